/** A name as lists sort it: quotation marks at its head and an article are not looked at. */
export const sortedAs = (name: string): string =>
	name.replace(/^[\s“”‘’"'«]+/, '').replace(/^(?:the|an?)\s+/i, '');

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

/** Compares two names as a list of names has them: accents, capitals and marks aside. */
export const compareNames = (a: string, b: string): number => collator.compare(sortedAs(a), sortedAs(b));

/** The letter under which a list has a name: `“the Órgano”` → `O`. */
export const letterOf = (name: string): string => sortedAs(name).normalize('NFD').charAt(0).toUpperCase();
