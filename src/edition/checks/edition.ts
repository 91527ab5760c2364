import { z } from 'zod';
import { allRegisters } from '../../registers/index.ts';
import { EditionMeta } from '../../schemas/edition.ts';
import { parsePages } from '../../text/page-ranges.ts';
import { addressesOf } from '../addresses.ts';
import { attributeOf, mentionedBy } from '../components.ts';
import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import type { ContentFiles } from '../files.ts';
import type { Edition, FigureSource, Prose, StateSpace } from '../types.ts';
import { findReferences, idsOf, type Reference } from './data.ts';
import { attributesOfKind } from './prose.ts';

/** An edition whose files are all readable, with what is needed to check how they hang together. */
export interface Draft {
	edition: Edition;
	files: ContentFiles;
	/** Prefix of the paths in messages. */
	root: string;
	/** The chapters and the other pages as read. */
	prose: Prose[];
	/** The kinds of figure that the edition has data for. */
	figures: readonly FigureSource[];
	/** Each figure's states; none before its model was asked. */
	spaces: ReadonlyMap<string, StateSpace>;
}

/** A check of an edition as a whole. */
export type EditionCheck = (draft: Draft) => Problem[];

/** Whatever an id can name: the entries of a register, the figures, chapters, sections or addresses. */
function idsIn({ edition }: Draft, register: string): string[] {
	const chapters = edition.chapters.map(({ id }) => id);
	switch (register) {
		case 'figures':
			return [...edition.figures.keys()];
		case 'chapters':
			return chapters;
		case 'sections':
			return [...edition.sections.keys()];
		case 'addresses':
			return [...chapters, ...edition.sections.keys()];
		default: {
			const known = allRegisters.find(({ name }) => name === register);
			return known ? edition[known.name].map(({ id }) => id) : [];
		}
	}
}

/** Where what an id names is added. */
function fileOf({ root }: Draft, register: string): string {
	if (allRegisters.some(({ name }) => name === register)) return `${root}/registers/${register}.json`;
	return register === 'figures' ? `${root}/figures` : `${root}/chapters`;
}

/** What is wrong with one reference in the data. */
function wrongReference(
	draft: Draft,
	data: unknown,
	{ target, value }: Reference,
): Omit<Problem, 'file'> | undefined {
	if ('list' in target) {
		const ids = idsOf(data, target.list);
		if (target.complete) {
			const missing = ids.filter((id) => !Object.hasOwn(value as object, id));
			if (missing.length === 0) return undefined;
			return {
				message: `has nothing for ${missing.map((id) => `"${id}"`).join(', ')} of ${target.list}`,
				mend: 'Add what is missing, or take the entry out of the list.',
			};
		}
		if (ids.includes(String(value))) return undefined;
		return {
			message: `there is no "${String(value)}" in ${target.list}`,
			mend: suggest(String(value), ids, `"${target.list}" of this file`),
		};
	}
	if (target.register === 'pages') {
		const { pages } = draft.edition.meta.dissertation;
		if (Number(value) <= pages) return undefined;
		return {
			message: `is page ${String(value)}, and the dissertation has ${pages}`,
			mend: `Write a page from 1 to ${pages}.`,
		};
	}
	const ids = idsIn(draft, target.register);
	if (ids.includes(String(value))) return undefined;
	return {
		message: `there is no "${String(value)}" in ${target.register}`,
		mend: suggest(String(value), ids, fileOf(draft, target.register)),
	};
}

const dataReferencesResolve: EditionCheck = (draft) => {
	const { files, root, figures } = draft;
	const sources: [path: string, schema: z.ZodType][] = [
		...allRegisters.map(({ name, schema }): [string, z.ZodType] => [`registers/${name}.json`, schema]),
		...figures.map(({ id, schema }): [string, z.ZodType] => [`figures/${id}.json`, schema]),
	];
	return sources.flatMap(([path, schema]) => {
		const text = files.get(path)!;
		const data: unknown = schema.parse(JSON.parse(text));
		return findReferences(schema, data).flatMap((reference): Problem[] => {
			const wrong = wrongReference(draft, data, reference);
			if (!wrong) return [];
			return [
				{
					file: `${root}/${path}`,
					...locate(text, reference.path),
					place: formatPath(reference.path),
					...wrong,
				},
			];
		});
	});
};

