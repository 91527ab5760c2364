/** Which exercises were done: kept on this device only, told above them, and forgotten at will. */
import { fill } from '../../text/words.ts';
import type { ExerciseWords } from './exercise-parts.ts';

/** The key under which this device keeps them; its value is `off` where none shall be kept. */
export const storageKey = 'ddv-exercises';

/** What was done, with or without a device that keeps it. */
export interface Done {
	has(id: string): boolean;
	add(id: string): void;
	size(): number;
	/** Whether the device keeps it; undefined where it cannot. */
	keeps(): boolean | undefined;
	/** Forgets all and keeps nothing more, or keeps again. */
	keep(again: boolean): void;
}

/** What is kept; nothing where none shall be. What cannot be read is as if it were not there. */
function read(): string[] | undefined {
	try {
		const kept = localStorage.getItem(storageKey);
		if (kept === 'off') return undefined;
		const ids: unknown = JSON.parse(kept ?? '[]');
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
export function keepDone(): Done {
	const kept = read();
	const done = new Set(kept);
	let keeping: boolean | undefined = write(kept ?? 'off') ? kept !== undefined : undefined;
	return {
		has: (id) => done.has(id),
		add(id) {
			// Other windows may have kept something since.
			if (keeping) for (const other of read() ?? []) done.add(other);
			done.add(id);
			if (keeping && !write([...done])) keeping = undefined;
		},
		size: () => done.size,
		keeps: () => keeping,
		keep(again) {
			if (!again) done.clear();
			keeping = write(again ? [...done] : 'off') ? again : undefined;
		},
	};
}

/** Tells how many of a page's exercises are done, whether that is kept, and why; its button changes it. */
export function countDone(
	part: HTMLElement,
	words: ExerciseWords,
	done: Done,
	sections: readonly HTMLElement[],
	changed: () => void,
): void {
	const line = part.querySelector<HTMLElement>('.exercises-done')!;
	const count = sections.filter((section) => done.has(section.dataset['exercise']!)).length;
	const keeps = done.keeps();
	line.hidden = false;
	line.querySelector('.exercises-count')!.textContent = fill(words.done, { count, all: sections.length });
	const kept = line.querySelector<HTMLElement>('.exercises-kept')!;
	// Where nothing can be kept nothing is said of it.
	kept.hidden = keeps === undefined;
	if (keeps === undefined) return;
	kept.querySelector('span')!.textContent = keeps ? words.kept : words.notKept;
	const act = kept.querySelector('button')!;
	act.textContent = keeps ? words.forget : words.keep;
	act.onclick = () => {
		done.keep(!keeps);
		changed();
	};
}
