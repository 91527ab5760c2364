import type { Element } from 'hast';
import type { Box } from '../../figure-kit/box.ts';
import type { Lettered } from '../../figure-kit/letter.ts';

const meet = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;

/** The words of a drawing: what would meet others, or leave the drawing, is left out, the later words first. */
export class Board {
	readonly #taken: Box[] = [];
	readonly #width: number;
	readonly #height: number;

	constructor(width: number, height: number) {
		this.#width = width;
		this.#height = height;
	}

	/** Keeps words away from a place. */
	keep(box: Box): void {
		this.#taken.push(box);
	}

	/** Puts the first of some ways to set words on the board that has room; none, if none has. */
	put(...ways: readonly { elements: Element[]; box: Box }[]): Element[] {
		for (const { elements, box } of ways) {
			const inside =
				box.x >= -0.5 &&
				box.y >= 0 &&
				box.x + box.width <= this.#width + 0.5 &&
				box.y + box.height <= this.#height;
			if (!inside || this.#taken.some((other) => meet(box, other))) continue;
			this.#taken.push(box);
			return elements;
		}
		return [];
	}
}

/** A single piece of words for the board. */
export const piece = ({ element, box }: Lettered): { elements: Element[]; box: Box } => ({
	elements: [element],
	box,
});
