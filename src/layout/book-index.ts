/** The index of the book: what the registers list and the figures show, each with the places that mention it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BookPart } from '../book/book.ts';
import { type MentionPlace, mentionsIn } from '../book/mentions.ts';
import type { Edition } from '../edition/types.ts';
import { allRegisters } from '../registers/index.ts';
import { entriesOf } from '../site/entries.ts';
import { numberOf } from '../site/figures.ts';
import { compareNames, letterOf, sortedAs } from '../text/sorting.ts';
import { fill } from '../text/words.ts';
import { firstOf } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';

/** The registers that an index of a book is made of; a term comes before what has the same name. */
export const indexed = allRegisters.filter((register) => register.indexed !== undefined).toReversed();

/** Whether an entry, as `terms/loop`, is of a register that the index lists. */
export const isIndexed = (entry: string): boolean => indexed.some(({ name }) => entry.startsWith(`${name}/`));

/** Words, and elements among them. */
type Inline = (string | Element)[];

/** A name in the index. */
interface Name {
	/** As it is sorted and printed. */
	name: string;
	/** Details behind the name: Chinese, pinyin, kind. */
	behind: Inline;
	/** Id of the entry whose name this is, as `terms/loop`. */
	entry: string;
	/** Whether the entry stands under another name. */
	see: boolean;
	/** As texts have it, where that is not how it is sorted: `Jack Ma`. */
	spoken?: string;
	/** Whether it is an act’s, which may begin with the name of those who act. */
	isAct?: boolean;
}

/** A name of the index, with those that stand below it, which are about it. */
interface Head {
	name: Name;
	/** As it is printed: of a name below another, without that. */
	label: string;
	below: Head[];
}

/** A name without what two spellings of it may differ in. */
const bare = (name: string): string =>
	sortedAs(name)
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();

/** Whether a list has two names close by one another. */
const close = (a: string, b: string): boolean => bare(a).slice(0, 5) === bare(b).slice(0, 5);

/** An entry's id where it is an element's: `terms/loop` → `terms.loop`. */
const anchorOf = (entry: string): string => entry.replace('/', '.');

/** The names of the entries of one register, those by which it is also known among them. */
function namesOf(edition: Edition, { name: register, indexed: by }: (typeof indexed)[number]): Name[] {
	const pseudonyms = new Set(edition.places.filter(({ pseudonym }) => pseudonym).map(({ id }) => id));
	return entriesOf(edition, register).flatMap(({ id, name: spoken, sorted, zh, pinyin, also }): Name[] => {
		const entry = `${register}/${id}`;
		const behind: Inline = [
			...(zh ? [' ', h('span', { lang: 'zh-Hans' }, zh)] : []),
			...(pinyin ? [' ', h('i', { lang: 'zh-Latn-pinyin' }, pinyin)] : []),
			...(register === 'places' && pseudonyms.has(id) ? [` (${edition.ui.book.pseudonym})`] : []),
		];
		// What stands close by is found without help.
		const others = by === 'name' ? [] : also;
		const far = others.filter((name, i) =>
			[sorted, ...others.slice(0, i)].every((known) => !close(known, name)),
		);
		return [
			{ name: sorted, behind, entry, see: false, spoken, isAct: by === 'name' },
			...far.map((name) => ({ name, behind: [], entry, see: true })),
		];
	});
}

/** Everything that the index may list, in its order. */
function allNames(edition: Edition): Name[] {
	const figures = [...edition.figures.values()].map((meta): Name => {
		const behind = [` (${numberOf(edition, meta)})`];
		return { name: meta.title, behind, entry: `figures/${meta.id}`, see: false };
	});
	return [...indexed.flatMap((register) => namesOf(edition, register)), ...figures].sort((a, b) =>
		compareNames(a.name, b.name),
	);
}

/**
 * Puts acts below the one whom their name begins with: “Alibaba’s agreement with …” below “Alibaba”, as
 * “agreement with …”. The names keep their order.
 */
function nested(names: readonly Name[]): Head[] {
	const heads = names.map((name): Head => ({ name, label: name.name, below: [] }));
	/** What a name says behind that of another which it begins with. */
	const behind = (act: Head, { name: { name, spoken = name } }: Head): string | undefined => {
		const [whole, start] = [sortedAs(act.name.name), sortedAs(spoken)];
		return whole.startsWith(start) ? /^(?:’s)? (.+)$/.exec(whole.slice(start.length))?.[1] : undefined;
	};
	return heads.filter((act) => {
		if (!act.name.isAct) return true;
		// “Alibaba Foundation’s …” is the foundation’s: what is left of the name is shortest there.
		const [nearest] = heads
			.filter((head) => head !== act && !head.name.see)
			.flatMap((head) => {
				const label = behind(act, head);
				return label === undefined ? [] : [{ head, label }];
			})
			.sort((a, b) => a.label.length - b.label.length);
		if (!nearest) return true;
		act.label = nearest.label;
		nearest.head.below.push(act);
		return false;
	});
}

