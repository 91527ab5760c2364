import { findIn } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { addressesOf } from '../addresses.ts';
import { attributeOf } from '../components.ts';
import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import type { StateSpace } from '../types.ts';
import type { EditionCheck } from './draft.ts';
import { attributesOfKind } from './prose.ts';

/** What is wrong with a figure's state as an address writes it, `stage=takeover&answer=shown`. */
function wrongState({ parameters }: StateSpace, state: string): Pick<Problem, 'message' | 'fix'> | undefined {
	for (const part of state.split('&')) {
		const [name = '', value = '', ...more] = part.split('=');
		const parameter = parameters.find((each) => each.name === name);
		if (!parameter) {
			return {
				message: `the figure has no parameter "${name}"`,
				fix: suggest(
					name,
					parameters.map((each) => each.name),
					'the figure’s parameters',
				),
			};
		}
		const values = parameter.choices.map((choice) => choice.value);
		if (!values.includes(value) || more.length > 0) {
			return {
				message: `the figure has no state "${part}"`,
				fix: suggest(value, values, 'the figure’s data'),
			};
		}
	}
	return undefined;
}

const statesExist: EditionCheck = ({ prose, spaces }) =>
	prose.flatMap(({ file, components }) =>
		components.flatMap((use) => {
			const space = spaces.get(attributeOf(use, 'id') ?? '');
			if (!space) return [];
			return attributesOfKind(use, 'state').flatMap(({ name, text }) => {
				const wrong = wrongState(space, text);
				return wrong
					? [{ file, ...use.locate(name), place: `<${use.name} ${name}="${text}">`, ...wrong }]
					: [];
			});
		}),
	);

