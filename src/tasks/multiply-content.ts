import type { ContentFiles } from '../edition/files.ts';
import { byKey } from '../text/lookup.ts';

/** The registers that grow; the others are tied to figures or to a table. */
const registers = ['terms', 'works', 'places', 'policies', 'people', 'organisations'];
/** Fields by which readers tell entries apart. */
const naming = new Set(['term', 'name', 'title', 'short']);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Register {
	entries: { id: string; [key: string]: Json }[];
}

/** What tells a copy from the edition that it is of: its number, the ids with that number, and how many pages later it comes. */
interface Copy {
	more: number;
	numbered(id: string): string;
	pages: number;
}

/** An entry again, under names with a number; what it refers to is numbered too, and its pages come later. */
function entryAgain(value: Json, key: string, copy: Copy): Json {
	const { more, numbered, pages } = copy;
	if (Array.isArray(value))
		return value.map((each) => (key === 'pages' ? Number(each) + pages : entryAgain(each, key, copy)));
	if (value !== null && typeof value === 'object')
		return Object.fromEntries(
			Object.entries(value).map(([name, each]) => [name, entryAgain(each, name, copy)]),
		);
	if (typeof value !== 'string') return value;
	return naming.has(key) ? `${value} ${more}` : key === 'authors' ? `${value}${more}` : numbered(value);
}

/** A chapter again, under another number; its figures stay where they are. */
function chapterAgain(text: string, chapters: number, { more, numbered, pages }: Copy): string {
	return text
		.replace(/^number: (\d+)$/m, (_, number: string) => `number: ${Number(number) + chapters * more}`)
		.replace(
			/^(title|short|source): (.*?)('?)$/gm,
			(_, name: string, text: string, end: string) => `${name}: ${text} ${more}${end}`,
		)
		.replace(
			/^( *pages: )\[(\d+), (\d+)\]$/gm,
			(_, name: string, from: string, to: string) =>
				`${name}[${Number(from) + pages}, ${Number(to) + pages}]`,
		)
		.replace(
			/<Source pages="([^"]*)"/g,
			(_, text: string) => `<Source pages="${text.replace(/\d+/g, (page) => String(Number(page) + pages))}"`,
		)
		.replace(
			/<(Term|Place|Policy|Person|Organisation|Cite)( id="[^"]*")/g,
			(_, name: string, id: string) => `<${name}${id.replace(/[\w-]+(?=[,;"])/g, numbered)}`,
		)
		.replace(/^<Figure id="[^"]*" \/>$/gm, '');
}

/**
 * Edition multiplied, to measure how the build's time grows: its chapters and the entries of its registers
 * so many times, each mentioning its own.
 *
 * @param files a small edition; the fixture of the tests
 * @param times how often it stands in the result
 */
export function multiplyContent(files: ContentFiles, times: number): ContentFiles {
	const grown = new Map(files);
	const chapters = [...files].filter(([file]) => file.startsWith('chapters/'));
	const edition = JSON.parse(byKey(files, 'edition.json')) as { dissertation: { pages: number } };
	const { pages } = edition.dissertation;
	const read = (register: string) => JSON.parse(byKey(files, `registers/${register}.json`)) as Register;
	const ids = new Set(registers.flatMap((register) => read(register).entries.map(({ id }) => id)));
	const chapterIds = chapters.flatMap(([file]) => [/\/(\d+)-(.*)\.mdx$/.exec(file) ?? []]);
	const numberedBy = (more: number) => (text: string) => {
		const [chapter = '', section] = text.split('/');
		const found = chapterIds.find(([, number, name]) => chapter === `${number}-${name}`);
		if (found)
			return [`${Number(found[1]) + chapters.length * more}-${found[2]}`, section].filter(Boolean).join('/');
		return ids.has(text) ? `${text}-${more}` : text;
	};
	const copies = Array.from({ length: times - 1 }, (_, i): Copy => {
		const more = i + 1;
		return { more, numbered: numberedBy(more), pages: pages * more };
	});
	for (const register of registers) {
		const whole = read(register);
		const again = copies.flatMap((copy) => whole.entries.map((entry) => entryAgain(entry, '', copy)));
		grown.set(
			`registers/${register}.json`,
			JSON.stringify({ ...whole, entries: [...whole.entries, ...again] }),
		);
	}
	for (const copy of copies)
		for (const [file, text] of chapters) {
			const id = copy.numbered(file.slice('chapters/'.length, -'.mdx'.length));
			grown.set(`chapters/${id}.mdx`, chapterAgain(text, chapters.length, copy));
		}
	edition.dissertation.pages = pages * times;
	return grown.set('edition.json', JSON.stringify(edition));
}
