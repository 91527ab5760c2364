import type { Box } from '../../figure-kit/box.ts';

const apart = (a: Box, b: Box): boolean =>
	a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** Collision index of a map's labels: the first one placed keeps its box. */
export class CollisionIndex {
	readonly #frame: Box;
	readonly #taken: Box[] = [];

	/** @param frame box that no label may leave */
	constructor(frame: Box) {
		this.#frame = frame;
	}

	/** Reserves boxes of what is drawn in any case. */
	reserve(...boxes: readonly Box[]): void {
		this.#taken.push(...boxes);
	}

	/** Places a box if it is free and in the frame; returns whether it was placed. */
	take(box: Box): boolean {
		const { x, y, width, height } = this.#frame;
		const within =
			box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
		if (!within || !this.#taken.every((other) => apart(box, other))) return false;
		this.#taken.push(box);
		return true;
	}
}
