/** Which exercises were done: kept on this device only, told above them, and forgotten at will. */
import { fill } from '../../text/words.ts';
import type { ExerciseWords } from './exercise-parts.ts';
import { read, write } from '../../figure-kit/browser/device-store.ts';
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';

/** The key under which this device keeps them, or `off` where it shall keep none. */
const storageKey = `${import.meta.env.ABBREVIATION}-exercises`;

/** What is kept; nothing where none shall be. What cannot be read is as if it were not there. */
function readDone(): string[] | undefined {
	const ids = read(storageKey);
	if (ids === 'off') return undefined;
	return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** What this device keeps of exercises; where it keeps nothing, what was done since the page was opened. */
export function storeDone() {
	const stored = readDone();
	let done = new Set(stored);
	let stores: boolean | undefined = write(storageKey, stored ?? 'off') ? stored !== undefined : undefined;
	return {
		has: (id: string): boolean => done.has(id),
		add(id: string): void {
			// Other windows may have kept something since, or forgotten all.
			if (stores) {
				const now = readDone();
				done = new Set(now);
				stores = now !== undefined;
			}
			done.add(id);
			if (stores && !write(storageKey, [...done])) stores = undefined;
		},
		/** Whether the device keeps it; undefined where it cannot. */
		storing: () => stores,
		/** Forgets all and keeps nothing more, or keeps again. */
		setStoring(again: boolean): void {
			done = new Set(again ? [...(readDone() ?? []), ...done] : []);
			stores = write(storageKey, again ? [...done] : 'off') ? again : undefined;
		},
	};
}

/** Tells how many of a page's exercises are done, whether that is kept, and why; its button changes it. */
export function countDone(
	part: HTMLElement,
	words: ExerciseWords,
	done: ReturnType<typeof storeDone>,
	sections: readonly HTMLElement[],
	changed: () => void,
): void {
	const line = elementIn(part, '.exercises-done');
	const count = sections.filter((section) => done.has(dataOf(section, 'exercise'))).length;
	const storing = done.storing();
	line.hidden = false;
	elementIn(line, '.exercises-count').textContent = fill(words.done, { count, all: sections.length });
	const stored = elementIn(line, '.exercises-kept');
	// Where nothing can be kept nothing is said of it.
	stored.hidden = storing === undefined;
	if (storing === undefined) return;
	elementIn(stored, 'span').textContent = storing ? words.kept : words.notKept;
	const act = elementIn(stored, 'button');
	act.textContent = storing ? words.forget : words.keep;
	act.onclick = () => {
		done.setStoring(!storing);
		changed();
	};
}