const frontmatterPagesExist: EditionCheck = (draft) =>
	draft.edition.chapters.flatMap(({ file, pages, sections }): Problem[] => {
		const { pages: last } = draft.edition.meta.dissertation;
		const prose = draft.prose.find((each) => each.file === file)!;
		const ranges = [
			{ path: ['pages', 1], pages },
			...sections.map((section, i) => ({ path: ['sections', i, 'pages', 1], pages: section.pages })),
		];
		return ranges
			.filter((range) => range.pages && range.pages[1] > last)
			.map((range) => ({
				file,
				...prose.locate(range.path),
				place: `frontmatter ${formatPath(range.path)}`,
				message: `is page ${range.pages![1]}, and the dissertation has ${last}`,
				mend: `Write a page from 1 to ${last}.`,
			}));
	});

const mentionsResolve: EditionCheck = (draft) =>
	draft.prose.flatMap(({ file, components }) =>
		components.flatMap((use) =>
			mentionedBy(use).flatMap(({ kind, id }): Problem[] => {
				const ids = idsIn(draft, kind);
				if (ids.includes(id)) return [];
				return [
					{
						file,
						line: use.line,
						column: use.column,
						place: `"${id}"`,
						message: `there is no such entry in ${kind}`,
						mend: suggest(id, ids, fileOf(draft, kind)),
					},
				];
			}),
		),
	);

/** What is wrong with a figure's state as an address writes it, `stage=takeover&answer=shown`. */
function wrongState(
	{ parameters }: StateSpace,
	state: string,
): Pick<Problem, 'message' | 'mend'> | undefined {
	for (const part of state.split('&')) {
		const [name = '', value = '', ...more] = part.split('=');
		const parameter = parameters.find((each) => each.name === name);
		if (!parameter) {
			return {
				message: `the figure has no parameter "${name}"`,
				mend: suggest(
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
				mend: suggest(value, values, 'the figure’s data'),
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

const sourcesLieInTheDissertation: EditionCheck = ({ edition, prose }) =>
	prose.flatMap(({ file, components }) =>
		components.flatMap((use) =>
			attributesOfKind(use, 'pages')
				.filter(({ text }) => parsePages(text)?.some(([, to]) => to > edition.meta.dissertation.pages))
				.map(({ name, text }) => ({
					file,
					...use.locate(name),
					place: `<${use.name} ${name}="${text}">`,
					message: `the dissertation has ${edition.meta.dissertation.pages} pages`,
					mend: `Write a page from 1 to ${edition.meta.dissertation.pages}.`,
				})),
		),
	);

/** The places of a record that hold a text or a number, as `companion.version`. */
function valuesOf(record: object, prefix = ''): string[] {
	return Object.entries(record).flatMap(([key, value]) =>
		typeof value === 'object' && value !== null
			? valuesOf(value, `${prefix}${key}.`)
			: typeof value === 'string' || typeof value === 'number'
				? [`${prefix}${key}`]
				: [],
	);
}

const editionValuesExist: EditionCheck = ({ edition, prose, root }) => {
	const { $schema: _, ...meta } = edition.meta;
	const known = valuesOf(EditionMeta.parse(meta));
	return prose.flatMap(({ file, components }) =>
		components.flatMap((use) =>
			attributesOfKind(use, 'value')
				.filter(({ text }) => !known.includes(text))
				.map(({ name, text }) => ({
					file,
					...use.locate(name),
					place: `<${use.name} ${name}="${text}">`,
					message: `${root}/edition.json has no such value`,
					mend: suggest(text, known, `${root}/edition.json`),
				})),
		),
	);
};

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
						mend: suggest(href.slice(1), ids, `${id}’s headings`),
					},
				];
			}
			const [, path = '', query, hash] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(href) ?? [];
			const figure = /^\/figures\/([^/]+)\/$/.exec(path)?.[1];
			const space = figure === undefined ? undefined : spaces.get(figure);
			if (space && query !== undefined) {
				const wrong = wrongState(space, query);
				return wrong ? [{ ...at, ...wrong }] : [];
			}
			const target = hash === undefined ? path : `${path}#${hash}`;
			if (query === undefined && known.has(target)) return [];
			const mend = !href.startsWith('/')
				? 'Begin a link within the site with a slash, a link elsewhere with https://.'
				: suggest(target, known, `${root}/pages`);
			return [{ ...at, message: 'leads nowhere', mend }];
		}),
	);
};

