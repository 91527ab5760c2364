import { EditionMeta } from '../../schemas/edition.ts';
import { firstOf } from '../../text/items.ts';
import { pageLabel, pagesOf, parsePages } from '../../text/page-ranges.ts';
import { compareVersions } from '../../text/versions.ts';
import { suggest } from '../problem.ts';
import type { EditionCheck } from './draft.ts';
import { atComponent, attributesOfKind, inData, inFrontmatterOf } from './places.ts';

const frontmatterPagesExist: EditionCheck = (draft, report) => {
	const { pages: last } = draft.edition.meta.dissertation;
	for (const { file, pages, sections } of draft.edition.chapters) {
		const ends = [
			{ path: ['pages', 1], to: pages?.[1] ?? 0 },
			...sections.map((section, i) => ({ path: ['sections', i, 'pages', 1], to: section.pages[1] })),
		];
		for (const { path, to } of ends)
			if (to > last)
				report(
					inFrontmatterOf(draft, file, path),
					`is page ${to}, and the dissertation has ${last}`,
					`Write a page from 1 to ${last}.`,
				);
	}
};

/** The pages that stand in a list of pages and outside a range. */
const outside = (list: string, [from, to]: readonly [number, number]): number[] =>
	(parsePages(list) ?? []).flatMap(pagesOf).filter((page) => page < from || page > to);

const sourcesLieInTheDissertation: EditionCheck = ({ edition, prose }, report) => {
	const { pages } = edition.meta.dissertation;
	for (const { text, at } of attributesOfKind(prose, 'pages'))
		if (outside(text, [1, pages]).length > 0)
			report(at, `the dissertation has ${pages} pages`, `Write a page from 1 to ${pages}.`);
};

const sourcesLieInTheirSections: EditionCheck = ({ edition, prose }, report) => {
	for (const page of prose) {
		const chapter = edition.chapters.find((each) => each.file === page.file);
		for (const { use, text, at } of attributesOfKind([page], 'pages')) {
			if (!parsePages(text) || outside(text, [1, edition.meta.dissertation.pages]).length > 0) continue;
			const section = edition.sections.get(`${page.id}/${use.section}`);
			const range = section?.pages ?? chapter?.pages;
			const others = range ? outside(text, range) : [];
			const beyond = use.attributes.some(({ name }) => name === 'beyond');
			if (beyond && others.length === 0)
				report(
					atComponent(page, use, `<Source pages="${text}">`, 'beyond'),
					'says "beyond", and no page of it is beyond its section',
					'Take "beyond" out.',
				);
			if (!beyond && range && others.length > 0)
				report(
					at,
					`${pageLabel(others)} ${others.length > 1 ? 'are' : 'is'} not in "${section?.address ?? page.id}", which restates ${range.join(' to ')}`,
					`Correct the pages; where others are meant too, write <Source pages="${text}" beyond />.`,
				);
		}
	}
};

/** The places of a record that hold a text or a number, as `companion.version`. */
const valuesOf = (record: object, prefix = ''): string[] =>
	Object.entries(record).flatMap(([key, value]) => {
		if (typeof value === 'object' && value !== null) return valuesOf(value, `${prefix}${key}.`);
		return typeof value === 'string' || typeof value === 'number' ? [`${prefix}${key}`] : [];
	});

const editionValuesExist: EditionCheck = ({ edition, prose, root }, report) => {
	const { $schema: _, ...meta } = edition.meta;
	const known = valuesOf(EditionMeta.parse(meta));
	for (const { text, at } of attributesOfKind(prose, 'value'))
		if (!known.includes(text))
			report(at, `${root}/edition.json has no such value`, suggest(text, known, `${root}/edition.json`));
};

const chaptersCoverTheDissertation: EditionCheck = (draft, report) => {
	let next = 1;
	for (const { file, pages } of draft.edition.chapters) {
		if (!pages) continue;
		if (pages[0] !== next && pages[0] !== next - 1)
			report(
				inFrontmatterOf(draft, file, ['pages']),
				pages[0] < next
					? `overlaps the chapter before it, which ends on page ${next - 1}`
					: `leaves out pages ${next}–${pages[0] - 1}`,
				'Correct the pages of this chapter or of the one before it.',
			);
		next = pages[1] + 1;
	}
	const { pages } = draft.edition.meta.dissertation;
	if (next <= pages)
		report(
			{ file: `${draft.root}/chapters` },
			`ends on page ${next - 1} of ${pages}`,
			'Add the missing chapter, or correct the pages of the last one.',
		);
};

const newestChangeIsThisEdition: EditionCheck = (draft, report) => {
	const { companion } = draft.edition.meta;
	const newest = firstOf(draft.edition.changes);
	for (const key of ['version', 'date'] as const)
		if (newest[key] !== companion[key])
			report(
				inData(draft, 'changes.json', ['editions', 0, key]),
				`is ${newest[key]}, and ${draft.root}/edition.json says ${companion[key]}`,
				'Say first what changed in this edition.',
			);
};

const editionsGoForward: EditionCheck = (draft, report) => {
	const { version } = draft.edition.meta.companion;
	const [newest] = draft.edition.published;
	if (newest && compareVersions(version, newest.version) < 0)
		report(
			inData(draft, 'edition.json', ['companion', 'version']),
			`is ${version}, and edition ${newest.version} is published`,
			`Write ${newest.version}, or the version of the edition to come.`,
		);
};

const publishedEditionsAreInChanges: EditionCheck = (draft, report) => {
	const { edition, root } = draft;
	for (const [i, { version, date }] of edition.published.entries()) {
		const change = edition.changes.find((each) => each.version === version);
		if (change?.date === date) continue;
		report(
			inData(draft, 'editions.json', ['editions', i, change ? 'date' : 'version']),
			change
				? `is ${date}, and ${root}/changes.json says ${change.date}`
				: `is ${version}, of which ${root}/changes.json says nothing`,
			`Write in ${root}/changes.json what it said when that edition was published.`,
		);
	}
};

const interfaceSpeaksItsLanguage: EditionCheck = (draft, report) => {
	const { meta, ui } = draft.edition;
	const { language } = meta.companion;
	if (ui.language !== language)
		report(
			inData(draft, `ui/${language}.json`, ['language']),
			`is "${ui.language}", and the file “${language}”`,
			`Write "${language}": a file of the interface’s words has the name of its language.`,
		);
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
