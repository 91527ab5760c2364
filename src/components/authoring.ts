/**
 * What an author can write in MDX without an import. `src/edition/components.ts` says which attributes each
 * has, and the content is checked against it before a page is built.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Component, Components } from '../chapters/prose.ts';
import { dissertationItem } from '../citing/items.ts';
import { referenceNodes } from '../citing/works.ts';
import { entryPath } from '../edition/addresses.ts';
import { allRegisters } from '../registers/index.ts';
import { workAuthors } from '../registers/works/index.ts';
import { contactOf } from '../site/contact.ts';
import { loadEdition } from '../site/edition.ts';
import { mentionOf, numberOf } from '../site/entries.ts';
import { mentionPath, numberOf as figureNumber } from '../site/figures.ts';
import { fillNodes } from '../site/fill-nodes.ts';
import { framedFigure } from '../site/framed-figure.ts';
import { href } from '../site/paths.ts';
import { sourcePages } from '../site/source-pages.ts';
import { parseCitations } from '../text/citations.ts';
import { formatDate } from '../text/dates.ts';
import { byId, byKey } from '../text/lookup.ts';
import { pagesOf, parsePages } from '../text/page-ranges.ts';
import { formatNumber } from '../text/words.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });

/** A link to an entry of a register; a script shows the entry on hover, focus and tap (`src/layout/previews.ts`). */
const entry = (kind: string, id: string, children: ElementContent[]): ElementContent =>
	h('a', { className: ['entry'], dataEntry: `${kind}/${id}`, href: href(entryPath(kind, id)) }, children);

/** Cites works: `<Cite id="ang-2016, p. 35; weiss-2000" />` gives (Ang, 2016, p. 35; Weiss, 2000), `narrative` Ang (2016). */
const Cite: Component = ({ id = '', narrative }) => {
	const cited = parseCitations(id).flatMap(({ id, locator }, i) => {
		const work = byId(loadEdition().works, id);
		const authors = workAuthors(work);
		const after = [work.year || 'n.d.', locator].filter(Boolean).join(', ');
		const label = narrative ? `${authors} (${after})` : `${authors}, ${after}`;
		return [...(i > 0 ? [text('; ')] : []), entry('works', id, [text(label)])];
	});
	return narrative ? cited : [text('('), ...cited, text(')')];
};

/** Where a mistake is told of; where nobody has said, to whom it goes. */
const Contact: Component = () => {
	const { meta, ui } = loadEdition();
	const contact = contactOf(meta);
	if (!contact) return [h('p', ui.site.noContact)];
	const address = h('a', { href: contact }, contact.replace(/^mailto:/, ''));
	return [h('p', fillNodes(ui.site.contact, { address }))];
};

/** A value of the edition's record: `<Edition show="companion.version" />`. */
const Edition: Component = ({ show = '' }) => {
	const value = show
		.split('.')
		.reduce<unknown>(
			(record, key) => (record as Record<string, unknown> | undefined)?.[key],
			loadEdition().meta,
		);
	if (typeof value !== 'string' && typeof value !== 'number')
		throw new Error(`<Edition show="${show}">: content/edition.json has no such value.`);
	return [text(show.endsWith('.date') ? formatDate(String(value)) : String(value))];
};

/** A figure, whole, in its frame. */
const Figure: Component = async ({ id = '' }) => [await framedFigure(loadEdition(), id)];

/**
 * Mentions a figure by its number here and, where that is another one, in the dissertation; in a state where one is
 * given, as the query of its address: `<FigureLink id="coevolution" state="stage=takeover" />`.
 */
const FigureLink: Component = ({ id = '', state }, children) => {
	const edition = loadEdition();
	const figure = byKey(edition.figures, id);
	const properties = {
		className: ['figure-link'],
		href: href(mentionPath(figure, state)),
		dataFigure: figure.id,
		dataState: state,
	};
	return [h('a', properties, children.length > 0 ? children : figureNumber(edition, figure))];
};

/** Setting: whether reading positions are kept on this device. Its script: `layout/ReadingPosition.astro`. */
const ReadingPosition: Component = () => {
	const { kept, notKept, forget, keep } = loadEdition().ui.reading;
	const words = { dataKept: kept, dataNotKept: notKept, dataForget: forget, dataAgain: keep };
	return [
		h('p', { className: ['reading-position'], hidden: true, ...words }, [
			h('span'),
			' ',
			h('button', { type: 'button' }),
		]),
	];
};

/** A note in the margin on wide screens, between the lines on narrow ones. */
const Note: Component = (_, children) => [h('span', { className: ['note'], role: 'note' }, children)];

/** The reference to the dissertation. */
const Reference: Component = () => [
	h('p', { className: ['reference'] }, referenceNodes(dissertationItem(loadEdition()))),
];

/** The choice whether a single key is a shortcut, kept on this device: `layout/Shortcuts.astro`. */
export const shortcutsChoice = (): Element =>
	h('label', { className: ['shortcuts'] }, [
		h('input', { type: 'checkbox', checked: true }),
		` ${loadEdition().ui.shortcuts.single}`,
	]);

/** The dissertation's pages that a passage rests on; that some are `beyond` the section's own is for the checks alone. */
const Source: Component = ({ pages = '' }) => {
	const ranges = parsePages(pages);
	if (!ranges) throw new Error(`"${pages}" is not a list of pages.`);
	return [sourcePages(loadEdition(), ranges.flatMap(pagesOf))];
};

/** Mentions an entry; what stands between the tags is shown, or else its name. */
const mention =
	(kind: string): Component =>
	({ id = '' }, children) => [
		entry(kind, id, children.length > 0 ? children : [text(mentionOf(loadEdition(), kind, id))]),
	];

/** Prints a number of an entry, from the one place where it is kept. */
const number =
	(kind: string, by: string, counted: string): Component =>
	({ [by]: id = '' }) => {
		const value = numberOf(loadEdition(), kind, id, counted);
		return [h('data', { value: String(value) }, formatNumber(value))];
	};

const ofRegisters: Components = Object.fromEntries(
	allRegisters.flatMap(({ name, component, printed }) => [
		...(component ? [[component, mention(name)]] : []),
		...(printed ? [[printed.component, number(name, printed.by, printed.counted)]] : []),
	]),
);

export const authoring: Components = {
	...ofRegisters,
	Cite,
	Contact,
	Edition,
	Figure,
	FigureLink,
	ReadingPosition,
	Note,
	Reference,
	Shortcuts: () => [shortcutsChoice()],
	Source,
	/** A link; one from the site's root is made to fit the base path. */
	a: ({ href: target = '', ...rest }, children) => [
		h('a', { href: target.startsWith('/') ? href(target) : target, ...rest }, children),
	],
};
