/** Somebody's name, or a body's, in CSL-JSON. */
export type CslName = { family: string; given?: string | undefined } | { literal: string };

/** A date in CSL-JSON: a year, then its month and day where they are known. */
export interface CslDate {
	'date-parts': readonly (readonly number[])[];
}

/** A bibliographic record in CSL-JSON, as far as it is used here. */
export interface CslItem {
	id: string;
	type: string;
	title?: string | undefined;
	author?: readonly CslName[] | undefined;
	editor?: readonly CslName[] | undefined;
	issued?: CslDate | undefined;
	'original-date'?: CslDate | undefined;
	accessed?: CslDate | undefined;
	'container-title'?: string | undefined;
	'collection-title'?: string | undefined;
	'event-title'?: string | undefined;
	'event-place'?: string | undefined;
	publisher?: string | undefined;
	'publisher-place'?: string | undefined;
	edition?: string | undefined;
	genre?: string | undefined;
	volume?: string | undefined;
	issue?: string | undefined;
	number?: string | undefined;
	page?: string | undefined;
	note?: string | undefined;
	keyword?: string | undefined;
	abstract?: string | undefined;
	language?: string | undefined;
	ISBN?: string | undefined;
	DOI?: string | undefined;
	URL?: string | undefined;
}

/** A number without the hyphens that keep styles from taking it for a range. */
export const plain = (number: string | undefined): string | undefined => number?.replaceAll('\u2011', '-');
