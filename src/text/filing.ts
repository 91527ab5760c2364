/** A name as it is filed: without quotation marks, and without “the” before it. */
const filed = (name: string): string => name.replace(/[“”‘"«»]/g, '').replace(/^the\s+/i, '');

const order = new Intl.Collator('en', { numeric: true });

/** Sorts names as readers look for them: quotation marks and “the” aside, numbers by their value. */
export const byFiling = (a: string, b: string): number => order.compare(filed(a), filed(b));

/** The letter under which a name is filed, a capital without its accent; `0–9` for a number. */
export function letterOf(name: string): string {
	const first = filed(name).normalize('NFD').charAt(0).toUpperCase();
	return /\d/.test(first) ? '0–9' : first;
}
