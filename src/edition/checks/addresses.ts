import { pathsOf } from '../addresses.ts';
import { attributeOf } from '../components.ts';
import { suggest } from '../problem.ts';
import type { StateSpace } from '../types.ts';
import type { EditionCheck } from './draft.ts';
import { atLink, attributesOfKind, inData, inFrontmatterOf } from './places.ts';

/** What is wrong with a figure's state as an address writes it, `stage=takeover&answer=shown`, and the fix. */
function wrongState({ parameters }: StateSpace, state: string): [message: string, fix: string] | undefined {
	for (const part of state.split('&')) {
		const [name = '', value = '', ...more] = part.split('=');
		const parameter = parameters.find((each) => each.name === name);
		if (!parameter) {
			const names = parameters.map((each) => each.name);
			return [`the figure has no parameter "${name}"`, suggest(name, names, 'the figure’s parameters')];
		}
		const values = parameter.choices.map((choice) => choice.value);
		if (!values.includes(value) || more.length > 0)
			return [`the figure has no state "${part}"`, suggest(value, values, 'the figure’s data')];
	}
	return undefined;
}

const statesExist: EditionCheck = ({ prose, spaces }, report) => {
	for (const { use, text, at } of attributesOfKind(prose, 'state')) {
		const space = spaces.get(attributeOf(use, 'id') ?? '');
		const wrong = space && wrongState(space, text);
		if (wrong) report(at, ...wrong);
	}
};

/** The chapter and paragraph of an address such as `/1-first/#par-abc12`; `checks/paragraphs.ts` looks at these. */
export const paragraphOf = (href: string): readonly [chapter: string, id: string] | undefined => {
	const [, chapter, id = ''] = /^\/([^/#]+)\/#(par-[^/]*)$/.exec(href) ?? [];
	return chapter === undefined ? undefined : [chapter, id];
};

const sectionStatesExist: EditionCheck = (draft, report) => {
	const { edition, spaces, root } = draft;
	for (const { file, id: chapter, follows, sections } of edition.chapters) {
		if (!follows) continue;
		const { figure, states } = follows;
		const space = spaces.get(figure);
		if (!space) {
			report(
				inFrontmatterOf(draft, file, ['follows', 'figure']),
				`there is no figure "${figure}"`,
				suggest(figure, spaces.keys(), `${root}/figures`),
			);
			continue;
		}
		const ids = sections.map(({ id }) => id);
		for (const [section, state] of Object.entries(states)) {
			const at = inFrontmatterOf(draft, file, ['follows', 'states', section]);
			const wrong = wrongState(space, state);
			if (wrong) report(at, ...wrong);
			else if (!ids.includes(section))
				report(
					at,
					`${chapter} has no section "${section}"`,
					suggest(section, ids, "the frontmatter's sections"),
				);
		}
	}
};

const linksLeadSomewhere: EditionCheck = (draft, report) => {
	const { edition, prose, spaces, root } = draft;
	const known = new Set(pathsOf(edition, spaces));
	for (const page of prose)
		for (const link of page.links) {
			const { href } = link;
			if (/^(https?:\/\/|mailto:)./.test(href)) continue;
			const at = atLink(page, link);
			if (href.startsWith('#')) {
				const id = href.slice(1);
				const ids = page.headings.flatMap((heading) => heading.id ?? []);
				if (!ids.includes(id))
					report(at, 'leads to no heading of this page', suggest(id, ids, `${page.id}’s headings`));
				continue;
			}
			const [chapter] = paragraphOf(href) ?? [];
			if (edition.chapters.some(({ id }) => id === chapter)) continue;
			const [, figure = '', query = ''] = /^\/figures\/([^/?#]+)\/\?([^#]*)/.exec(href) ?? [];
			const space = spaces.get(figure);
			const wrong = space && wrongState(space, query);
			if (wrong) report(at, ...wrong);
			const [, path = href, hash = ''] = /^([^?#]*)\?[^#]*(.*)$/.exec(href) ?? [];
			const target = path + hash;
			if (space || (target === href && known.has(target))) continue;
			const fix = href.startsWith('/')
				? suggest(target, known, `${root}/pages`)
				: 'Begin a link within the site with a slash, a link elsewhere with https://.';
			report(at, 'leads nowhere', fix);
		}
};

const menuLeadsSomewhere: EditionCheck = (draft, report) => {
	const { edition, spaces, root } = draft;
	const known = pathsOf(edition, spaces);
	const places = edition.ui.menu.flatMap(({ path, within = [] }, i) => [
		{ path, at: ['menu', i, 'path'] },
		...within.map((inner, j) => ({ path: inner.path, at: ['menu', i, 'within', j, 'path'] })),
	]);
	for (const { path, at } of places)
		if (!known.includes(path))
			report(
				inData(draft, `ui/${edition.meta.companion.language}.json`, at),
				`there is no page "${path}"`,
				suggest(path, known, `${root}/pages`),
			);
};

const redirectsLeadSomewhere: EditionCheck = (draft, report) => {
	const known = pathsOf(draft.edition, draft.spaces);
	for (const [i, { from, to }] of draft.edition.permalinks.redirects.entries()) {
		const at = (key: 'from' | 'to') => inData(draft, 'permalinks.json', ['redirects', i, key]);
		if (!known.includes(to))
			report(at('to'), `"${to}" leads nowhere`, suggest(to, known, `${draft.root}/pages`));
		if (known.includes(from)) report(at('from'), `"${from}" is an address still`, 'Take the redirect out.');
	}
};

/** The pages to which every edition leads, with the headings that are led to. */
const neededPages: Readonly<Record<string, readonly string[]>> = {
	home: [],
	about: ['words', 'mistakes'],
	citing: [],
	teaching: [],
};

const pagesLedToExist: EditionCheck = ({ edition, root }, report) => {
	for (const [id, headings] of Object.entries(neededPages)) {
		const page = edition.pages.find((each) => each.id === id);
		if (!page) {
			report({ file: `${root}/pages/${id}.mdx` }, 'is missing', 'Add the file.');
			continue;
		}
		for (const heading of headings)
			if (!page.headings.some((each) => each.id === heading))
				report(
					{ file: page.file },
					`has no heading with the id "${heading}", to which other pages lead`,
					`Write {#${heading}} behind one.`,
				);
	}
};

const openingFigureExists: EditionCheck = (draft, report) => {
	const { edition, root } = draft;
	for (const { id, file, figure } of edition.pages) {
		if (figure === undefined) continue;
		const at = inFrontmatterOf(draft, file, ['figure']);
		if (id !== 'home')
			report(at, 'is for the first page alone', `Write <Figure id="${figure}" /> in the text.`);
		else if (!edition.figures.has(figure))
			report(
				at,
				`there is no figure "${figure}"`,
				suggest(figure, edition.figures.keys(), `${root}/figures`),
			);
	}
};

/** What can be wrong with addresses, once the figures' states are known. */
export const addressChecks: readonly EditionCheck[] = [
	statesExist,
	sectionStatesExist,
	linksLeadSomewhere,
	menuLeadsSomewhere,
	pagesLedToExist,
	openingFigureExists,
	redirectsLeadSomewhere,
];
