import type { ElementContent } from 'hast';
import { z } from 'zod';
import { SchemaPath, Sentence, uniqueIds } from '../schemas/common.ts';

/** An entry of a register as its page, its preview and the search index show it. */
export interface Shown {
	/** Plain text. */
	name: string;
	/** The name as an index has it, where that begins with another of its words. */
	sorted?: string | undefined;
	zh?: string | undefined;
	pinyin?: string | undefined;
	/** Short facts in plain text. */
	facts?: (string | undefined | false)[];
	/** What it is, in plain text. */
	text?: string | undefined;
	/** What the dissertation's argument does with it, in plain text. */
	more?: string | undefined;
	/** Its reference, in the place of a text; it says the name too. */
	reference?: ElementContent[] | undefined;
	/** The dissertation's pages. */
	pages?: readonly number[];
	/** Other words by which it should be found. */
	also?: readonly string[];
	/** The words by which a text names it without a mark; its name and the other words where they are left out. */
	spoken?: readonly string[];
	/** What a reader should know before relying on it, in plain text. Pages in it, as “p. 27”, become links. */
	note?: string | false | undefined;
	/** By what the list can be narrowed: kinds, roles. */
	filters?: readonly Filter[];
}

/** Something by which a list can be narrowed, and what an entry is in this respect. */
export interface Filter {
	/** Its name in addresses: `kind`. */
	name: string;
	/** What is chosen, as a reader reads it. */
	label: string;
	values: readonly string[];
}

/** Context for showing an entry: its register, and the rest of the edition. */
export interface ShowContext<Words = Readonly<Record<string, string>>> {
	/** The words of the register's file. */
	words: Words;
	/** The name of an entry of another register. */
	nameOf(register: string, id: string): string;
	/** The short name of an entry of a register that has one, be it this register or another. */
	shortOf(register: string, id: string): string;
	/** The formatted reference of a work that has a record. */
	reference(work: { id: string }): ElementContent[];
}

/** Definition of a register. */
interface RegisterOptions<Entry, Words> {
	/** The words that showing an entry prints, apart from what the entry says; they stand in the register's file. */
	words?: z.ZodType<Words>;
	/** Name of the MDX component that mentions an entry, as `Term`. */
	component?: string;
	/** Its page, from the site's root: `/glossary/`. A register without one has no page of its own. */
	path?: string;
	/** Id of an entry's element on that page; the entry's own id where it is left out. */
	anchor?(id: string): string;
	/** The words of a mention that gives none of its own; the entry's name where it is left out. */
	mention?(entry: Entry, words: Words): string;
	/** An entry's short name, for where its name has no room. */
	short?(entry: Entry): string;
	/** How an entry is shown. A register that has a page needs it. */
	show?(entry: Entry, context: ShowContext<Words>): Shown;
	/** Sorts the entries by name on the page, quotation marks and “the” aside, under their letters. */
	byName?: boolean;
	/** Whether the index of a book lists its entries: by their names alone, below what these begin with, as acts; or by other names too. Not those whom no reader could look up. */
	indexed?: 'name' | 'names';
	/** Whether the margin of a chapter says what an entry is where a section first uses it. */
	glossed?: boolean;
	/** Numbers of an entry that texts can take, by what they count: `villages` is written `{villages:2014}`. */
	numbers?(entry: Entry): Readonly<Record<string, number>>;
	/** The component that prints one of these: its name, as `Villages`, the attribute that names the entry, and what it counts. */
	printed?: { component: string; by: string; counted: string };
	/** Whether an edition must have its file, since pages of every edition lead to its page; one without the file has no such register. */
	needed?: true;
	/** Whether an entry has a page of its own; each has where it is left out. One without is a row of the list. */
	hasPage?(entry: Entry): boolean;
	/** Whether its entries are people, of whom a text goes on with “he” and “she”. */
	people?: boolean;
}

/** A register: the shape of its file, and how its entries are mentioned, found and shown. */
export interface Register<
	Entry extends { id: string } = { id: string },
	Words = Readonly<Record<string, string>>,
> extends RegisterOptions<Entry, Words> {
	/** Its name: of its folder, of its file `content/registers/<name>.json`, and of `ref('<name>')`. */
	name: string;
	/** The schema of its file. */
	schema: z.ZodType<RegisterFile<Entry, Words>>;
}

/** A register's file: its entries and, where it has a page, the words that head it. */
export interface RegisterFile<Entry, Words = Readonly<Record<string, string>>> {
	$schema?: string | undefined;
	title?: string | undefined;
	singular?: string | undefined;
	lede?: string | undefined;
	words?: Words | undefined;
	entries: Entry[];
}

/**
 * Declares a register. Kinds of mention, routes, search, previews, the page of evidence and the author's
 * component follow from it.
 *
 * @param name the register's name
 * @param entry schema of an entry
 * @param options how entries are mentioned and shown
 */
export function defineRegister<
	const Name extends string,
	Entry extends { id: string },
	Words extends Readonly<Record<string, string>> = Record<never, string>,
>(
	name: Name,
	entry: z.ZodType<Entry>,
	options: RegisterOptions<Entry, Words> = {},
): Register<Entry, Words> & { name: Name } {
	const words = options.path === undefined ? Sentence.optional() : Sentence;
	const head = {
		$schema: SchemaPath,
		title: words.describe('Title of the register’s page.'),
		singular: words.describe('What one entry is called where it is found, as “term”.'),
		lede: words.describe('What the register holds: the line below the title of its page.'),
	};
	const entries = uniqueIds(entry);
	const schema: z.ZodType<RegisterFile<Entry, Words>> = options.words
		? z.strictObject({
				...head,
				words: options.words.describe('The words that showing an entry prints.'),
				entries,
			})
		: z.strictObject({ ...head, entries });
	return { name, schema, ...options };
}
