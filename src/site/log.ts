import nodeLog from 'astro/logger/node';

/** What Starlight and Astro say of two collections that this site, whose prose stands elsewhere, does not need. */
const needless = ['docs', 'i18n'].map((name) => `The collection "${name}" does not exist or is empty.`);

/** Astro’s log, without what means nothing here. */
export default function log(options?: Parameters<typeof nodeLog>[0]): ReturnType<typeof nodeLog> {
	const whole = nodeLog(options);
	return {
		...whole,
		write(event) {
			if (!needless.some((text) => event.message.startsWith(text))) whole.write(event);
		},
	};
}
