import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { PolicyInfusionModel } from './model.ts';

const list = (words: readonly string[]): Element =>
	h(
		'ul',
		words.map((word) => h('li', word)),
	);

export function body({ columns, rows, village }: PolicyInfusionModel, context: RenderContext): Element[] {
	const shown = when({ model: ['shown'] });
	return [
		h('table', { className: ['figure-matrix', 'infusion'] }, [
			h(
				'thead',
				h('tr', [
					h('th', { scope: 'col' }, 'To achieve breakthroughs'),
					...columns.map(({ id, label }) =>
						h(
							'th',
							{
								scope: 'col',
								className: [`column-${id}`],
								dataLit: `focus=all|${[id, ...rows.map((row) => row.id)].join('|')}`,
							},
							label,
						),
					),
				]),
			),
			h(
				'tbody',
				rows.map(({ id, label, cells, solved, pages }) =>
					h('tr', { dataLit: `focus=all|${[id, ...columns.map((column) => column.id)].join('|')}` }, [
						h('th', { scope: 'row' }, [
							label,
							h('p', { className: ['solved'], dataWhen: shown }, [solved, ' ', context.pages(pages)]),
						]),
						...cells.map(({ column, words, verdict }, i) =>
							h(
								'td',
								{
									className: [`column-${column}`],
									dataLabel: columns[i]!.label,
									dataLit: `focus=all|${[column, ...rows.map((row) => row.id)].join('|')}`,
								},
								[list(words), ...(verdict ? [h('strong', { className: ['verdict'] }, verdict)] : [])],
							),
						),
					]),
				),
			),
		]),
		h('div', { className: ['village-model'], dataWhen: shown }, [
			h('p', { className: ['model-name'] }, [village.label, ' ', context.pages(village.pages)]),
			h('div', { className: ['model-passage'] }, [
				h('div', { className: ['model-from'] }, [
					h('p', h('strong', village.from.label)),
					list(village.from.words),
				]),
				h('p', { className: ['model-arrow'] }, village.passage),
				h('div', { className: ['model-to'] }, [
					h('p', h('strong', village.to.label)),
					list(village.to.words),
				]),
			]),
		]),
	];
}
