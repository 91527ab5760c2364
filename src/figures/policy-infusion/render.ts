import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { matrix } from '../../figure-kit/matrix.ts';
import type { PolicyInfusionModel } from './model.ts';

const list = (words: readonly string[]): Element =>
	h(
		'ul',
		words.map((word) => h('li', word)),
	);

const shown = when({ model: ['shown'] });

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** A column is lit when it or a row is looked at, a row when it or a column is. */
function policies({ words, columns, rows }: PolicyInfusionModel, context: RenderContext): Element {
	const lit = (id: string, others: readonly { id: string }[]) =>
		when({ focus: ['all', id, ...idsOf(others)] });
	return matrix({
		corner: words.corner,
		columns: columns.map(({ id, label }) => ({ words: label, lit: lit(id, rows) })),
		rows: rows.map(({ id, label, cells, solved, pages }) => ({
			lit: lit(id, columns),
			heading: {
				words: label,
				after: [h('p', { className: ['solved'], dataWhen: shown }, told({ text: solved, pages }, context))],
			},
			cells: cells.map(({ column, words: points, verdict }) => ({
				lit: lit(column, rows),
				after: [list(points), ...(verdict ? [h('strong', { className: ['verdict'] }, verdict)] : [])],
			})),
		})),
	});
}

export function body(model: PolicyInfusionModel, context: RenderContext): Element[] {
	const { village } = model;
	const end = (className: string, { label, words }: typeof village.from) =>
		h('div', { className: [className] }, [h('p', h('strong', label)), list(words)]);
	return [
		policies(model, context),
		h('div', { className: ['village-model'], dataWhen: shown }, [
			h('p', { className: ['model-name'] }, told({ text: village.label, pages: village.pages }, context)),
			h('div', { className: ['model-passage'] }, [
				end('model-from', village.from),
				h('p', { className: ['model-arrow'] }, village.passage),
				end('model-to', village.to),
			]),
		]),
	];
}
