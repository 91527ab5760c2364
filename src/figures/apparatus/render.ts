import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { ApparatusModel } from './model.ts';

export function body({ columns, rows }: ApparatusModel, context: RenderContext): Element[] {
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