/** The chapter and paragraph of an address such as `/1-first/#par-abc12`; `checks/paragraphs.ts` looks at these. */
export const paragraphOf = (href: string): readonly [chapter: string, id: string] | undefined => {
	const [, chapter, id = ''] = /^\/([^/#]+)\/#(par-[^/]*)$/.exec(href) ?? [];
	return chapter === undefined ? undefined : [chapter, id];
};

const sectionStatesExist: EditionCheck = ({ edition, prose, spaces, root }) =>
	edition.chapters.flatMap(({ file, id: chapter, follows, sections }): Problem[] => {
		if (!follows) return [];
		const { locate: find } = findIn(prose, (each) => each.file === file);
		const at = (...path: string[]) => ({
			file,
			...find(['follows', ...path]),
			place: `frontmatter ${['follows', ...path].join('.')}`,
		});
		const space = spaces.get(follows.figure);
		if (!space) {
			const message = `there is no figure "${follows.figure}"`;
			return [{ ...at('figure'), message, fix: suggest(follows.figure, spaces.keys(), `${root}/figures`) }];
		}
		const ids = sections.map(({ id }) => id);
		return Object.entries(follows.states).flatMap(([section, state]): Problem[] => {
			const here = at('states', section);
			const wrong = wrongState(space, state);
			if (wrong) return [{ ...here, ...wrong }];
			if (ids.includes(section)) return [];
			const message = `${chapter} has no section "${section}"`;
			return [{ ...here, message, fix: suggest(section, ids, "the frontmatter's sections") }];
		});
	});

const linksLeadSomewhere: EditionCheck = ({ edition, prose, spaces, root }) => {
	const known = new Set(addressesOf(edition, spaces).map(({ path }) => path));
	return prose.flatMap(({ file, id, headings, links }) =>
		links.flatMap(({ href, line, column }): Problem[] => {
			const at = { file, line, column, place: `link "${href}"` };
			if (/^(https?:\/\/|mailto:)./.test(href)) return [];
			if (href.startsWith('#')) {
				const ids = headings.flatMap((heading) => heading.id ?? []);
				if (ids.includes(href.slice(1))) return [];
				return [
					{
						...at,
						message: 'leads to no heading of this page',
						fix: suggest(href.slice(1), ids, `${id}’s headings`),
					},
				];
			}
			const paragraph = paragraphOf(href);
			if (paragraph && edition.chapters.some((each) => each.id === paragraph[0])) return [];
			const [, path = '', query, hash] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(href) ?? [];
			const figure = /^\/figures\/([^/]+)\/$/.exec(path)?.[1];
			const space = figure === undefined ? undefined : spaces.get(figure);
			if (space && query !== undefined) {
				const wrong = wrongState(space, query);
				return wrong ? [{ ...at, ...wrong }] : [];
			}
			const target = hash === undefined ? path : `${path}#${hash}`;
			if (query === undefined && known.has(target)) return [];
			const fix = !href.startsWith('/')
				? 'Begin a link within the site with a slash, a link elsewhere with https://.'
				: suggest(target, known, `${root}/pages`);
			return [{ ...at, message: 'leads nowhere', fix }];
		}),
	);
};

const menuLeadsSomewhere: EditionCheck = ({ edition, spaces, files, root }) => {
	const known = addressesOf(edition, spaces).map(({ path }) => path);
	const file = `ui/${edition.meta.companion.language}.json`;
	const places = edition.ui.menu.flatMap(({ path, within = [] }, i) => [
		{ path, at: ['menu', i, 'path'] },
		...within.map((inner, j) => ({ path: inner.path, at: ['menu', i, 'within', j, 'path'] })),
	]);
	return places
		.filter(({ path }) => !known.includes(path))
		.map(({ path, at }): Problem => ({
			file: `${root}/${file}`,
			...locate(byKey(files, file), at),
			place: formatPath(at),
			message: `there is no page "${path}"`,
			fix: suggest(path, known, `${root}/pages`),
		}));
};

const redirectsLeadSomewhere: EditionCheck = ({ edition, spaces, files, root }) => {
	const known = new Set(addressesOf(edition, spaces).map(({ path }) => path));
	return edition.permalinks.redirects.flatMap(({ from, to }, i): Problem[] => {
		const at = (key: 'from' | 'to') => ({
			file: `${root}/permalinks.json`,
			...locate(byKey(files, 'permalinks.json'), ['redirects', i, key]),
			place: `redirects[${i}].${key}`,
		});
		return [
			...(known.has(to)
				? []
				: [{ ...at('to'), message: `"${to}" leads nowhere`, fix: suggest(to, known, `${root}/pages`) }]),
			...(known.has(from)
				? [{ ...at('from'), message: `"${from}" is an address still`, fix: 'Take the redirect out.' }]
				: []),
		];
	});
};

/** The pages to which every edition leads, with the headings that are led to. */
const neededPages: Readonly<Record<string, readonly string[]>> = {
	home: [],
	about: ['words', 'mistakes'],
	citing: [],
	teaching: [],
};

const pagesLedToExist: EditionCheck = ({ edition, root }) =>
	Object.entries(neededPages).flatMap(([id, headings]): Problem[] => {
		const page = edition.pages.find((each) => each.id === id);
		if (!page) return [{ file: `${root}/pages/${id}.mdx`, message: 'is missing', fix: 'Add the file.' }];
		return headings
			.filter((heading) => !page.headings.some(({ id }) => id === heading))
			.map((heading) => ({
				file: page.file,
				message: `has no heading with the id "${heading}", to which other pages lead`,
				fix: `Write {#${heading}} behind one.`,
			}));
	});

const openingFigureExists: EditionCheck = ({ edition, prose, root }) =>
	edition.pages.flatMap(({ id, file, figure }): Problem[] => {
		if (figure === undefined || (id === 'home' && edition.figures.has(figure))) return [];
		const at = {
			file,
			...findIn(prose, (each) => each.file === file).locate(['figure']),
			place: 'frontmatter figure',
		};
		return id === 'home'
			? [
					{
						...at,
						message: `there is no figure "${figure}"`,
						fix: suggest(figure, edition.figures.keys(), `${root}/figures`),
					},
				]
			: [
					{
						...at,
						message: 'is for the first page alone',
						fix: `Write <Figure id="${figure}" /> in the text.`,
					},
				];
	});

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
