import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { ReadjustmentModel } from './model.ts';

const mark = (id: string, words: string): Element =>
	h('a', { href: `#readjustment-${id}`, className: ['cell'], dataSet: `cell=${id}` }, words);

function matrix({ measures, readjustments }: ReadjustmentModel): Element {
	return h('table', { className: ['figure-matrix', 'readjustments'] }, [
		h(
			'thead',
			h('tr', [
				h('th', { scope: 'col' }, 'Readjustment'),
				...measures.map(({ id, label }) =>
					h('th', { scope: 'col', dataLit: when({ measure: ['all', id] }) }, label),
				),
			]),
		),
		h(
			'tbody',
			{ dataMarks: '' },
			readjustments.map(({ id, label, whole, cells, resolves }) => {
				const resolved = { contradiction: ['all', ...resolves] };
				return h('tr', [
					h('th', { scope: 'row', dataLit: when(resolved) }, mark(id, label)),
					...(whole
						? [
								h(
									'td',
									{ className: ['readjustment-whole'], colSpan: measures.length, dataLit: when(resolved) },
									`No measure is named: ${whole}`,
								),
							]
						: cells.map((cell, i) => {
								const { id: measure, label: column } = measures[i]!;
								const dataLit = when({ measure: ['all', measure], ...resolved });
								return cell
									? h('td', { dataLabel: column, dataLit }, mark(cell.id, cell.words))
									: h('td', { className: ['unsaid'], dataLit }, '–');
							})),
				]);
			}),
		),
	]);
}

function resolutions({ contradictions }: ReadjustmentModel, context: RenderContext): Element {
	const columns = ['Contradiction', 'How it is resolved', 'Through what'];
	return h('table', { className: ['figure-matrix', 'resolutions'] }, [
		h(
			'thead',
			h(
				'tr',
				columns.map((label) => h('th', { scope: 'col' }, label)),
			),
		),
		h(
			'tbody',
			contradictions.map(({ id, label, what, pages, resolved, resolvedPages, by }) =>
				h('tr', { dataLit: when({ contradiction: ['all', id] }) }, [
					h('th', { scope: 'row' }, [
						label,
						h('span', { className: ['contradiction'] }, [`${what} `, context.pages(pages)]),
					]),
					h('td', { dataLabel: columns[1] }, [`${resolved} `, context.pages(resolvedPages)]),
					h('td', { dataLabel: columns[2] }, `${by.replace(/^./, (letter) => letter.toUpperCase())}.`),
				]),
			),
		),
	]);
}

export function body(model: ReadjustmentModel, context: RenderContext): Element[] {
	const { measures, readjustments } = model;
	const evidence = (id: string, title: string, text: string, pages: readonly number[]) =>
		h('div', { id: `readjustment-${id}`, dataWhen: when({ cell: [id] }) }, [
			h('dt', title),
			h('dd', [`${text} `, context.pages(pages)]),
		]);
	return [
		h(
			'dl',
			{ className: ['evidence', 'measures'] },
			measures.map(({ id, label, what, section, pages }) =>
				h('div', { dataWhen: when({ measure: [id] }) }, [
					h('dt', label),
					h('dd', [`${what} `, context.pages(pages), ' ', context.section(section, 'Read the section'), '.']),
				]),
			),
		),
		matrix(model),
		h(
			'p',
			{ className: ['figure-key', 'unsaid-key'] },
			'– : the dissertation does not name this measure for this readjustment.',
		),
		h(
			'p',
			{ className: ['figure-key', 'named-key'] },
			'Measures that the dissertation does not name for a readjustment are left out.',
		),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ cell: ['none'] }) },
			'Choose a readjustment or a cell to read what it rests on.',
		),
		h(
			'dl',
			{ className: ['evidence'] },
			readjustments.flatMap(({ id, label, what, pages, cells }) => [
				evidence(id, label, what, pages),
				...cells.flatMap((cell) =>
					cell ? [evidence(cell.id, `${cell.label}: ${cell.words}`, cell.evidence, cell.pages)] : [],
				),
			]),
		),
		resolutions(model, context),
	];
}
