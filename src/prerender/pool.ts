import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** Threads of a build: as many as there are processors, up to four, for want of memory. */
export const threads = Math.min(4, availableParallelism());

/**
 * Starts threads that run functions of a module.
 *
 * @param worker the module, which has {@link close} among its functions
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
		teardown: 'close',
		// Much is made that soon is garbage: room for it spares collecting.
		resourceLimits: { maxYoungGenerationSizeMb: 64 },
	});

/** Tells a thread that it ends, which no event does. */
export const close = (): void => void process.emit('exit', 0);