/** Label of a place: its section, or the chapter's opening. */
const placeName = (edition: Edition, { part, section }: MentionPlace): string => {
	if (part.kind === 'appendix') return edition.ui.book.figures;
	if (!section) return edition.ui.register.opening;
	return edition.sections.get(`${part.id}/${section.id}`)?.title ?? section.title;
};

/** The sections that mention an entry, by their chapters; each leads to the first mention in it. */
function locators(edition: Edition, places: readonly MentionPlace[]): Inline {
	const chapters = Map.groupBy(places, ({ part }) => (part.kind === 'appendix' ? 'appendix' : part.id));
	return [...chapters].flatMap(([, inChapter]) => {
		const { part } = firstOf(inChapter);
		const number = edition.chapters.find(({ id }) => id === part.id)?.number ?? undefined;
		const sections = Map.groupBy(inChapter, ({ section }) =>
			part.kind === 'appendix' ? undefined : section?.id,
		);
		const links = [...sections.values()].map((those) => {
			const first = firstOf(those);
			const label = part.kind === 'abstract' && !first.section ? part.head : placeName(edition, first);
			return h('a', { 'epub:type': 'index-locator', href: first.target }, label);
		});
		return [
			' ',
			...(number === undefined ? [] : [h('b', fill(edition.ui.works.chapters, { numbers: number })), ' ']),
			...links.flatMap((link, i) => (i === 0 ? [link] : ['; ', link])),
		];
	});
}

/** The index of a book, made of its other parts. */
export function bookIndex(edition: Edition, parts: readonly BookPart[]): BookPart {
	const { index, indexText, see } = edition.ui.book;
	const places = Map.groupBy(mentionsIn(parts), ({ entry }) => entry);
	const names = allNames(edition).filter(({ entry }) => places.has(entry));
	const heads = new Map(names.filter((each) => !each.see).map((each) => [each.entry, each]));
	/** Names that two entries share are told apart by what the entries are. */
	const shared = Map.groupBy(heads.values(), ({ name }) => bare(name));
	const isShared = ({ name }: Name) => byKey(shared, bare(name)).length > 1;
	const kindOf = ({ entry }: Name) => edition.registerWords.get(firstOf(entry.split('/')))?.singular;
	const term = ({ name, label }: Head): Element =>
		h('span', { 'epub:type': 'index-term' }, [
			label,
			...(!name.see && isShared(name) && kindOf(name) ? [` (${kindOf(name)})`] : []),
			...name.behind,
		]);
	const preferred = ({ entry }: Name): Element =>
		h('a', { 'epub:type': 'index-term', href: `#${anchorOf(entry)}` }, byKey(heads, entry).name);
	const list = (entries: readonly Head[]): Element =>
		h('ul', { 'epub:type': 'index-entry-list' }, entries.map(item));
	const item = (head: Head): Element => {
		const { name, below } = head;
		return name.see
			? h('li', { 'epub:type': 'index-entry' }, [
					term(head),
					', ',
					h('span', { 'epub:type': 'index-xref-preferred' }, [h('i', see), ' ', preferred(name)]),
				])
			: h('li', { id: anchorOf(name.entry), 'epub:type': 'index-entry', dataIndex: name.entry }, [
					term(head),
					...locators(edition, byKey(places, name.entry)),
					...(below.length > 0 ? [list(below.toSorted((a, b) => compareNames(a.label, b.label)))] : []),
				]);
	};
	const letters = [
		...Map.groupBy(nested(names), ({ label }) => (/\d/.test(letterOf(label)) ? '0–9' : letterOf(label))),
	];
	return {
		id: 'index',
		kind: 'index',
		head: index,
		body: [
			h('h1', { id: 'index' }, index),
			h('header', { 'epub:type': 'index-headnotes' }, [h('p', indexText)]),
			...letters.map(([letter, inLetter]) =>
				h('section', { 'epub:type': 'index-group' }, [h('h2', letter), list(inLetter)]),
			),
		],
	};
}
