/** What a reader has opened on a page, kept with the page in the history: going back, it is open again. */

interface HistoryState {
	opened?: string[];
}
const historyState = (): HistoryState => (history.state as HistoryState | null) ?? {};

/** Ids of what was open when the page was left. */
export const savedOpenIds = (): readonly string[] => historyState().opened ?? [];

/** Keeps that something is open, or no longer; by its id it is known again. */
export function saveOpen(id: string, open: boolean): void {
	const others = savedOpenIds().filter((each) => each !== id);
	if (!open && others.length === savedOpenIds().length) return;
	history.replaceState({ ...historyState(), opened: open ? [...others, id] : others }, '');
}
