/**
 * Sets the notes of the margin, and the works of long brackets, beside the lines that they belong to, each below
 * the one before it. A pile of them then goes on beside the next paragraphs, where without scripts it holds these
 * back. Where there is no margin, the number of a bracket's works shows them in the sentence.
 */
import { savedOpenIds, saveOpen } from './restore-state.ts';

/** Pixels between two notes. */
const gap = 16;

/** Media query of windows with a margin. */
const wide = matchMedia('(min-width: 80rem)');

/** Anchor of a note: the nearest element before it that is no note. */
function owner(note: HTMLElement): Element {
	const before = note.previousElementSibling;
	return before instanceof HTMLElement && before.matches('.margin-note') ? owner(before) : (before ?? note);
}

/** The words that a note stands beside: the number of works, its mark, the name that it explains, its paragraph. */
function anchor(note: HTMLElement): Element {
	const block = owner(note);
	if (note.matches('.bracket-works')) return block;
	const { of } = note.dataset;
	return block.querySelector(of ? `[data-entry="${of}"]` : `[href="#${note.id}"]`) ?? block;
}

/** Where a note wants to stand and what that is reckoned from: top of its words, and of what it is placed in. */
const wanted = (note: HTMLElement, beside: Element) => ({
	note,
	top: (beside.getClientRects()[0] ?? beside.getBoundingClientRect()).top,
	origin: note.offsetParent?.getBoundingClientRect().top ?? 0,
	height: note.offsetHeight,
});

/** Shows the works of a bracket, or hides them again; in the margin, where they are seen, it leads to them. */
function toggle(count: HTMLElement): void {
	const works = count.nextElementSibling as HTMLElement;
	if (wide.matches) {
		works.tabIndex = -1;
		works.focus();
	} else open(count, !works.hasAttribute('data-open'));
}

/** Opens the works of a bracket in the sentence, or closes them. */
function open(count: HTMLElement, isOpen: boolean): void {
	const works = count.nextElementSibling as HTMLElement;
	works.toggleAttribute('data-open', isOpen);
	count.ariaExpanded = String(isOpen);
	saveOpen(keyOf(works), isOpen);
}

/** By what a note is known again: its id, or that of its paragraph. */
const keyOf = (note: HTMLElement): string => note.id || `note ${owner(note).id}`;

/** Opens those notes that were open when one left. */
function reopen(notes: readonly HTMLElement[]): void {
	for (const note of notes.filter((each) => savedOpenIds().includes(keyOf(each)))) {
		const details = note.querySelector<HTMLDetailsElement>(':scope > details');
		if (details) details.open = true;
		else if (note.matches('.bracket-works')) open(note.previousElementSibling as HTMLElement, true);
	}
}

/** Keeps the notes of a text that is read in their places. */
export function setMargin(text: HTMLElement): void {
	const notes = [...text.querySelectorAll<HTMLElement>('.margin-note, .bracket-works')];
	if (notes.length === 0) return;
	const anchors = notes.map(anchor);
	const details = text.querySelectorAll<HTMLDetailsElement>('.margin-note > details');
	const counts = text.querySelectorAll('.works-count');
	const suit = (): void => {
		for (const each of details) each.open = wide.matches;
		for (const each of counts) {
			// In the margin it leads to the works as a link does; in the sentence it unfolds them.
			each.role = wide.matches ? null : 'button';
			each.ariaExpanded = wide.matches ? null : String(each.nextElementSibling?.hasAttribute('data-open'));
		}
	};
	const place = (): void => {
		let free = -Infinity;
		const places = notes
			.flatMap((note, i) => (anchors[i] ? [wanted(note, anchors[i])] : []))
			.sort((a, b) => a.top - b.top)
			.map(({ note, top, origin, height }) => {
				const at = Math.max(top, free);
				free = at + height + gap;
				return { note, at: at - origin };
			});
		for (const { note, at } of places) {
			const start = `${Math.round(at)}px`;
			if (note.style.insetBlockStart !== start) note.style.insetBlockStart = start;
			note.dataset['placed'] = '';
		}
	};
	suit();
	if (!wide.matches) reopen(notes);
	wide.addEventListener('change', suit);
	text.addEventListener('click', (event) => {
		const target = event.target as Element;
		const count = target.closest<HTMLElement>('.works-count');
		if (count) {
			event.preventDefault();
			toggle(count);
		}
		// A click opens the note, or closes it, after this; its own event might come after one has left.
		const note = target.closest('summary')?.parentElement as HTMLDetailsElement | undefined;
		if (note?.parentElement && note.matches('.margin-note > details') && !wide.matches) {
			saveOpen(keyOf(note.parentElement), !note.open);
		}
	});
	text.addEventListener('keydown', (event) => {
		const count = (event.target as Element).closest<HTMLElement>('.works-count[role=button]');
		if (!count || event.key !== ' ') return;
		event.preventDefault();
		toggle(count);
	});
	const observer = new ResizeObserver(place);
	for (const element of [text, ...notes]) observer.observe(element);
}
