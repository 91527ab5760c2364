/** What the data of figures know, as far as questions ask for it. */

/** Something that a figure knows something of: an act, a village, a role. */
export interface Subject {
	/** Its id in the figure’s data. */
	id: string;
	label: string;
	/** The dissertation’s pages that it rests on. */
	pages: readonly number[];
}

/** A value that an axis tells apart. */
export interface AxisValue {
	id: string;
	label: string;
}

/** Something that subjects are sorted into; with the values of the axes at whose crossing it stands. */
export interface Slot {
	id: string;
	label: string;
	column?: string | undefined;
	row?: string | undefined;
}

/** How the slots lie: at the crossings of two axes, in one another, or side by side. */
export type SlotShape =
	| { kind: 'plane'; columns: readonly AxisValue[]; rows: readonly AxisValue[] }
	| { kind: 'rings' }
	| { kind: 'strip' };

/** What belongs where, as a figure’s data have it: villages in settings, acts in phases. */
export interface Sorting {
	kind: 'sorting';
	/** What questions call it: `setting-of-village`. */
	id: string;
	shape: SlotShape;
	slots: readonly Slot[];
	/** Each with the slots that it belongs to. */
	subjects: readonly (Subject & { in: readonly string[] })[];
}

/** How much of something there is, or when it was, as a figure’s data have it. */
export interface Measure {
	kind: 'measure';
	id: string;
	subjects: readonly (Subject & { value: number })[];
}

/** Something that the data of a figure know, by which right answers are computed. */
export type Fact = Sorting | Measure;
