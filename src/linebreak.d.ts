declare module 'linebreak' {
	/** Finds where text may be broken, after UAX #14. */
	export default class LineBreaker {
		constructor(text: string);
		/** The next place, counted in UTF-16 units; none after the last. */
		nextBreak(): { position: number; required: boolean } | null;
	}
}
