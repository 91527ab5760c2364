import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { inDissertation, type FigureState } from '../schemas/figure.ts';
import { contentDir } from '../settings/settings.ts';
import { firstOf } from '../text/items.ts';
import { byId } from '../text/lookup.ts';
import { compact, fill } from '../text/words.ts';
import type { LayoutName } from './canvas.ts';
import { either, when } from './conditions.ts';
import type { RenderContext } from './context.ts';
import type { Drawn, EvidencePart, MarkEvidence, OpenFigure } from './figure.ts';
import { evidenceId } from './marks.ts';
import { noBreak } from './no-break.ts';

/** Where a figure stands: what its frame must know of the page. */
export interface FramePlace {
	/** Address of the figure's own page. */
	page: string;
	/**
	 * What the page's address has to do with the state: nothing, as in a chapter; each state has a page, as
	 * on the figure's own; its query holds the state, as where the figure stands alone; or something else on
	 * the page keeps the state, as a talk does.
	 */
	address?: 'none' | 'page' | 'query' | 'kept';
	/** The sizes that there may be room for. */
	layouts?: readonly LayoutName[];
	/** The state whose page this is; left out, it is not a state's. */
	state?: string | undefined;
	/** Where it is presented to a class; left out, it stands alone, without the row of what can be done with it. */
	present?: string | undefined;
	/** Whether it stands on its own page, which has its data, its files and its reference; else the row leads there. */
	own?: boolean | undefined;
	/** Whether all its states stand in it; left out, only the one that is shown, and the script fetches the rest. */
	whole?: boolean | undefined;
	/** Whether what its marks rest on stands below it; left out, the script fetches that. */
	evidence?: boolean | undefined;
	/** States that went elsewhere: the query that they had → the address where they are now. */
	moved?: Readonly<Record<string, string>>;
}

const compareOf = ({ parameters }: OpenFigure) => parameters.find(({ control }) => control === 'compare');

/** The states in which a state's drawing is seen: its own, or those beside which it is set. */
const panelWhen = (figure: OpenFigure, { id }: FigureState): string =>
	either(
		...compact([figure.meta.states.parameter, compareOf(figure)?.name]).map((name) => ({ [name]: [id] })),
	);

/** The links to a figure's states. */
function statesBar(figure: OpenFigure, { state, ui }: RenderContext, shown: string): Element | undefined {
	const { meta } = figure;
	const { parameter, label, choices } = meta.states;
	if (choices.length < 2) return undefined;
	const name = fill(ui.figure.name, { number: meta.number });
	return h(
		'nav',
		{ className: ['figure-bar'], ariaLabel: `${name}: ${label}`, dataMarks: '' },
		choices.map(({ id, label: words }) =>
			h(
				'a',
				{
					className: ['button'],
					href: state(meta.id, id),
					dataSet: `${parameter}=${id}`,
					ariaCurrent: id === shown ? 'true' : undefined,
				},
				words,
			),
		),
	);
}

/** The choice of a second state, which a script makes. */
function compareBar(figure: OpenFigure): Element | undefined {
	const compare = compareOf(figure);
	if (!compare) return undefined;
	return h('label', { className: ['figure-compare'] }, [
		`${compare.label} `,
		h(
			'select',
			{ name: `${figure.meta.id}-${compare.name}`, dataParameter: compare.name },
			compare.choices.map(({ value, label }) => h('option', { value }, label)),
		),
	]);
}

/** A state: its claim, what is to be seen, and its drawing in each size. */
function panel(
	figure: OpenFigure,
	state: FigureState,
	drawn: Drawn,
	context: RenderContext,
	{ layouts, shown }: { layouts: readonly LayoutName[]; shown: string },
): Element {
	return h(
		'div',
		{
			className: ['figure-panel'],
			dataWhen: panelWhen(figure, state),
			dataOff: state.id === shown ? undefined : '',
		},
		[
			h('p', { className: ['figure-claim'] }, noBreak(state.claim)),
			h('p', { className: ['figure-say'] }, [state.say, ' ', context.pages(state.pages)]),
			h('div', { className: ['figure-drawing'] }, [
				...layouts.map((layout) => {
					const svg = drawn.drawing(state.id, layout, context);
					return { ...svg, properties: { ...svg.properties, dataLayout: layout } };
				}),
				...drawn.below(state.id, context),
			]),
		],
	);
}

