import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { type Market, type OpportunityStructureModel, positionsOf } from './model.ts';

function cell(model: OpportunityStructureModel, market: Market, context: RenderContext): Element[] {
	return [
		h(
			'a',
			{
				href: `#opportunity-structure-${market.id}`,
				className: ['cell'],
				dataSet: `market=${market.id}`,
			},
			market.name,
		),
		h(
			'ul',
			{ className: ['positions'] },
			positionsOf(model, market).map(({ axis, value, basis }) =>
				h('li', { className: [`position-${basis}`] }, `${axis} ${value}, ${basis}`),
			),
		),
		h(
			'dl',
			{ className: ['market-facts'] },
			model.facts.map(({ id, label }) => {
				const { words, pages } = market.facts[id]!;
				return h('div', [h('dt', label), h('dd', [words, ' ', context.pages(pages)])]);
			}),
		),
	];
}

export function body(model: OpportunityStructureModel, context: RenderContext): Element[] {
	const { axes, rows } = model;
	const markets = rows.flatMap((row) => row.markets);
	const columns = axes.accessibility.values.map(
		({ label }) => `${axes.accessibility.label}: ${label.toLowerCase()}`,
	);
	return [
		h('table', { className: ['figure-matrix', 'opportunity-structure'] }, [
			h('thead', [
				h('tr', [
					h('td', { className: ['matrix-corner'] }),
					...columns.map((label) => h('th', { scope: 'col' }, label)),
				]),
			]),
			h(
				'tbody',
				{ dataMarks: '' },
				rows.map((row) =>
					h('tr', [
						h('th', { scope: 'row' }, `${axes.growth.label}: ${row.label.toLowerCase()}`),
						...row.markets.map((market, i) =>
							h(
								'td',
								{
									dataLabel: columns[i]!,
									dataLit: `market=none|${market.id}`,
								},
								cell(model, market, context),
							),
						),
					]),
				),
			),
		]),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ market: ['none'] }) },
			'Choose a market to read what its place in the matrix rests on.',
		),
		...markets.map((market) =>
			h(
				'div',
				{
					id: `opportunity-structure-${market.id}`,
					className: ['evidence'],
					dataWhen: when({ market: [market.id] }),
				},
				[
					h('p', { className: ['acts-name'] }, [
						market.term ? context.entry('terms', market.term, market.name) : market.name,
						': why it stands here',
					]),
					h(
						'dl',
						positionsOf(model, market).map(({ axis, value, basis, because, pages }) =>
							h('div', [
								h('dt', `${axis}: ${value}, ${basis}`),
								h('dd', [because, ' ', context.pages(pages)]),
							]),
						),
					),
				],
			),
		),
		h('p', { className: ['figure-key'] }, [
			'The matrix is from ',
			context.entry('works', model.work.id, model.work.name),
			', as the dissertation reports it.',
		]),
	];
}
