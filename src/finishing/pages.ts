import { globSync } from 'node:fs';
import type { Place } from '../offline/stick.ts';
import { type Kinds, mergeKinds, type Sheet, writeSheets } from '../outputs/page-styles.ts';
import { startPool, threads } from '../prerender/pool.ts';
import type { Finished, FinishTask, ScanTask } from './worker.ts';

/** Parts of a list, one a thread and a few more, since some take longer. */
function partsOf<T>(list: readonly T[]): T[][] {
	const size = Math.ceil(list.length / (4 * threads)) || 1;
	return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
		list.slice(i * size, (i + 1) * size),
	);
}

/** The pages of a build, and threads that work on them. */
export class Pages {
	readonly #pool = startPool(new URL('./worker.ts', import.meta.url));
	readonly #dist: string;
	readonly paths: readonly string[];

	/** @param dist folder of a build that has all its pages */
	constructor(dist: string) {
		this.#dist = dist;
		this.paths = globSync('**/*.html', { cwd: dist }).sort();
	}

	/**
	 * Makes one style sheet for each kind of page.
	 *
	 * @returns the sheets by kind, and how many there were before and are after
	 */
	async writeSheets(): Promise<ReturnType<typeof writeSheets>> {
		const tasks = partsOf(this.paths).map((pages): ScanTask => ({ dist: this.#dist, pages }));
		const kinds = await Promise.all(
			tasks.map((task) => this.#pool.run(task, { name: 'scan' }) as Promise<Kinds>),
		);
		return writeSheets(this.#dist, mergeKinds(kinds));
	}

	/**
	 * Writes each page with its style sheet and its policy.
	 *
	 * @param sheets of each kind of page
	 * @param place where the build will stand
	 * @param along paths of the files that are taken along, of which pages are made that open from a disk
	 * @returns what stands in each page, and those pages
	 */
	async finish(
		sheets: ReadonlyMap<string, Sheet>,
		place: Place,
		along?: readonly string[],
	): Promise<Finished> {
		const tasks = partsOf(this.paths).map((pages): FinishTask => ({
			dist: this.#dist,
			pages,
			sheets,
			place,
			taken: along,
		}));
		const parts = await Promise.all(
			tasks.map((task) => this.#pool.run(task, { name: 'finish' }) as Promise<Finished>),
		);
		return {
			inline: new Map(parts.flatMap(({ inline }) => [...inline])),
			portable: new Map(parts.flatMap(({ portable }) => [...portable])),
		};
	}

	/** Ends its threads. */
	close(): Promise<void> {
		return this.#pool.destroy();
	}
}