/** A part of what a mark rests on, seen in the states that it belongs to. */
const evidencePart = (
	{ name, text, pages, link, more = [], states }: EvidencePart,
	main: string,
	context: RenderContext,
): Element =>
	h('div', { dataWhen: states && when({ [main]: states }) }, [
		name ? h('p', { className: ['evidence-part'] }, name) : undefined,
		text || pages
			? h('p', [text, pages?.length ? [' ', context.pages(pages)] : undefined, link && [' ', link, '.']])
			: undefined,
		...more,
	]);

/** What the marks rest on, one below the other; the reader's script shows each beside its mark. */
function evidenceList(
	{ meta }: OpenFigure,
	items: readonly MarkEvidence[],
	context: RenderContext,
): Element | undefined {
	if (items.length === 0) return undefined;
	const explained = items.map(({ mark, title, parts }) =>
		h(
			'div',
			{
				id: evidenceId(meta.id, ...(mark.split('=') as [string, string])),
				className: ['evidence'],
				dataEvidence: mark,
			},
			[
				h('p', { className: ['evidence-name'] }, title),
				...parts.map((part) => evidencePart(part, meta.states.parameter, context)),
			],
		),
	);
	return h('section', { className: ['figure-evidence'] }, [
		h('details', [h('summary', context.ui.figure.evidence), h('div', explained)]),
	]);
}

/**
 * Compares the marks that are drawn with what is said of them.
 *
 * @throws Error where a mark has no evidence, or evidence no mark
 */
function checkEvidence(
	{ meta, parameters }: OpenFigure,
	panels: readonly Element[],
	items: readonly MarkEvidence[],
): void {
	const file = `${contentDir()}/figures/${meta.id}.json`;
	const explained = new Set(items.map(({ mark }) => mark));
	const linked = new Set(parameters.filter(({ control }) => control !== 'marks').map(({ name }) => name));
	const drawn = new Set<string>();
	for (const each of panels)
		visit(each, 'element', ({ properties: { dataSet } }) => {
			if (typeof dataSet === 'string' && !linked.has(firstOf(dataSet.split('=')))) drawn.add(dataSet);
		});
	const [silent] = drawn.difference(explained);
	if (silent !== undefined)
		throw new Error(`${file}: the mark "${silent}" rests on nothing. Say what it rests on, with pages.`);
	const empty = items.find(({ parts }) =>
		parts.every(({ pages = [], more = [], outside }) => !outside && pages.length === 0 && more.length === 0),
	);
	if (empty) throw new Error(`${file}: what the mark "${empty.mark}" rests on has no pages. Name them.`);
	const [lost] = explained.difference(drawn);
	if (lost !== undefined)
		throw new Error(
			`${file}: "${lost}" is told of, but no drawing has such a mark. Draw it, or leave it out.`,
		);
}

/** Where the dissertation has the figure, or what it rests on. */
const origin = ({ meta }: OpenFigure, { ui, pages }: RenderContext): Element =>
	h('span', { className: ['figure-origin'] }, [
		inDissertation(meta) ? ui.figure.inDissertation : ui.figure.afterDissertation,
		' ',
		pages(meta.source.pages),
	]);

