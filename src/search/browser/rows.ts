/** How a result is shown: what it is, where it stands, and the passage with the words marked. */
import { textFragment } from '../../chapters/text-fragment.ts';
import { element } from '../../figure-kit/browser/elements.ts';
import { itemAt } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import type { Search } from '../engine.ts';
import type { NamedRecord } from '../files.ts';
import type { Paragraph } from '../records.ts';
import { formsOf } from '../words.ts';

/** Runs of letters, as in a text. */
const runs = /\p{Script=Han}+|[\p{L}\p{M}\d'’]+(?:[-‐‑–.,][\p{L}\p{M}\d'’]+)*/gu;

/** Match of a query’s word in a text: from, to, and its form. */
function placesOf(text: string, marks: ReadonlySet<string>): { from: number; to: number; form: string }[] {
	return [...text.matchAll(runs)].flatMap((match) => {
		const form = formsOf(match[0]).find((each) => marks.has(each));
		return form === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, form }];
	});
}

/** A text with the words that were looked for marked. */
export function marked(text: string, marks: ReadonlySet<string>): (string | HTMLElement)[] {
	const parts: (string | HTMLElement)[] = [];
	let at = 0;
	for (const { from, to } of placesOf(text, marks)) {
		parts.push(text.slice(at, from), element('mark', {}, text.slice(from, to)));
		at = to;
	}
	return [...parts, text.slice(at)];
}

/** How many letters of a passage are shown. */
const room = 190;

/** The best piece of some passages: where most of the words stand together, the first of them in the beginning of `run`. */
function excerptOf(passages: readonly Paragraph[], marks: ReadonlySet<string>) {
	let best: { score: number; id: string; text: string; from: number } | undefined;
	for (const [id, text] of passages) {
		const places = placesOf(text, marks);
		for (const { from } of places) {
			const inWindow = places.filter((place) => place.from >= from && place.to <= from + room - 30);
			// Rather where the page can be entered than in what is said of it.
			const score = new Set(inWindow.map(({ form }) => form)).size + inWindow.length / 100 + (id ? 0.2 : 0);
			if (!best || score > best.score) best = { score, id, text, from };
		}
	}
	if (!best) return undefined;
	const { id, text, from } = best;
	const start = from < 40 || text.length <= room ? 0 : text.lastIndexOf(' ', from - 25) + 1;
	const end = text.length - start <= room ? text.length : text.lastIndexOf(' ', start + room);
	return {
		id,
		text: `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
		run: text.slice(from, from + 120),
	};
}

/** A row of results. */
export interface Row {
	path: string;
	kind: string;
	title: string;
	/** Its place: chapter, section, pages. */
	place: string;
	/** Whether a passage will say more: its room is kept. */
	more: boolean;
}

/** Row of a record. */
export function rowOf({ names }: Search, { kind, path, title, chapter, within, pages }: NamedRecord): Row {
	const place = [names.chapters[chapter] ?? '', within, pages].filter(Boolean).join(' · ');
	return { path, kind: names.kinds[kind] ?? kind, title, place, more: true };
}

/** Row of a page of the dissertation, which leads to the section that restates it. */
export function pageRow({ names }: Search, page: number): Row {
	const title = fill(names.words.dissertationPage, { page });
	return { path: `/pages/${page}/`, kind: '', title, place: itemAt(names.atPage, page) ?? '', more: false };
}

/**
 * The contents of a row: its name and kind, where it stands, the passage or its point.
 *
 * @param row what is shown
 * @param marks the forms that are marked
 * @param link leads there; its address gets the passage when this is known
 * @param name holds the name: the link, or something in it
 */
export function drawRow(
	row: Row,
	marks: ReadonlySet<string>,
	link: HTMLAnchorElement,
	name: HTMLElement = link,
): { parts: HTMLElement[]; passage(passages: readonly Paragraph[]): void } {
	const say = element('p', { className: 'result-excerpt', hidden: !row.more });
	name.append(...marked(row.title, marks));
	const kind = element('span', { className: 'result-kind' }, row.kind);
	const head = element('p', { className: 'result-head' }, name, ' ', kind);
	const place = element('p', { className: 'result-place', hidden: row.place === '' }, row.place);
	return {
		parts: [head, place, say],
		passage(passages) {
			const found = excerptOf(passages, marks);
			if (!found) return say.replaceChildren(passages[0]?.[1] ?? '');
			say.replaceChildren(...marked(found.text, marks));
			const [page = '', heading = ''] = link.href.split('#');
			const place = `${found.id || heading}${textFragment(found.run)}`;
			if (place) link.href = `${page}#${place}`;
		},
	};
}
