/** The words that the scripts of a chapter's page print, and whom a quotation names. */
export type ReadingWords = Record<
	| 'copyLink'
	| 'copyQuotation'
	| 'linkCopied'
	| 'quotationCopied'
	| 'notCopied'
	| 'quotation'
	| 'source'
	| 'sourceWhole'
	| 'selection'
	| 'whose'
	| 'toQuote'
	| 'toQuoteWhole'
	| 'stopped'
	| 'goOn'
	| 'notNow'
	| 'kept'
	| 'forget'
	| 'editor'
	| 'author',
	string
> & { year: string; dissertationYear: number };

/** A button with words on it. */
export function button(words: string, act: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.textContent = words;
	element.addEventListener('click', act);
	return element;
}
