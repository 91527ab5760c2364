import { itemAt } from '../text/items.ts';
/** Most that a task of a thread holds. */
export const largestBatch = 16;

interface Waiting<Item, Result> {
	item: Item;
	done(result: Result): void;
	failed(reason: unknown): void;
}

/**
 * Gathers what is asked one by one into tasks of many: each task costs messages between threads, and what stands side
 * by side in the order of asking uses the same things.
 */
export class Batches<Item, Result> {
	readonly #run: (items: Item[]) => Promise<Result[]>;
	readonly #threads: number;
	readonly #waiting: Waiting<Item, Result>[] = [];
	#busy = 0;

	/**
	 * @param run does a task, in a thread that is free; results in the order of the items
	 * @param threads how many tasks may be under way
	 */
	constructor(run: (items: Item[]) => Promise<Result[]>, threads: number) {
		this.#run = run;
		this.#threads = threads;
	}

	/** Asks for one. */
	add(item: Item): Promise<Result> {
		return new Promise((done, failed) => {
			this.#waiting.push({ item, done, failed });
			// When all that is asked at once is there.
			setImmediate(() => this.#start());
		});
	}

	#start(): void {
		while (this.#busy < this.#threads && this.#waiting.length > 0) {
			const size = Math.ceil(this.#waiting.length / this.#threads);
			void this.#do(this.#waiting.splice(0, Math.min(largestBatch, size)));
		}
	}

	async #do(batch: readonly Waiting<Item, Result>[]): Promise<void> {
		this.#busy++;
		try {
			const results = await this.#run(batch.map(({ item }) => item));
			batch.forEach(({ done }, i) => done(itemAt(results, i)));
		} catch (reason) {
			for (const { failed } of batch) failed(reason);
		}
		this.#busy--;
		this.#start();
	}
}
