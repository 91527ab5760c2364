import type { AstroIntegrationLogger } from 'astro';
import nodeLog from 'astro/logger/node';

/** What Starlight and Astro say of two collections that this site, whose prose stands elsewhere, does not need. */
const needless = ['docs', 'i18n'].map((name) => `The collection "${name}" does not exist or is empty.`);

/** The label of the lines of {@link sayStage}. */
const label = 'stage';

/**
 * Astro’s log, without what means nothing here, as `astro.config.mjs` sets it up.
 *
 * @param options.stages whether it holds the stages of a build, warnings and errors alone, and not each of its files
 */
export default function log({ stages = false } = {}): ReturnType<typeof nodeLog> {
	const whole = nodeLog();
	return {
		...whole,
		write(event) {
			if (event.label === label) return whole.write({ ...event, label: 'SKIP_FORMAT' });
			if (stages && (event.level === 'info' || event.level === 'debug')) return;
			if (!needless.some((text) => event.message.startsWith(text))) whole.write(event);
		},
	};
}

/**
 * Says what a stage of a build did, in a line.
 *
 * @param logger of an integration
 * @param name of the stage
 * @param made what it made, and how many
 * @param since when it began, by `performance.now()`
 */
export function sayStage(logger: AstroIntegrationLogger, name: string, made: string, since: number): void {
	const seconds = ((performance.now() - since) / 1000).toFixed(1);
	logger.fork(label).info(`${name.padEnd(10)} ${made.padEnd(60)} ${seconds.padStart(5)} s`);
}
