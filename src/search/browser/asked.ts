/** What was asked when a result was followed, kept with the page in the history: going back, it is asked again. */
const historyState = (): { asked?: string } => (history.state as { asked?: string } | null) ?? {};

/** The query; none where no result was followed from here. */
export const readAsked = (): string | undefined => historyState().asked;

/** Keeps a query, or that there is none. */
export function keepAsked(asked?: string): void {
	if (asked !== readAsked()) history.replaceState({ ...historyState(), asked }, '');
}
