import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { referencesOf } from '../citing/works.ts';
import { entryPagePath, entryPath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { allRegisters, type RegisterName } from '../registers/index.ts';
import type { Register, ShowContext, Shown } from '../registers/register.ts';
import { byKey } from '../text/lookup.ts';
import { compareNames } from '../text/sorting.ts';
import { compact } from '../text/words.ts';

/** An entry of a register as its page, its preview and the search index show it; texts that it has not are empty. */
export interface Entry
	extends
		Pick<Shown, 'name' | 'zh' | 'pinyin' | 'reference'>,
		Required<Pick<Shown, 'pages' | 'also' | 'spoken' | 'filters'>>,
		Record<'sorted' | 'text' | 'more' | 'note', string> {
	kind: RegisterName;
	id: string;
	/** Where it stands in the list, from the site's root. */
	path: string;
	/** Where it is read, from the site's root: its own page, or its place in the list where it has none. */
	page: string;
	facts: string[];
}

/** The registers that have a page in an edition, in the order in which the page of evidence lists them. */
export const shownRegisters = ({ registerWords }: Pick<Edition, 'registerWords'>) =>
	allRegisters.filter(
		(register): register is Register & { name: RegisterName; path: string } =>
			register.path !== undefined && registerWords.has(register.name),
	);

/** The register of a name. */
function registerOf(kind: string): Register & { name: RegisterName } {
	const register = allRegisters.find(({ name }) => name === kind);
	if (!register) throw new Error(`There is no register "${kind}".`);
	return register;
}

/** The words that a register's entries are shown with. */
const wordsOf = (edition: Edition, register: string) => edition.registerWords.get(register)?.words ?? {};

/** An entry as it stands in its register's file. */
function rawEntry(edition: Edition, kind: string, id: string) {
	const entry = edition[registerOf(kind).name].find((each) => each.id === id);
	if (!entry) throw new Error(`There is no "${id}" in ${kind}.`);
	return entry;
}

/** What showing an entry may ask of an edition. */
const showContext = (edition: Edition, { name }: Register): ShowContext => ({
	words: wordsOf(edition, name),
	nameOf: (register, id) => entryOf(edition, register, id).name,
	shortOf: (register, id) => {
		const { short } = registerOf(register);
		if (!short) throw new Error(`The register "${register}" has no short names.`);
		return short(rawEntry(edition, register, id));
	},
	reference: ({ id }) => byKey(referencesOf(edition), id),
});

/**
 * A number of an entry, from the one place where it is kept.
 *
 * @param number what it counts, as the register names it
 * @throws Error where there is no such register, entry or number
 */
export function numberOf(edition: Edition, kind: string, id: string, number: string): number {
	return byKey(registerOf(kind).numbers?.(rawEntry(edition, kind, id)) ?? {}, number);
}

/** What a register says of an entry; its name alone where it has no page. */
function shown(edition: Edition, register: Register, entry: { id: string; name?: string }): Shown {
	return register.show?.(entry, showContext(edition, register)) ?? { name: entry.name ?? entry.id };
}

function entryFrom(
	{ name: kind, path }: Register & { name: RegisterName },
	raw: { id: string },
	{ name, sorted = name, facts = [], text = '', more = '', note, filters = [], ...shown }: Shown,
): Entry {
	const { reference, pages = [], also = [], spoken = [name, ...also] } = shown;
	return {
		...shown,
		kind,
		id: raw.id,
		path: path === undefined ? '' : entryPath(kind, raw.id),
		page: path === undefined ? '' : entryPagePath(kind, raw),
		name,
		sorted,
		facts: compact(facts),
		text: reference ? toString({ type: 'root', children: reference }) : text,
		more,
		pages,
		also,
		spoken,
		note: note || '',
		filters: filters.filter(({ values }) => values.length > 0),
	};
}

/**
 * An entry of a register, ready to be shown.
 *
 * @throws Error where there is no such register or entry
 */
export function entryOf(edition: Edition, kind: string, id: string): Entry {
	const entry = entriesOf(edition, kind).find((each) => each.id === id);
	if (!entry) throw new Error(`There is no "${id}" in ${kind}.`);
	return entry;
}

const known = new WeakMap<Edition, Map<string, Entry[]>>();

/**
 * Every entry of a register, in the order of its page, ready to be shown.
 *
 * @throws Error where there is no such register
 */
export function entriesOf(edition: Edition, kind: string): readonly Entry[] {
	const lists = known.get(edition) ?? new Map<string, Entry[]>();
	known.set(edition, lists);
	const done = lists.get(kind);
	if (done) return done;
	const register = registerOf(kind);
	const list = edition[register.name].map((entry) =>
		entryFrom(register, entry, shown(edition, register, entry)),
	);
	if (register.byName) list.sort((a, b) => compareNames(a.name, b.name));
	lists.set(kind, list);
	return list;
}

/** The words by which a text mentions an entry where the author gives none. */
export function mentionOf(edition: Edition, kind: string, id: string): string {
	const register = registerOf(kind);
	const entry = rawEntry(edition, kind, id);
	return register.mention?.(entry, wordsOf(edition, kind)) ?? shown(edition, register, entry).name;
}

/** What stands in a preview: nothing in it can be reached, so links are their words alone. */
const unlinked = (nodes: readonly ElementContent[]): ElementContent[] =>
	nodes.flatMap((node) => {
		if (node.type !== 'element') return [node];
		const children = unlinked(node.children);
		return node.tagName === 'a' ? children : [{ ...node, children }];
	});

/** An entry's preview: its name, the facts, the text. */
export function previewOf({ name, zh, facts, text, reference }: Entry): ElementContent[] {
	const parts = compact([
		zh && h('span', { lang: 'zh-Hans' }, zh),
		facts.length > 0 && h('small', facts.join(' · ')),
		text && h('span', reference ? unlinked(reference) : text),
	]);
	const spaced = parts.flatMap((part): ElementContent[] => [{ type: 'text', value: ' ' }, part]);
	return reference ? spaced : [h('strong', name), ...spaced];
}
