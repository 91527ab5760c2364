import { availableParallelism, totalmem } from 'node:os';
import { Tinypool } from 'tinypool';

/** Memory that a thread may need, in bytes: each holds the code of all pages, and the edition. */
const memory = 2 ** 31;

/** Threads of a build: as many as there are processors, up to four, where there is memory for them. */
export const threads = Math.max(1, Math.min(4, availableParallelism(), Math.floor(totalmem() / memory)));

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