/** The files of a figure: those of the state that is shown, and its data. They open from the row. */
function downloads(
	{ meta }: OpenFigure,
	{ ui: { figure: words }, state }: RenderContext,
	page: string,
	shown: string,
): Element {
	const { parameter, choices } = meta.states;
	const file = (path: string, name: string, label: string, png?: boolean): Element =>
		h('li', [h('a', { href: path + name, download: name, dataPng: png ? '' : undefined }, label)]);
	const ofState = (id: string) => {
		const folder = state(meta.id, id);
		const [light, dark] = [`${meta.id}-${id}.svg`, `${meta.id}-${id}-dark.svg`];
		// The first state's stands ready; the others are made of their SVG where they are asked for.
		const ready = id === firstOf(choices).id;
		return [
			file(folder, light, 'SVG'),
			file(folder, dark, `SVG, ${words.dark}`),
			ready ? file(page, `${meta.id}.png`, 'PNG') : file(folder, light, 'PNG', true),
			file(folder, dark, `PNG, ${words.dark}`, true),
		];
	};
	return h('div', { id: 'download', className: ['figure-downloads', 'panel'], popover: 'auto' }, [
		...choices.map(({ id }) =>
			h('ul', { dataWhen: when({ [parameter]: [id] }), dataOff: id === shown ? undefined : '' }, ofState(id)),
		),
		h(
			'ul',
			['csv', 'json'].map((ending) => file(page, `${meta.id}.${ending}`, ending.toUpperCase())),
		),
	]);
}

/** What can be done with a figure: its data, its files, showing it to a class, citing it. */
function tools(
	figure: OpenFigure,
	context: RenderContext,
	{ page, present, own = false }: FramePlace,
	shown: string,
): Element[] {
	if (present === undefined) return [];
	const { meta } = figure;
	const { figure: words, section } = context.ui;
	const at = context.state(meta.id, shown);
	const opens = (id: string, label: string) =>
		own
			? h('button', { type: 'button', popoverTarget: id }, label)
			: h('a', { href: `${at}#${id}`, dataOfState: '' }, label);
	return [
		h('p', { className: ['figure-tools'] }, [
			h('a', { href: `${page}#data` }, words.data),
			opens('download', words.download),
			h('a', { href: `${present}?${meta.states.parameter}=${shown}`, dataOfState: 'query' }, words.present),
			opens('cite', section.cite),
		]),
		...(own ? [downloads(figure, context, page, shown)] : []),
	];
}

/**
 * Links that are seen while they have the focus, where a figure is read: past its drawing, and from there to its
 * description.
 */
function skips(
	{ meta: { id, number } }: OpenFigure,
	{ ui: { figure: words } }: RenderContext,
	{ page, present, own, address = 'none' }: FramePlace,
): Element[] {
	if (present === undefined || (address !== 'none' && !own)) return [];
	const target = `${id}-description`;
	const name = fill(words.name, { number });
	const skip = (href: string, label: string, id?: string) =>
		h('a', { id, className: ['skip'], href }, fill(label, { name }));
	return [
		skip(`#${target}`, words.skip),
		skip(`${own ? '' : page}#description`, words.descriptionOf, target),
	];
}

/** The row below the drawing: the states, and what can be done with the figure. */
function row(
	figure: OpenFigure,
	context: RenderContext,
	place: FramePlace,
	shown: string,
	skipped?: Element,
) {
	const parts = compact([
		skipped,
		statesBar(figure, context, shown),
		compareBar(figure),
		...tools(figure, context, place, shown),
	]);
	return parts.length > 0 ? h('div', { className: ['figure-row'] }, parts) : undefined;
}

/** What the editors added, in a fold; where a figure stands alone it is left to the figure's page. */
const added = ({ meta }: OpenFigure, { ui }: RenderContext, { present }: FramePlace) =>
	meta.ours && present !== undefined
		? h('details', { className: ['figure-added'] }, [h('summary', ui.figure.added), h('p', meta.ours)])
		: undefined;

/** What the reader's script must know of a figure: its parameters, and the words of its buttons. */
export const scriptOf = ({ parameters }: OpenFigure, { ui: { figure: words } }: RenderContext) => ({
	parameters: parameters.map(({ name, label, control, choices }) => ({
		name,
		label,
		control,
		values: choices.map(({ value }) => value),
		...(control === 'marks' ? { none: firstOf(choices).say ?? firstOf(choices).label } : {}),
	})),
	words: [words.previousMark, words.nextMark, words.closeMark, words.ofMarks],
});

