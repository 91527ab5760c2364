import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { Cell, TypologyModel } from './model.ts';

/** A round mark for villages that sell, a square one for villages that make. */
function villageMark(villages: Cell['villages']): Element {
	const label = villages.length === 0 ? 'no e-commerce village' : `${villages.join('- and ')}-based`;
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
			viewBox: `0 0 ${villages.length > 1 ? 58 : 28} 28`,
			role: 'img',
			ariaLabel: label,
		},
		marks.length > 0 ? marks : [none],
	);
}

export function body({ axes, layers, rows }: TypologyModel, context: RenderContext): Element[] {
	return [
		h('table', { className: ['figure-matrix', 'typology'] }, [
			h('thead', [
				h('tr', [
					h('td', { className: ['typology-corner'] }),
					...axes.governance.values.map(({ label }) => h('th', { scope: 'col' }, label)),
				]),
			]),
			h(
				'tbody',
				{ dataMarks: '' },
				rows.map(({ label, cells }) =>
					h('tr', [
						h('th', { scope: 'row' }, [h('span', `${axes.sector.label}: `), label.toLowerCase()]),
						...cells.map((cell, i) =>
							h('td', { dataLabel: axes.governance.values[i]!.label, dataLit: `cell=none|${cell.id}` }, [
								villageMark(cell.villages),
								h(
									'a',
									{ href: `#typology-${cell.id}`, className: ['cell'], dataSet: `cell=${cell.id}` },
									cell.area,
								),
								h(
									'dl',
									{ className: ['typology-layers'] },
									layers.map((layer) =>
										h('div', { dataWhen: when({ layer: [layer.id] }) }, [
											h('dt', layer.label),
											h('dd', [
												cell.layers[layer.id]!.words,
												' ',
												context.pages(cell.layers[layer.id]!.pages),
											]),
										]),
									),
								),
							]),
						),
					]),
				),
			),
		]),
		h('p', { className: ['figure-key'] }, [
			villageMark(['producer']),
			' makes what it sells ',
			villageMark(['merchant']),
			' sells what others make ',
			villageMark([]),
			' no e-commerce village',
		]),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ cell: ['none'] }) },
			'Choose a setting to read its cases.',
		),
		...rows
			.flatMap((row) => row.cells)
			.map((cell) =>
				h(
					'div',
					{ id: `typology-${cell.id}`, className: ['evidence'], dataWhen: when({ cell: [cell.id] }) },
					[
						h('p', { className: ['acts-name'] }, cell.area),
						h(
							'ul',
							cell.cases.map((example) =>
								h('li', [
									example.place ? context.entry('places', example.place, example.name) : h('b', example.name),
									': ',
									example.text,
									' ',
									context.pages(example.pages),
								]),
							),
						),
					],
				),
			),
	];
}