const chaptersCoverTheDissertation: EditionCheck = ({ edition, prose, root }) => {
	const problems: Problem[] = [];
	let next = 1;
	for (const { file, pages } of edition.chapters) {
		if (!pages) continue;
		if (pages[0] !== next && pages[0] !== next - 1) {
			problems.push({
				file,
				...prose.find((each) => each.file === file)!.locate(['pages']),
				place: 'frontmatter pages',
				message:
					pages[0] < next
						? `overlaps the chapter before it, which ends on page ${next - 1}`
						: `leaves out pages ${next}–${pages[0] - 1}`,
				mend: 'Correct the pages of this chapter or of the one before it.',
			});
		}
		next = pages[1] + 1;
	}
	const { pages } = edition.meta.dissertation;
	if (next < pages + 1) {
		problems.push({
			file: `${root}/chapters`,
			message: `ends on page ${next - 1} of ${pages}`,
			mend: 'Add the missing chapter, or correct the pages of the last one.',
		});
	}
	return problems;
};

const menuLeadsSomewhere: EditionCheck = ({ edition, spaces, files, root }) => {
	const known = addressesOf(edition, spaces).map(({ path }) => path);
	return edition.ui.menu.flatMap(({ path }, i): Problem[] => {
		if (known.includes(path)) return [];
		const file = `ui/${edition.ui.language}.json`;
		return [
			{
				file: `${root}/${file}`,
				...locate(files.get(file)!, ['menu', i, 'path']),
				place: `menu[${i}].path`,
				message: `there is no page "${path}"`,
				mend: suggest(path, known, `${root}/pages`),
			},
		];
	});
};

const redirectsLeadSomewhere: EditionCheck = ({ edition, spaces, files, root }) => {
	const known = new Set(addressesOf(edition, spaces).map(({ path }) => path));
	return edition.permalinks.redirects.flatMap(({ from, to }, i): Problem[] => {
		const at = (key: 'from' | 'to') => ({
			file: `${root}/permalinks.json`,
			...locate(files.get('permalinks.json')!, ['redirects', i, key]),
			place: `redirects[${i}].${key}`,
		});
		return [
			...(known.has(to)
				? []
				: [{ ...at('to'), message: `"${to}" leads nowhere`, mend: suggest(to, known, `${root}/pages`) }]),
			...(known.has(from)
				? [{ ...at('from'), message: `"${from}" is an address still`, mend: 'Take the redirect out.' }]
				: []),
		];
	});
};

const newestChangeIsThisEdition: EditionCheck = ({ edition, files, root }) => {
	const { version, date } = edition.meta.companion;
	const newest = edition.changes[0]!;
	return (['version', 'date'] as const)
		.filter((key) => newest[key] !== edition.meta.companion[key])
		.map((key) => ({
			file: `${root}/changes.json`,
			...locate(files.get('changes.json')!, ['editions', 0, key]),
			place: `editions[0].${key}`,
			message: `is ${newest[key]}, and ${root}/edition.json says ${key === 'version' ? version : date}`,
			mend: 'Say first what changed in this edition.',
		}));
};

/** What can be wrong between the files of an edition. */
export const dataChecks: readonly EditionCheck[] = [
	dataReferencesResolve,
	frontmatterPagesExist,
	chaptersCoverTheDissertation,
	mentionsResolve,
	sourcesLieInTheDissertation,
	editionValuesExist,
	newestChangeIsThisEdition,
];

/** What can be wrong with addresses, once the figures' states are known. */
export const addressChecks: readonly EditionCheck[] = [
	statesExist,
	linksLeadSomewhere,
	menuLeadsSomewhere,
	redirectsLeadSomewhere,
];
