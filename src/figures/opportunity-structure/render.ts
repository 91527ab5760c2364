import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { evidenceOf, hint, told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { fillWith } from '../../figure-kit/fill.ts';
import { key } from '../../figure-kit/key.ts';
import { matrix } from '../../figure-kit/matrix.ts';
import { type Market, type OpportunityStructureModel, positionsOf } from './model.ts';

const markets = { figure: 'opportunity-structure', parameter: 'market' };

/** Below a market's name: where it stands, and what is told of it. */
function toldInCell(model: OpportunityStructureModel, market: Market, context: RenderContext): Element[] {
	return [
		h(
			'ul',
			{ className: ['positions'] },
			positionsOf(model, market).map(({ axis, value, basis, basisWords }) =>
				h('li', { className: [`position-${basis}`] }, `${axis} ${value}, ${basisWords}`),
			),
		),
		h(
			'dl',
			{ className: ['market-facts'] },
			model.facts.map(({ id, label }) => {
				const { words: text, pages } = market.facts[id]!;
				return h('div', [h('dt', label), h('dd', told({ text, pages }, context))]);
			}),
		),
	];
}

/** What a market's place rests on. */
function why(model: OpportunityStructureModel, market: Market, context: RenderContext): Element {
	const { id, term, name } = market;
	const named = fillWith(model.words.why, { market: term ? context.entry('terms', term, name) : name });
	const positions = positionsOf(model, market).map(({ axis, value, basisWords, because, pages }) =>
		h('div', [h('dt', `${axis}: ${value}, ${basisWords}`), h('dd', told({ text: because, pages }, context))]),
	);
	return evidenceOf(markets, id, named, h('dl', positions));
}

export function body(model: OpportunityStructureModel, context: RenderContext): Element[] {
	const { words, axes, rows, work } = model;
	const heading = (axis: string, value: string) => ({ words: `${axis}: ${value.toLowerCase()}` });
	return [
		matrix({
			choosable: markets,
			columns: axes.accessibility.values.map(({ label }) => heading(axes.accessibility.label, label)),
			rows: rows.map((row) => ({
				heading: heading(axes.growth.label, row.label),
				cells: row.markets.map((market) => ({
					id: market.id,
					words: market.name,
					lit: when({ market: ['none', market.id] }),
					after: toldInCell(model, market, context),
				})),
			})),
		}),
		hint(markets, words.market.hint),
		...rows.flatMap((row) => row.markets.map((market) => why(model, market, context))),
		key([], ...fillWith(words.origin, { work: context.entry('works', work.id, work.name) })),
	];
}
