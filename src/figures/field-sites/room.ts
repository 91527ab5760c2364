import type { Box } from '../../figure-kit/box.ts';

const apart = (a: Box, b: Box): boolean =>
	a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** Keeps what stands on a map from meeting: whoever comes first has the room. */
export class Room {
	readonly #frame: Box;
	readonly #taken: Box[] = [];

	/** @param frame what nothing may leave */
	constructor(frame: Box) {
		this.#frame = frame;
	}

	/** Keeps room for what stands there in any case. */
	reserve(...boxes: readonly Box[]): void {
		this.#taken.push(...boxes);
	}

	/** Takes room if all of it is free, and says whether it was. */
	take(box: Box): boolean {
		const { x, y, width, height } = this.#frame;
		const within =
			box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
		if (!within || !this.#taken.every((other) => apart(box, other))) return false;
		this.#taken.push(box);
		return true;
	}
}
