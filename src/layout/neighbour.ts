/** The page before or after one, in reading order. */
export interface Neighbour {
	path: string;
	label: string;
	/** The dissertation's pages that it restates: `pp. 90–92`. */
	pages?: string | undefined;
	/** Its point, in a sentence. */
	point?: string | undefined;
}
