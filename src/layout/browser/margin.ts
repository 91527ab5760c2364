/**
 * Sets the notes of the margin beside their paragraphs, each below the one before it. A pile of notes then
 * goes on beside the next paragraphs, where without scripts it holds these back.
 */

/** Pixels between two notes. */
const gap = 16;

/** What a note belongs to: the nearest element before it that is no note. */
function owner(note: HTMLElement): Element {
	const before = note.previousElementSibling;
	return before instanceof HTMLElement && before.matches('.margin-note') ? owner(before) : (before ?? note);
}

/**
 * Keeps the notes of a text in their places.
 *
 * @param text what is read
 */
export function setMargin(text: HTMLElement): void {
	const notes = [...text.querySelectorAll<HTMLElement>('.margin-note')];
	if (notes.length === 0) return;
	const place = (): void => {
		const origin = text.getBoundingClientRect().top;
		let free = -Infinity;
		const tops = notes.map((note) => {
			const top = Math.max(owner(note).getBoundingClientRect().top - origin, free);
			free = top + note.offsetHeight + gap;
			return top;
		});
		notes.forEach((note, i) => {
			note.style.insetBlockStart = `${Math.round(tops[i]!)}px`;
			note.dataset['placed'] = '';
		});
	};
	const observer = new ResizeObserver(place);
	for (const element of [text, ...notes]) observer.observe(element);
}
