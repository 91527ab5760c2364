import type { Measure, Slot, SlotShape, Sorting, Subject } from '../edition/facts.ts';
import type { Axis } from '../schemas/axis.ts';

/**
 * What belongs where, for `facts` of a figure.
 *
 * @param id what questions call it: `phase-of-act`
 * @param slots what subjects are sorted into, in their order
 * @param subjects each with the slots that it belongs to
 * @param shape how the slots lie; left out, side by side
 */
export const sorting = (
	id: string,
	slots: readonly Slot[],
	subjects: readonly (Subject & { in: readonly string[] })[],
	shape: SlotShape = { kind: 'strip' },
): Sorting => ({ kind: 'sorting', id, shape, slots, subjects });

/** Slots at the crossings of two axes: `x` has the columns, `y` the rows. */
export const plane = (x: Pick<Axis, 'values'>, y: Pick<Axis, 'values'>): SlotShape => ({
	kind: 'plane',
	columns: x.values,
	rows: y.values,
});

/**
 * How much, or when (dates as decimal years), for `facts` of a figure; questions call it by its id:
 * `villages-in-year`.
 */
export const measure = (id: string, subjects: readonly (Subject & { value: number })[]): Measure => ({
	kind: 'measure',
	id,
	subjects,
});
