import { readFileSync } from 'node:fs';
import { buildEdition } from '../../src/edition/build.ts';
import { readContentFiles, type ContentFiles } from '../../src/edition/files.ts';
import { ContentError, formatProblem } from '../../src/edition/problem.ts';
import type { Edition } from '../../src/edition/types.ts';
import { figures } from '../../src/figures/index.ts';

/** The project's own content. */
export const content: ContentFiles = readContentFiles('content');

/** The content with one file changed; fails where the change does not apply. */
export function changed(file: string, find: string | RegExp, replace: string): ContentFiles {
	const text = content.get(file) ?? readFileSync(`content/${file}`, 'utf8');
	const after = text.replace(find, replace);
	if (after === text) throw new Error(`"${String(find)}" does not stand in ${file}.`);
	return new Map([...content, [file, after]]);
}

/** The edition of some content. */
export const editionOf = (files: ContentFiles): Edition => buildEdition(files, figures);

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
