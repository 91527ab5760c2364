import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';

const apart = (a: Box, b: Box): boolean =>
	a.x >= rightOf(b) || b.x >= rightOf(a) || a.y >= bottomOf(b) || b.y >= bottomOf(a);

const within = (box: Box, frame: Box): boolean =>
	box.x >= frame.x && box.y >= frame.y && rightOf(box) <= rightOf(frame) && bottomOf(box) <= bottomOf(frame);

/** Collision index of a map's labels: the first one placed keeps its box. */
export class CollisionIndex {
	readonly #frame: Box;
	readonly #taken: Box[];

	/**
	 * @param frame box that no label may leave
	 * @param taken boxes of what is drawn in any case
	 */
	constructor(frame: Box, taken: readonly Box[] = []) {
		this.#frame = frame;
		this.#taken = [...taken];
	}

	/** Places a box if it is free and in the frame; returns whether it was placed. */
	take(box: Box): boolean {
		const free = within(box, this.#frame) && this.#taken.every((other) => apart(box, other));
		if (free) this.#taken.push(box);
		return free;
	}
}
