/** Which exercises were done: kept on this device only, told above them, and forgotten at will. */
import { fill } from '../../text/words.ts';
import type { ExerciseWords } from './exercise-parts.ts';
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';

/** The key under which this device keeps them; its value is `off` where none shall be kept. */
const storageKey = `${import.meta.env.ABBREVIATION}-exercises`;

/** What is kept; nothing where none shall be. What cannot be read is as if it were not there. */
function read(): string[] | undefined {
	try {
		const stored = localStorage.getItem(storageKey);
		if (stored === 'off') return undefined;
		const ids: unknown = JSON.parse(stored ?? '[]');
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}

/** Keeps something; whether that was possible. */
function write(ids: readonly string[] | 'off'): boolean {
	try {
		localStorage.setItem(storageKey, ids === 'off' ? ids : JSON.stringify(ids));
		return true;
	} catch {
		return false;
	}
}

/** What this device keeps of exercises; where it keeps nothing, what was done since the page was opened. */
export function storeDone() {
	const stored = read();
	const done = new Set(stored);
	let stores: boolean | undefined = write(stored ?? 'off') ? stored !== undefined : undefined;
	return {
		has: (id: string): boolean => done.has(id),
		add(id: string): void {
			// Other windows may have kept something since.
			if (stores) for (const other of read() ?? []) done.add(other);
			done.add(id);
			if (stores && !write([...done])) stores = undefined;
		},
		/** Whether the device keeps it; undefined where it cannot. */
		storing: () => stores,
		/** Forgets all and keeps nothing more, or keeps again. */
		setStoring(again: boolean): void {
			if (!again) done.clear();
			stores = write(again ? [...done] : 'off') ? again : undefined;
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
