import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** Threads of a build: as many as there are processors, up to four, for want of memory. */
export const threads = Math.min(4, availableParallelism());

/**
 * Starts threads that run functions of a module.
 *
 * @param worker the module
 * @param options how many threads, and what each finds in `process.__tinypool_state__.workerData`
 */
export const startPool = (
	worker: URL,
	{ size = threads, data }: { size?: number; data?: unknown } = {},
): Tinypool =>
	new Tinypool({
		filename: worker.href,
		minThreads: size,
		maxThreads: size,
		workerData: data,
		// Much is made that soon is garbage: room for it spares collecting.
		resourceLimits: { maxYoungGenerationSizeMb: 64 },
	});
