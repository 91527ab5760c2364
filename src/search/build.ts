/** Makes the files that a search reads, of an edition. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Edition } from '../edition/types.ts';
import {
	countQuestions,
	countWords,
	type NamedRecord,
	type Names,
	panelWords,
	passagesFile,
	writeNames,
	writeQuestions,
	writeWords,
} from './files.ts';
import { chapterNames, kindNames, recordsOf, type SearchRecord, sectionAtPage } from './records.ts';
import { formsOf, isHan } from './words.ts';

/** Kinds whose point stands before their passages; what the others are, their passages say. */
const pointed = new Set(['chapter', 'section', 'figure', 'page']);

const han = /\p{Script=Han}+/gu;

/** Chinese names as one types them, without tones, syllable by syllable; in one word they are known by these. */
const typed = (names: readonly string[]): string[] =>
	names.flatMap((name) =>
		(name.match(han) ?? []).flatMap((run) => {
			const syllables = pinyin(run, { toneType: 'none', type: 'array' });
			return syllables.length > 1 ? [syllables.join(' ')] : [];
		}),
	);

const named = ({ kind, path, title, also, chapter, within, pages }: SearchRecord): NamedRecord => ({
	kind,
	path,
	title,
	also: [...new Set([...also, ...typed(also)])],
	chapter: chapter ?? '',
	within: within ?? '',
	pages,
});

/** The traditional forms of characters that occur, with these. */
function traditionalOf(text: string): Record<string, string> {
	const letters = [...new Set([...text].filter(isHan))];
	const pairs = (['t', 'tw', 'hk'] as const).flatMap((to) => {
		const convert = Converter({ from: 'cn', to });
		return letters.map((letter): [string, string] => [convert(letter), letter]);
	});
	return Object.fromEntries(pairs.filter(([from, to]) => from !== to && [...from].length === 1));
}

/** The files of a search, read. */
type SearchFiles = Awaited<ReturnType<typeof searchFiles>>;

/** Makes all that a search needs, of an edition. */
export async function searchFiles(edition: Edition) {
	const records = await recordsOf(edition);
	const shown = records.map(named);
	const words = countWords(
		records.map(
			({ point, words, paragraphs }) => words ?? [point, ...paragraphs.map(([, text]) => text)].join('\n'),
		),
		edition.synonyms.map(({ said, meant }) => [said.map(stems), meant.map(stems)]),
	);
	const questions = countQuestions(
		records.map(({ questions }) => questions),
		words,
	);
	const names: Names = {
		records: shown,
		traditional: traditionalOf(JSON.stringify(records)),
		words: panelWords(edition.ui.search),
		kinds: kindNames(edition),
		chapters: chapterNames(edition),
		atPage: sectionAtPage(edition),
		pseudonyms: edition.places.filter(({ pseudonym }) => pseudonym).map(({ name }) => name),
	};
	return { names, words, questions, records };
}

/** Forms of a phrase, with spaces between them. */
const stems = (phrase: string): string => formsOf(phrase).join(' ');

/** Writes the files into the folder of the search page. */
export function writeSearchFiles({ names, words, questions, records }: SearchFiles, dist: string): void {
	const dir = join(dist, 'search');
	mkdirSync(join(dir, 'passages'), { recursive: true });
	writeFileSync(join(dir, 'names.json'), writeNames(names));
	writeFileSync(join(dir, 'words.txt'), writeWords(words));
	writeFileSync(join(dir, 'questions.txt'), writeQuestions(questions));
	for (const [file, together] of Map.groupBy(records, ({ kind, path }) => passagesFile(kind, path))) {
		const passages = together.map(({ kind, path, point, paragraphs }) => [
			path,
			pointed.has(kind) && point ? [['', point], ...paragraphs] : paragraphs,
		]);
		writeFileSync(join(dir, 'passages', file), JSON.stringify(Object.fromEntries(passages)));
	}
}
