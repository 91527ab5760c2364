import type { CslItem as WorkRecord } from '../registers/works/index.ts';
import { compact } from '../text/words.ts';

/** A bibliographic record in CSL-JSON: of a work that is cited, of the dissertation, or of a page of the companion. */
export interface CslItem extends Pick<WorkRecord, 'type'>, Partial<Omit<WorkRecord, 'type' | 'language'>> {
	id: string;
	language?: string;
	/** When it was read. */
	accessed?: WorkRecord['issued'];
	note?: string;
	keyword?: string;
	abstract?: string;
}

/** Somebody's name, or a body's. */
export type CslName = NonNullable<CslItem['author']>[number];

/** `Hein de Haas`, or a body's name as it stands. */
export const nameInOrder = (name: CslName): string =>
	'literal' in name ? name.literal : compact([name.given, name.family]).join(' ');

/** The year of a date, then its month and day where they are known. */
export const dateParts = (date: CslItem['issued']): readonly number[] => date?.['date-parts'][0] ?? [];

/** A number without the hyphens that keep styles from taking it for a range. */
export const plain = (number: string | undefined): string | undefined => number?.replaceAll('\u2011', '-');
