/** What a reader has opened on a page, kept with the page in the history: going back, it is open again. */

interface Kept {
	opened?: string[];
}
const kept = (): Kept => (history.state as Kept | null) ?? {};

/** What was open when one left. */
export const openedBefore = (): readonly string[] => kept().opened ?? [];

/**
 * Keeps that something is open, or no longer.
 *
 * @param id by which it is known again
 */
export function remember(id: string, open: boolean): void {
	const others = openedBefore().filter((each) => each !== id);
	if (!open && others.length === openedBefore().length) return;
	history.replaceState({ ...kept(), opened: open ? [...others, id] : others }, '');
}
