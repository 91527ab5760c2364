import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Ui } from '../schemas/ui.ts';
import { fill, formatNumber } from '../text/words.ts';
import { firstState, holds } from './conditions.ts';
import type { OpenFigure, Parameter, RenderContext, Table } from './figure.ts';

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

function dataTable(label: string, { columns, rows }: Table): Element {
	return h('section', { className: ['figure-table'], tabIndex: 0, ariaLabel: label }, [
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
							const text = typeof cell === 'number' ? formatNumber(cell) : cell;
							return i === 0 ? h('th', { scope: 'row' }, text) : h('td', text);
						}),
					),
				),
			),
		]),
	]);
}

/** Where a figure stands: what its frame must know of the page. */
interface FramePlace {
	/** Address of the figure's own page, before which its downloads stand. */
	page: string;
	/** Whether the page's address is the figure's, so that it tells and keeps the state. */
	own: boolean;
	/** States that went elsewhere: the query that they had → the address where they are now. */
	moved?: Readonly<Record<string, string>>;
}

function caption({ meta }: OpenFigure, { ui, pages }: RenderContext, page: string): Element {
	return h('figcaption', [
		h('a', { className: ['figure-number'], href: page }, `${fill(ui.figure.name, { number: meta.number })}.`),
		' ',
		h('strong', `${meta.title}.`),
		' ',
		meta.caption,
		...(meta.ours ? [' ', h('span', { className: ['figure-caveat'] }, meta.ours)] : []),
		' ',
		h('span', { className: ['figure-origin'] }, [
			meta.after ? fill(ui.figure.after, { number: meta.after }) : ui.figure.afterDissertation,
			' ',
			pages(meta.source.pages),
			'.',
		]),
	]);
}

function downloads(id: string, page: string, drawn: boolean, { figure }: Ui): Element {
	const links = [...(drawn ? ['svg', 'png'] : []), 'csv', 'json'].map((ending) =>
		h('a', { href: `${page}${id}.${ending}`, download: `${id}.${ending}` }, ending.toUpperCase()),
	);
	return h('p', { className: ['figure-downloads'] }, [
		`${figure.download} `,
		...links.flatMap((link, i) => (i === 0 ? [link] : [' · ', link])),
	]);
}

/** What the reader's script must know of the parameters. */
const forScript = (parameters: readonly Parameter[]): string =>
	JSON.stringify(
		parameters.map(({ name, label, choices }) => ({
			name,
			label,
			choices: choices.map(({ value, say }) => (say === undefined ? [value] : [value, say])),
		})),
	);

/**
 * A figure in its frame: controls, body, caption, description, data and downloads. All states stand in
 * it; those that the first state leaves out carry `data-off`, which holds only on a screen with scripts.
 *
 * @param figure the figure
 * @param context the words and links of this page
 * @param place where the figure stands
 */
export async function frameOldFigure(
	figure: OpenFigure,
	context: RenderContext,
	{ page, own, moved = {} }: FramePlace,
): Promise<Element> {
	const { meta, parameters } = figure;
	const words = context.ui.figure;
	const drawn = await figure.draw();
	const body = h('div', { className: ['figure-body'] }, drawn.body(context));
	switchOff(body, firstState(parameters));
	const bar = h('div', { className: ['figure-bar'] }, [
		...parameters
			.filter(({ control }) => control === 'buttons')
			.map((parameter) => controls(meta.id, parameter)),
		h('a', { className: ['figure-state-link'], href: page }, words.linkToState),
	]);
	const name = fill(words.titled, { number: meta.number, title: meta.title });
	return h(
		'figure-states',
		{
			// Not the bare id: a section of the chapter may have the same one.
			id: `fig-${meta.id}`,
			className: ['figure', `figure-${meta.id}`],
			dataFigure: meta.id,
			dataOwn: own ? '' : undefined,
			dataMoved: own && Object.keys(moved).length > 0 ? JSON.stringify(moved) : undefined,
			dataUnknown: own ? words.unknownState : undefined,
			dataParameters: forScript(parameters),
		},
		[
			bar,
			h('figure', { ariaLabel: name }, [
				body,
				h('p', { className: ['figure-status'], role: 'status' }),
				caption(figure, context, page),
			]),
			h('div', { className: ['figure-more'] }, [
				h('details', [
					h('summary', words.description),
					...figure.describe().map((paragraph) => h('p', paragraph)),
				]),
				h('details', [
					h('summary', words.data),
					dataTable(fill(words.dataOf, { title: meta.title }), figure.table()),
				]),
				downloads(meta.id, page, drawn.drawings().length > 0, context.ui),
			]),
		],
	);
}
