/** A citation: the work's id and the place in it, as `p. 35`. */
export interface Citation {
	id: string;
	locator?: string;
}

/** Splits `ang-2016, p. 35; weiss-2000` into its citations. */
export function parseCitations(ids: string): Citation[] {
	return ids.split(';').map((part) => {
		const [id = '', ...locator] = part.split(',').map((word) => word.trim());
		return locator.length > 0 ? { id, locator: locator.join(', ') } : { id };
	});
}
