import { readFileSync } from 'node:fs';
import { buildEdition } from '../../src/edition/build.ts';
import { readContentFiles, type ContentFiles } from '../../src/edition/files.ts';
import { ContentError, formatProblem } from '../../src/edition/problem.ts';
import type { Edition, StateSpace } from '../../src/edition/types.ts';
import { figures, openFigure } from '../../src/figures/index.ts';

/** The project's own content, for tests of content. */
export const content: ContentFiles = readContentFiles('content');

/** The fixture's files: an edition of two chapters, three entries a register and three figures. */
export const fixtureDir = 'tests/fixture';

/** The project's own words with the menu of the fixture, whose pages are others. */
export function fixtureWords(): string {
	const menu = readFileSync('tests/support/fixture-menu.json', 'utf8').trimEnd().replaceAll('\n', '\n\t');
	return readFileSync('content/ui/en.json', 'utf8').replace(/(?<=\t"menu": )\[\n.*?\n\t\]/s, () => menu);
}

/** A small edition, for tests of behaviour; its interface speaks the project's own words. */
export const fixture: ContentFiles = new Map([
	...readContentFiles(fixtureDir),
	['ui/en.json', fixtureWords()],
]);

/**
 * Content with one file changed.
 *
 * @throws Error where the change does not apply
 */
export function changed(
	file: string,
	find: string | RegExp,
	replace: string,
	files: ContentFiles = content,
): ContentFiles {
	const text = files.get(file);
	if (text === undefined) throw new Error(`There is no ${file}.`);
	const after = text.replace(find, replace);
	if (after === text) throw new Error(`"${String(find)}" does not stand in ${file}.`);
	return new Map([...files, [file, after]]);
}

/** Content with an entry of a register changed, whatever it says. */
export function changedEntry(
	register: string,
	id: string,
	change: object,
	files: ContentFiles = content,
): ContentFiles {
	const file = `registers/${register}.json`;
	const data = JSON.parse(files.get(file) ?? '{}') as { entries: { id: string }[] };
	const entries = data.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
	return new Map([...files, [file, JSON.stringify({ ...data, entries })]]);
}

/** A number as it stands in a text by itself, and not within another. */
export const alone = (number: number | string): RegExp => new RegExp(`(?<![\\d,.])${number}(?![\\d,.]*\\d)`);

/** The folder of some content, as messages name it. */
const rootOf = (files: ContentFiles): string => (files.has('chapters/1-first.mdx') ? fixtureDir : 'content');

/** The edition of some content. */
export const editionOf = (files: ContentFiles): Edition => buildEdition(files, figures, rootOf(files));

/** The states of each figure of an edition. */
export const spacesOf = (edition: Edition): Map<string, StateSpace> =>
	new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));

/** The problems of some content, as they are printed. */
export function problemsOf(files: ContentFiles): string[] {
	try {
		editionOf(files);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems.map(formatProblem);
		throw error;
	}
}
