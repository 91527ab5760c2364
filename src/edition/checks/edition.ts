import { EditionMeta } from '../../schemas/edition.ts';
import { findIn, firstOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { pageLabel, pagesOf, parsePages } from '../../text/page-ranges.ts';
import { compareVersions } from '../../text/versions.ts';
import { attributeOf } from '../components.ts';
import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import type { EditionCheck } from './draft.ts';
import { attributesOfKind } from './prose.ts';

const frontmatterPagesExist: EditionCheck = (draft) =>
	draft.edition.chapters.flatMap(({ file, pages, sections }): Problem[] => {
		const { pages: last } = draft.edition.meta.dissertation;
		const prose = findIn(draft.prose, (each) => each.file === file);
		const ranges = [
			{ path: ['pages', 1], pages },
			...sections.map((section, i) => ({ path: ['sections', i, 'pages', 1], pages: section.pages })),
		];
		return ranges.flatMap(({ path, pages: range }) => {
			const to = range?.[1] ?? 0;
			return to > last
				? {
						file,
						...prose.locate(path),
						place: `frontmatter ${formatPath(path)}`,
						message: `is page ${to}, and the dissertation has ${last}`,
						fix: `Write a page from 1 to ${last}.`,
					}
				: [];
		});
	});

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
					fix: `Write a page from 1 to ${edition.meta.dissertation.pages}.`,
				})),
		),
	);

/** The pages that stand in a list of pages and outside a range. */
const outside = (list: string, [from, to]: readonly [number, number]): number[] =>
	(parsePages(list) ?? []).flatMap(pagesOf).filter((page) => page < from || page > to);

const sourcesLieInTheirSections: EditionCheck = ({ edition, prose }) =>
	prose.flatMap(({ file, id, components }) => {
		const chapter = edition.chapters.find((each) => each.file === file);
		return components.flatMap((use): Problem[] => {
			const pages = use.name === 'Source' ? attributeOf(use, 'pages') : undefined;
			if (pages === undefined || !parsePages(pages)) return [];
			if (outside(pages, [1, edition.meta.dissertation.pages]).length > 0) return [];
			const section = edition.sections.get(`${id}/${use.section}`);
			const range = section?.pages ?? chapter?.pages;
			const others = range ? outside(pages, range) : [];
			const place = `<Source pages="${pages}">`;
			if (use.attributes.some(({ name }) => name === 'beyond')) {
				if (others.length > 0) return [];
				return [
					{
						file,
						...use.locate('beyond'),
						place,
						message: 'says "beyond", and no page of it is beyond its section',
						fix: 'Take "beyond" out.',
					},
				];
			}
			if (!range || others.length === 0) return [];
			return [
				{
					file,
					...use.locate('pages'),
					place,
					message: `${pageLabel(others)} ${others.length > 1 ? 'are' : 'is'} not in "${section?.address ?? id}", which restates ${range.join(' to ')}`,
					fix: `Correct the pages; where others are meant too, write <Source pages="${pages}" beyond />.`,
				},
			];
		});
	});

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
					fix: suggest(text, known, `${root}/edition.json`),
				})),
		),
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
				...findIn(prose, (each) => each.file === file).locate(['pages']),
				place: 'frontmatter pages',
				message:
					pages[0] < next
						? `overlaps the chapter before it, which ends on page ${next - 1}`
						: `leaves out pages ${next}–${pages[0] - 1}`,
				fix: 'Correct the pages of this chapter or of the one before it.',
			});
		}
		next = pages[1] + 1;
	}
	const { pages } = edition.meta.dissertation;
	if (next < pages + 1) {
		problems.push({
			file: `${root}/chapters`,
			message: `ends on page ${next - 1} of ${pages}`,
			fix: 'Add the missing chapter, or correct the pages of the last one.',
		});
	}
	return problems;
};

const newestChangeIsThisEdition: EditionCheck = ({ edition, files, root }) => {
	const { version, date } = edition.meta.companion;
	const newest = firstOf(edition.changes);
	return (['version', 'date'] as const)
		.filter((key) => newest[key] !== edition.meta.companion[key])
		.map((key) => ({
			file: `${root}/changes.json`,
			...locate(byKey(files, 'changes.json'), ['editions', 0, key]),
			place: `editions[0].${key}`,
			message: `is ${newest[key]}, and ${root}/edition.json says ${key === 'version' ? version : date}`,
			fix: 'Say first what changed in this edition.',
		}));
};

const editionsGoForward: EditionCheck = ({ edition, files, root }) => {
	const { version } = edition.meta.companion;
	const newest = edition.published[0];
	if (!newest || compareVersions(version, newest.version) >= 0) return [];
	return [
		{
			file: `${root}/edition.json`,
			...locate(byKey(files, 'edition.json'), ['companion', 'version']),
			place: 'companion.version',
			message: `is ${version}, and edition ${newest.version} is published`,
			fix: `Write ${newest.version}, or the version of the edition to come.`,
		},
	];
};

const publishedEditionsAreInChanges: EditionCheck = ({ edition, files, root }) =>
	edition.published.flatMap(({ version, date }, i): Problem[] => {
		const change = edition.changes.find((each) => each.version === version);
		if (change?.date === date) return [];
		return [
			{
				file: `${root}/editions.json`,
				...locate(byKey(files, 'editions.json'), ['editions', i, change ? 'date' : 'version']),
				place: `editions[${i}].${change ? 'date' : 'version'}`,
				message: change
					? `is ${date}, and ${root}/changes.json says ${change.date}`
					: `is ${version}, of which ${root}/changes.json says nothing`,
				fix: `Write in ${root}/changes.json what it said when that edition was published.`,
			},
		];
	});

const interfaceSpeaksItsLanguage: EditionCheck = ({ edition, files, root }) => {
	const { language } = edition.meta.companion;
	if (edition.ui.language === language) return [];
	const file = `ui/${language}.json`;
	return [
		{
			file: `${root}/${file}`,
			...locate(byKey(files, file), ['language']),
			place: 'language',
			message: `is "${edition.ui.language}", and the file “${language}”`,
			fix: `Write "${language}": a file of the interface’s words has the name of its language.`,
		},
	];
};

/** What can be wrong between the files of an edition. */
export const dataChecks: readonly EditionCheck[] = [
	editionValuesExist,
	interfaceSpeaksItsLanguage,
	newestChangeIsThisEdition,
	editionsGoForward,
	publishedEditionsAreInChanges,
];

/** What can be wrong with the pages of chapters, once each chapter's sections are right. */
export const rangeChecks: readonly EditionCheck[] = [frontmatterPagesExist, chaptersCoverTheDissertation];

/** What can be wrong with the pages of passages, once those of chapters are right: else all of them would seem so. */
export const sourceChecks: readonly EditionCheck[] = [sourcesLieInTheDissertation, sourcesLieInTheirSections];
