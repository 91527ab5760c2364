import { globSync } from 'node:fs';
import type { ZipEntry } from '../offline/pack.ts';
import type { Place } from '../offline/portable-page.ts';
import { mergeKinds, type Sheet, writeSheets } from '../outputs/page-styles.ts';
import { startPool, threads } from '../prerender/pool.ts';

/** What a thread can do with files. */
type Work = Omit<typeof import('./worker.ts'), 'close'>;

/** Parts of a list, a few for each thread, since some take longer. */
function partsOf<T>(list: readonly T[]): T[][] {
	const size = Math.ceil(list.length / (4 * threads)) || 1;
	return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
		list.slice(i * size, (i + 1) * size),
	);
}

/** The files of a build, and threads that work on them. */
export class Files {
	readonly #pool = startPool(new URL('./worker.ts', import.meta.url));
	readonly #dist: string;
	/** Paths of its pages. */
	readonly pages: readonly string[];

	/** @param dist folder of a build that has all its pages */
	constructor(dist: string) {
		this.#dist = dist;
		this.pages = globSync('**/*.html', { cwd: dist }).sort();
	}

	/** Lets the threads do something with files, some of them at a time. */
	#run<Name extends keyof Work>(
		name: Name,
		files: readonly string[],
		more: Omit<Parameters<Work[Name]>[0], 'dist' | 'files'>,
	): Promise<ReturnType<Work[Name]>[]> {
		const tasks = partsOf(files).map((part) => ({ dist: this.#dist, files: part, ...more }));
		return Promise.all(tasks.map((task) => this.#pool.run(task, { name })));
	}

	/**
	 * Makes one style sheet for each kind of page.
	 *
	 * @returns the sheets by kind, how many there were before and are after, and the pictures that pages show
	 */
	async writeSheets() {
		const parts = await this.#run('scan', this.pages, {});
		const kinds = mergeKinds(parts.map((part) => part.kinds));
		return { ...writeSheets(this.#dist, kinds), pictures: parts.flatMap(({ pictures }) => pictures) };
	}

	/**
	 * Writes each page with its style sheet and its policy.
	 *
	 * @param sheets of each kind of page
	 * @param place where the build will stand
	 * @param taken paths of the files that are taken along
	 * @returns what stands in each page, and those that are taken along, packed
	 */
	async finish(sheets: ReadonlyMap<string, Sheet>, place: Place, taken: readonly string[]) {
		const parts = await this.#run('finish', this.pages, { sheets, place, taken });
		return {
			inline: parts.flatMap(({ inline }) => inline),
			packed: parts.flatMap(({ packed }) => packed),
		};
	}

	/** Packs those files that are taken along and are no pages. */
	async pack(place: Place, taken: readonly string[]): Promise<ZipEntry[]> {
		const pages = new Set(this.pages);
		const files = taken.filter((path) => !pages.has(path));
		return (await this.#run('pack', files, { place, taken })).flat();
	}

	/** Ends its threads. */
	close(): Promise<void> {
		return this.#pool.destroy();
	}
}
