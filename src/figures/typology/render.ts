import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { caseItem } from '../../figure-kit/case.ts';
import { when } from '../../figure-kit/conditions.ts';
import { evidenceOf, hint, told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { key } from '../../figure-kit/key.ts';
import { matrix } from '../../figure-kit/matrix.ts';
import type { Cell, TypologyModel } from './model.ts';

const settings = { figure: 'typology', parameter: 'cell' };

/** A round mark for villages that sell, a square one for villages that make. */
function villageMark(villages: Cell['villages'], words: TypologyModel['words']): Element {
	const [first, second] = villages;
	const marks = villages.map((village, i) =>
		village === 'merchant'
			? s('circle', { className: ['mark-merchant'], cx: 14 + i * 30, cy: 14, r: 11 })
			: s('rect', { className: ['mark-producer'], x: 3 + i * 30, y: 3, width: 22, height: 22, rx: 2 }),
	);
	const none = s('circle', { className: ['mark-none'], cx: 14, cy: 14, r: 11 });
	return s(
		'svg',
		{
			className: ['drawing', 'village-mark'],
			viewBox: `0 0 ${second ? 58 : 28} 28`,
			role: 'img',
			ariaLabel: second ? words.both : words[first ?? 'none'].name,
		},
		first ? marks : [none],
	);
}

function layersOf(cell: Cell, { layers }: TypologyModel, context: RenderContext): Element {
	return h(
		'dl',
		{ className: ['typology-layers'] },
		layers.map(({ id, label }) => {
			const { words: text, pages } = cell.layers[id]!;
			return h('div', { dataWhen: when({ layer: [id] }) }, [
				h('dt', label),
				h('dd', told({ text, pages }, context)),
			]);
		}),
	);
}

function casesOf({ id, area, cases }: Cell, context: RenderContext): Element {
	// Their texts name the interviewees themselves.
	const items = cases.map(({ interviewees: _, ...example }) => caseItem(example, context));
	return evidenceOf(settings, id, [area], h('ul', items));
}

export function body(model: TypologyModel, context: RenderContext): Element[] {
	const { axes, rows, words } = model;
	return [
		matrix({
			choosable: settings,
			columns: axes.governance.values.map(({ label }) => ({ words: label })),
			rows: rows.map(({ label, cells }) => ({
				heading: { words: `${axes.sector.label}: ${label.toLowerCase()}` },
				cells: cells.map((cell) => ({
					id: cell.id,
					words: cell.area,
					lit: when({ cell: ['none', cell.id] }),
					before: [villageMark(cell.villages, words)],
					after: [layersOf(cell, model, context)],
				})),
			})),
		}),
		key([
			{ mark: villageMark(['producer'], words), words: words.producer.key },
			{ mark: villageMark(['merchant'], words), words: words.merchant.key },
			{ mark: villageMark([], words), words: words.none.key },
		]),
		hint(settings, words.cell.hint),
		...rows.flatMap(({ cells }) => cells.map((cell) => casesOf(cell, context))),
	];
}
