import type { Element } from 'hast';
import { h } from 'hastscript';
import { firstState, holds } from './state.ts';
import type { Figure, FigureMeta, Parameter, RenderContext, Table } from './figure.ts';

/** Marks what does not belong to the first state, so that the stylesheet can leave it out at once. */
function switchOff(node: Element, state: Record<string, string>): void {
	const condition = node.properties['dataWhen'];
	if (typeof condition === 'string' && !holds(condition, state)) node.properties['dataOff'] = '';
	for (const child of node.children) if (child.type === 'element') switchOff(child, state);
}

function controls(id: string, parameter: Parameter): Element {
	return h('fieldset', { className: ['figure-control'], dataParameter: parameter.name }, [
		h('legend', parameter.label),
		...parameter.choices.map((choice, i) =>
			h('label', [
				h('input', {
					type: 'radio',
					name: `${id}-${parameter.name}`,
					value: choice.value,
					checked: i === 0,
				}),
				h('span', choice.label),
			]),
		),
	]);
}

function dataTable(title: string, { columns, rows }: Table): Element {
	return h('section', { className: ['figure-table'], tabIndex: 0, ariaLabel: `Data of ${title}` }, [
		h('table', [
			h(
				'thead',
				h(
					'tr',
					columns.map((column) => h('th', { scope: 'col' }, column)),
				),
			),
			h(
				'tbody',
				rows.map((row) =>
					h(
						'tr',
						row.map((cell, i) => {
							const text = typeof cell === 'number' ? cell.toLocaleString('en') : cell;
							return i === 0 ? h('th', { scope: 'row' }, text) : h('td', text);
						}),
					),
				),
			),
		]),
	]);
}

/**
 * A figure in its frame: controls, body, caption, description, data and downloads. All states stand in
 * it; those that the first state leaves out carry `data-off`, which holds only on a screen with scripts.
 *
 * @param figure the kind of figure
 * @param data its data
 * @param model its model
 * @param context how links are made on this page
 */
export function frameFigure<Data extends FigureMeta, Model>(
	figure: Figure<Data, Model>,
	data: Data,
	model: Model,
	context: RenderContext,
): Element {
	const { id } = figure;
	const parameters = figure.parameters(model);
	const page = context.href(`/figures/${id}/`);
	const body = h('div', { className: ['figure-body'] }, figure.body(model, context));
	switchOff(body, firstState(parameters));
	const hasDrawings = figure.drawings(model).length > 0;
	const download = (file: string, label: string) =>
		h('a', { href: `${page}${file}`, download: `${id}${file.slice(file.lastIndexOf('.'))}` }, label);
	const buttons = parameters.filter(({ control }) => control === 'buttons');
	const bar = h('div', { className: ['figure-bar'] }, [
		...buttons.map((parameter) => controls(id, parameter)),
		h('a', { className: ['figure-state-link'], href: page }, 'Link to this state'),
	]);
	const drawn = h('figure', { ariaLabel: `Figure ${data.number}: ${data.title}` }, [
		body,
		h('p', { className: ['figure-status'], role: 'status' }),
		h('figcaption', [
			h('a', { className: ['figure-number'], href: page }, `Figure ${data.number}.`),
			' ',
			h('strong', `${data.title}.`),
			' ',
			data.caption,
			...(data.caveat ? [' ', h('span', { className: ['figure-caveat'] }, data.caveat)] : []),
			' ',
			h('span', { className: ['figure-origin'] }, [
				data.after ? `After the dissertation’s figure ${data.after}, ` : 'After the dissertation, ',
				context.pages(data.source.pages),
				'.',
			]),
		]),
	]);
	const more = h('div', { className: ['figure-more'] }, [
		h('details', [
			h('summary', 'Description'),
			...figure.describe(model).map((paragraph) => h('p', paragraph)),
		]),
		h('details', [h('summary', 'Data'), dataTable(data.title, figure.table(model))]),
		h('p', { className: ['figure-downloads'] }, [
			'Download ',
			...(hasDrawings ? [download(`${id}.svg`, 'SVG'), ' · ', download(`${id}.png`, 'PNG'), ' · '] : []),
			download(`${id}.csv`, 'CSV'),
			' · ',
			download(`${id}.json`, 'JSON'),
		]),
	]);
	return h(
		'figure-states',
		{
			// Not the bare id: a section of the chapter may have the same one.
			id: `fig-${id}`,
			className: ['figure', `figure-${id}`],
			dataFigure: id,
			dataParameters: JSON.stringify(
				parameters.map(({ name, label, choices }) => ({
					name,
					label,
					choices: choices.map(({ value, say }) => (say === undefined ? [value] : [value, say])),
				})),
			),
		},
		[bar, drawn, more],
	);
}
