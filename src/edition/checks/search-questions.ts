import { allRegisters } from '../../registers/index.ts';
import {
	coursePath,
	entryPagePath,
	figurePath,
	pagePath,
	sectionPagePath,
	teachingPath,
} from '../addresses.ts';
import { suggest } from '../problem.ts';
import type { Edition } from '../types.ts';
import type { EditionCheck } from './draft.ts';
import { inData } from './places.ts';

/**
 * The address of everything that a search can find, and that can answer what readers ask: chapters, sections and
 * what stands below their subheadings, figures, entries, pages and their headings, lists, kits, courses.
 *
 * @param edition the edition
 */
export function findableIn(edition: Edition): string[] {
	const chapters = edition.chapters
		.filter(({ status }) => status === 'written')
		.flatMap(({ id, sections, subheadings }) => [
			pagePath(id),
			...sections.map(({ address }) => sectionPagePath(address)),
			// What stands in a chapter with sections, but in none of them, is found as the chapter.
			...subheadings
				.filter(({ section }) => section !== undefined || sections.length === 0)
				.map(({ id: heading, section }) => `${pagePath(section ? `${id}/${section}` : id)}#${heading}`),
		]);
	const registers = allRegisters.flatMap(({ name, path }) =>
		path === undefined || !edition.registerWords.has(name)
			? []
			: [path, ...edition[name].map((entry) => entryPagePath(name, entry))],
	);
	const pages = edition.pages
		.filter(({ id }) => id !== 'home')
		.flatMap(({ id, headings }) => [
			pagePath(id),
			...headings.map((heading) => `${pagePath(id)}#${heading.id}`),
		]);
	return [
		...chapters,
		...[...edition.figures.keys()].map((id) => figurePath(id)),
		...registers,
		...pages,
		...['evidence', 'figures', 'pages', 'changes'].map(pagePath),
		...[...edition.kits.keys()].map(teachingPath),
		...[...edition.courses.keys()].map(coursePath),
	];
}

const searchQuestionsAreAnswered: EditionCheck = (draft, report) => {
	const findable = findableIn(draft.edition);
	for (const path of Object.keys(draft.edition.searchQuestions))
		if (!findable.includes(path))
			report(
				{ ...inData(draft, 'asked.json', ['asked', path], 'key'), place: `asked["${path}"]` },
				'is the address of nothing that can be found',
				suggest(path, findable, `${draft.root}, or take the questions out`),
			);
};

/** What can be wrong with what readers ask. */
export const searchQuestionChecks: readonly EditionCheck[] = [searchQuestionsAreAnswered];