/** What it must know of the page: where the rest is, and what the address has to do with the state. */
function placeForScript(figure: OpenFigure, context: RenderContext, place: FramePlace) {
	const { page, address = 'none', state, moved = {} } = place;
	return {
		dataFigure: figure.meta.id,
		dataRest: `${page}${lazyFile}`,
		dataBack: context.ui.figure.back,
		dataState: state,
		// In a chapter nothing is asked of the figure before the rest is there, which brings this too.
		...(address !== 'none' && {
			dataAddress: address,
			dataMoved: Object.keys(moved).length > 0 ? JSON.stringify(moved) : undefined,
			dataUnknown: context.ui.figure.unknownState,
			dataScript: JSON.stringify(scriptOf(figure, context)),
		}),
	};
}

/**
 * A further state of a figure that stands on the page already: its drawing alone, in the sizes that there may be room
 * for, which a script may join to the figure.
 */
export async function furtherState(
	figure: OpenFigure,
	context: RenderContext,
	state: string,
	layouts: readonly LayoutName[],
): Promise<Element> {
	const { id, number, title, states } = figure.meta;
	const shown = byId(states.choices, state);
	return h(
		'figure',
		{
			className: ['figure', `figure-${id}`],
			ariaLabel: `${fill(context.ui.figure.titled, { number, title })} (${shown.label})`,
			dataJoins: id,
		},
		[panel(figure, shown, await figure.draw(), context, { layouts, shown: state })],
	);
}

/** A copy without the names of what moves. */
function withoutNames(drawn: Element): Element {
	const copy = structuredClone(drawn);
	visit(copy, 'element', ({ properties }) => {
		delete properties['dataFlip'];
	});
	return copy;
}

/** Name of the file with all states of a figure and what its marks rest on, in the figure's folder. */
export const lazyFile = 'states.json';

/** The sizes of the layouts, from the smallest. */
const allLayouts: readonly LayoutName[] = ['phone', 'column', 'wide'];

/**
 * What the reader's script fetches of a figure: the drawing of each state in each size, and what its marks rest on.
 *
 * @throws Error where a mark has no evidence, or evidence no mark
 */
export async function lazyPayload(figure: OpenFigure, context: RenderContext): Promise<Element[]> {
	const drawn = await figure.draw();
	const panels = figure.meta.states.choices.map((each) =>
		panel(figure, each, drawn, context, { layouts: allLayouts, shown: '' }),
	);
	const items = drawn.evidence(context);
	checkEvidence(figure, panels, items);
	return compact([...panels, evidenceList(figure, items, context)]);
}

/**
 * A figure in its frame: number, links to its states, the drawing of the one that is shown in the sizes that there may
 * be room for, and how to read it. The links lead to the other states' pages; the reader's script shows them in place.
 */
export async function frameFigure(
	figure: OpenFigure,
	context: RenderContext,
	place: FramePlace,
): Promise<Element> {
	const { meta } = figure;
	const { page, layouts = ['phone', 'column'], state, whole = false, evidence = false } = place;
	const words = context.ui.figure;
	const drawn = await figure.draw();
	const shown = state ?? firstOf(meta.states.choices).id;
	// What moves is named in what the script fetches, which takes the place of this.
	const named = whole || place.address === 'kept';
	const panels = meta.states.choices
		.filter(({ id }) => whole || id === shown)
		.map((each) => panel(figure, each, drawn, context, { layouts, shown }));
	const [skip, skipped] = skips(figure, context, place);
	const about = {
		ariaLabel: fill(words.titled, { number: meta.number, title: meta.title }),
		ariaDetails: place.own ? 'description' : undefined,
	};
	return h(
		'figure-states',
		{
			// Not the bare id: a section of the chapter may have the same one.
			id: `fig-${meta.id}`,
			className: ['figure', `figure-${meta.id}`],
			...placeForScript(figure, context, place),
		},
		[
			h('figure', about, [
				h('figcaption', [
					h('a', { className: ['figure-number'], href: page }, fill(words.name, { number: meta.number })),
					' ',
					h('strong', meta.title),
					' ',
					origin(figure, context),
				]),
				skip,
				...(named ? panels : panels.map(withoutNames)),
				row(figure, context, place, shown, skipped),
				h('p', { className: ['figure-how'] }, meta.caption),
				added(figure, context, place),
				h('p', { className: ['figure-status'], role: 'status' }),
			]),
			evidence ? evidenceList(figure, drawn.evidence(context), context) : undefined,
		],
	);
}
