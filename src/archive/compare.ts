/** How the words of one edition differ from those of another, by section and paragraph. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { SectionText, TextParagraph, Texts } from '../schemas/texts.ts';
import { itemAt } from '../text/items.ts';

/** Some words of a paragraph, and whether both editions have them. */
export interface DiffPart {
	kind: 'same' | 'new' | 'gone';
	text: string;
}

/** A paragraph that differs. */
export interface ParagraphChange {
	/** `moved`: it stood elsewhere. */
	kind: 'changed' | 'new' | 'gone' | 'moved';
	id: string;
	parts: DiffPart[];
}

/** A section that differs. */
export interface SectionChange {
	kind: 'changed' | 'new' | 'gone';
	address: string;
	title: string;
	/** Of how many paragraphs. */
	count: number;
}

/** A paragraph as it is compared: its pages belong to it. */
const written = ({ text, pages }: TextParagraph): string => (pages ? `${text} [${pages}]` : text);

const partsOf = (before: string, after: string): DiffPart[] =>
	diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
		kind: added ? 'new' : removed ? 'gone' : 'same',
		text: value,
	}));

/** A section's paragraphs with those of the sections within it; none where there is no such section. */
function wholeSection({ sections }: Texts, address: string): TextParagraph[] | undefined {
	const at = sections.findIndex((each) => each.address === address);
	if (at < 0) return undefined;
	const { depth } = itemAt(sections, at);
	const end = sections.findIndex((each, i) => i > at && each.depth <= depth);
	return sections.slice(at, end < 0 ? undefined : end).flatMap(({ address: inner, paragraphs }) =>
		// The title and the point of a section have no ids of their own.
		paragraphs.map((paragraph) =>
			inner === address || paragraph.id.startsWith('par-')
				? paragraph
				: { ...paragraph, id: `${inner} ${paragraph.id}` },
		),
	);
}

/** Paragraphs by their ids. */
const byId = (list: readonly TextParagraph[]) => new Map(list.map((each) => [each.id, each]));

/** Every paragraph with a lasting id, by it. */
const lasting = ({ sections }: Texts) =>
	byId(sections.flatMap(({ paragraphs }) => paragraphs.filter(({ id }) => id.startsWith('par-'))));

function compareParagraphs(
	before: readonly TextParagraph[],
	after: readonly TextParagraph[],
	elsewhere: ReadonlyMap<string, TextParagraph>,
): ParagraphChange[] {
	const [old, now] = [byId(before), byId(after)];
	const ids = (list: readonly TextParagraph[]) => list.map(({ id }) => id);
	return diffArrays(ids(before), ids(after)).flatMap(({ value, added, removed }) =>
		value.flatMap((id): ParagraphChange[] => {
			const [was, is] = [old.get(id) ?? elsewhere.get(id), now.get(id)];
			// What moved within is told where it stands now.
			if (removed && is) return [];
			if (was && !is) return [{ kind: 'gone', id, parts: [{ kind: 'gone', text: written(was) }] }];
			if (is && !was) return [{ kind: 'new', id, parts: [{ kind: 'new', text: written(is) }] }];
			if (!was || !is) return [];
			const same = written(was) === written(is);
			if (same && !added) return [];
			return [{ kind: added ? 'moved' : 'changed', id, parts: partsOf(written(was), written(is)) }];
		}),
	);
}

/**
 * How a section, whole, differs from the same section of an earlier edition.
 *
 * @param before the earlier edition
 * @param after the later one
 * @param address the section, `4-coevolution/findings`
 * @returns the paragraphs that differ, in the order of the text; nothing where the earlier edition has no such section
 */
export function compareSection(before: Texts, after: Texts, address: string): ParagraphChange[] | undefined {
	const [was, is] = [wholeSection(before, address), wholeSection(after, address)];
	return was && is && compareParagraphs(was, is, lasting(before));
}

/**
 * The sections, each without those within it, whose words differ from those of an earlier edition.
 *
 * @param before the earlier edition
 * @param after the later one
 * @returns in the order of the later one; those that are gone come last
 */
export function changedSections(before: Texts, after: Texts): SectionChange[] {
	const find = ({ sections }: Texts, address: string) => sections.find((each) => each.address === address);
	const of = (kind: SectionChange['kind'], { address, title, paragraphs }: SectionText) => ({
		kind,
		address,
		title,
		count: paragraphs.length,
	});
	const all = lasting(before);
	return [
		...after.sections.flatMap((section): SectionChange[] => {
			const was = find(before, section.address);
			if (!was) return [of('new', section)];
			const { length: count } = compareParagraphs(was.paragraphs, section.paragraphs, all);
			return count > 0 ? [{ ...of('changed', section), count }] : [];
		}),
		...before.sections.filter(({ address }) => !find(after, address)).map((section) => of('gone', section)),
	];
}
