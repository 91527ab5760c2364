import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suggest } from '../edition/problem.ts';

/** How references are written: a style of the Citation Style Language, and the language of its terms. */
export interface Style {
	/** Name of its file in `styles/`, without its ending. */
	file: string;
	/** A language that `styles/` has terms of. */
	language: 'en-US' | 'en-GB';
	/** What stands in the text. */
	inText: 'bracket' | 'note' | 'number';
	/** How it sets the title of a part of a book, in its own terms. */
	title: '' | 'quotes="true"' | 'quotes="true" text-case="title"';
	/** Whether it asks for the day on which a page was read. */
	accessed?: true;
	/** Whether it says what kind of thesis one is in short. */
	shortGenre?: true;
	/** Whether it leaves a Chinese name in pinyin whole, and shortens others. */
	wholePinyin?: true;
}

const headline = 'quotes="true" text-case="title"';

/** The styles that are offered, by the names that the interface prints, the usual one first. */
export const styles = {
	apa: { file: 'apa', language: 'en-US', inText: 'bracket', title: '' },
	chicagoNotes: {
		file: 'chicago-notes-bibliography',
		language: 'en-US',
		inText: 'note',
		title: headline,
		shortGenre: true,
	},
	chicagoDate: {
		file: 'chicago-author-date',
		language: 'en-US',
		inText: 'bracket',
		title: headline,
		shortGenre: true,
	},
	mla: { file: 'modern-language-association', language: 'en-US', inText: 'bracket', title: headline },
	harvard: {
		file: 'harvard-cite-them-right',
		language: 'en-GB',
		inText: 'bracket',
		title: 'quotes="true"',
		accessed: true,
	},
	gbt: {
		file: 'china-national-standard-gb-t-7714-2025-numeric',
		language: 'en-US',
		inText: 'number',
		title: '',
		wholePinyin: true,
	},
} as const satisfies Readonly<Record<string, Style>>;

/** Name of a style. */
export type StyleName = keyof typeof styles;

/** The names of the styles, in their order. */
export const styleNames = Object.keys(styles) as StyleName[];

const folder = 'src/citing/styles';

/**
 * Reads a style, or the terms of a language, from its file.
 *
 * @param file name of the file, with its ending
 * @param dir where such files are
 * @throws Error where there is none, or it is none: which file, and what to do
 */
export function readStyle(file: string, dir = folder): string {
	const path = `${dir}/${file}`;
	const ending = file.replace(/^.*\./, '.');
	if (!existsSync(path)) {
		const there = readdirSync(dir).filter((each) => each.endsWith(ending));
		throw new Error(`${path} is missing. ${suggest(file, there, dir)}`);
	}
	const text = readFileSync(path, 'utf8');
	if (!/<(style|locale)\b[^>]*xmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"/.test(text)) {
		throw new Error(
			`${path} is no file of the Citation Style Language. Take it from its repository anew, see ${folder}/README.md.`,
		);
	}
	if (/<link\b[^>]*rel="independent-parent"/.test(text)) {
		throw new Error(`${path} only names another style. Put that one’s file in its place.`);
	}
	return text;
}

/** A style that writes the title of a part alone, as another style sets it. */
export function titleStyle({ title }: Style): string {
	const layout = (attributes: string) => `<layout><text variable="title" ${attributes}/></layout>`;
	return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation>${layout('')}</citation><bibliography>${layout(title)}</bibliography></style>`;
}
