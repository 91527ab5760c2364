import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Parameter, RenderContext } from '../figure.ts';
import { when } from '../state.ts';
import type { ApparatusModel } from './model.ts';

export function apparatusParameters({ rows }: ApparatusModel): Parameter[] {
	return [
		{
			name: 'cell',
			label: 'Cell',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No cell is chosen.' },
				...rows.flatMap(({ cells }) => cells.map(({ id, label }) => ({ value: id, label }))),
			],
		},
	];
}

export function apparatusBody({ columns, rows }: ApparatusModel, context: RenderContext): Element[] {
	return [
		h('table', { className: ['figure-matrix'] }, [
			h(
				'thead',
				h('tr', [
					h('th', { scope: 'col' }, 'Developmental state'),
					...columns.map(({ label }) => h('th', { scope: 'col' }, label)),
				]),
			),
			h(
				'tbody',
				{ dataMarks: '' },
				rows.map(({ label, cells }) =>
					h('tr', [
						h('th', { scope: 'row' }, label),
						...cells.map((cell, i) =>
							h('td', { className: [`column-${cell.column}`], dataLabel: columns[i]!.label }, [
								h(
									'a',
									{ href: `#apparatus-${cell.id}`, className: ['cell'], dataSet: `cell=${cell.id}` },
									cell.words,
								),
							]),
						),
					]),
				),
			),
		]),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ cell: ['none'] }) },
			'Choose a cell to read what it rests on.',
		),
		h(
			'dl',
			{ className: ['evidence'] },
			rows.flatMap(({ cells }) =>
				cells.map((cell) =>
					h('div', { id: `apparatus-${cell.id}`, dataWhen: when({ cell: [cell.id] }) }, [
						h('dt', `${cell.label}: ${cell.words}`),
						h('dd', [cell.evidence, ' ', context.pages(cell.pages)]),
					]),
				),
			),
		),
	];
}
