import { resolve, sep } from 'node:path';
import type { ErrorPayload, HotChannelClient, HotPayload, Plugin, ViteDevServer } from 'vite';
import { isRunnableDevEnvironment } from 'vite';
import { contentDir } from '../settings/settings.ts';
import { escapeHtml } from '../text/words.ts';
import type { ContentErrors } from './content-errors.ts';

/** How long files must be still before the content is checked again, in milliseconds. */
const pause = 60;

/** The error as the browser's overlay shows it: the message of the build, no stack. */
function payload({ message, problems }: ContentErrors): ErrorPayload & Record<string, unknown> {
	const [{ file, line, column } = { file: '' }] = problems;
	const loc = line === undefined ? undefined : { file: resolve(file), line, column: column ?? 1 };
	// The overlay takes the message for HTML; Astro, which would make it so, is told that it is.
	const shown = {
		name: 'ContentError',
		title: 'The content has problems',
		message: escapeHtml(message),
		stack: '',
		...(loc && { loc }),
	};
	return { type: 'error', err: shown, __isEnhancedAstroErrorPayload: true };
}

/** Name under which a page has the state of the content that it shows, and tells it to the server. */
const shows = 'author-loop';

/**
 * What every page tells the server as soon as it listens: the state that it shows, from the header of its answer. What
 * changed while the page was under way is shown by a reload, since it was told before the window could hear it.
 */
export const showsScript = `
const [{ serverTiming }] = performance.getEntriesByType('navigation');
const state = serverTiming?.find(({ name }) => name === '${shows}');
if (state) import.meta.hot?.send('${shows}', state.duration);
`;

/**
 * The page that stands for every page while the content is wrong. Its script, which all pages have, brings the overlay
 * and, when all is well, the reload.
 */
const page = ({ message }: ContentErrors, base: string): string =>
	[
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The content has problems</title>',
		`<script type="module" src="${base}@id/astro:scripts/page.js"></script>`,
		`</head><body><pre>${escapeHtml(message)}</pre></body></html>`,
		'',
	].join('\n');

/** Folders whose code reads or checks the content. */
const checking = ['edition', 'figure-kit', 'figures', 'registers', 'schemas', 'site', 'text'];

/** Forgets what the modules of the project made of the content, so that it is made again when a page is asked for. */
function forget({ environments }: ViteDevServer): void {
	const own = resolve('src') + sep;
	for (const environment of Object.values(environments)) {
		if (environment.name === 'client') continue;
		if (!isRunnableDevEnvironment(environment)) continue;
		const { evaluatedModules } = environment.runner;
		for (const module of evaluatedModules.idToModuleMap.values())
			if (module.file.startsWith(own)) evaluatedModules.invalidateModule(module);
	}
}

/** The check of the content, by the code as it is now. */
async function loadCheck({ environments: { ssr } }: ViteDevServer): Promise<() => ContentErrors | undefined> {
	if (!isRunnableDevEnvironment(ssr)) throw new Error('Pages are not rendered in this process.');
	const module = await ssr.runner.import<typeof import('./content-errors.ts')>('/src/site/content-errors.ts');
	return module.contentErrors;
}

/**
 * Makes one reload of those that Vite and the author's loop ask for after a change.
 *
 * @param server whose windows are meant
 * @param hold whether windows are to stay as they are now
 * @param reloaded called when they are told to reload
 */
function oneReload(server: ViteDevServer, hold: () => boolean, reloaded: () => void) {
	const { hot } = server.environments.client;
	const send: (...message: unknown[]) => void = hot.send.bind<(...message: unknown[]) => void>(hot);
	let soon: ReturnType<typeof setTimeout> | undefined;
	const reload = (): void => {
		clearTimeout(soon);
		soon = setTimeout(() => {
			if (hold()) return;
			reloaded();
			send({ type: 'full-reload', path: '*' });
		}, 30);
	};
	hot.send = (...message: unknown[]) => {
		const [what] = message;
		if (typeof what !== 'object' || what === null || (what as HotPayload).type !== 'full-reload')
			return send(...message);
		reload();
	};
	return reload;
}

/**
 * The author's loop while developing: every change of the content or of the code is checked as in a build, by the
 * code as it is now. What is good shows on open pages at once; what is wrong stands in the terminal and in the
 * browser's overlay, in place of every page, until it is mended.
 */
export function authorLoop(): Plugin {
	return {
		name: 'author-loop',
		apply: 'serve',
		configureServer(server) {
			const content = resolve(contentDir()) + sep;
			const code = checking.map((folder) => resolve('src', folder) + sep);
			const { client } = server.environments;
			const { logger, base } = server.config;
			let check: ReturnType<typeof loadCheck> | undefined;
			let errors: ContentErrors | undefined;
			let timer: ReturnType<typeof setTimeout> | undefined;
			let checked: Promise<void> | undefined;
			let busy = 0;
			/** Counts what windows are told: the state of the content. */
			let count = 0;
			/** The count at which each window came to listen. */
			const sentCounts = new WeakMap<HotChannelClient, number>();
			const reload = oneReload(
				server,
				() => busy > 0 || timer !== undefined || errors !== undefined,
				() => (count += 1),
			);

			const look = async (): Promise<void> => {
				const before = errors;
				try {
					check ??= loadCheck(server);
					errors = (await check)();
				} catch (error) {
					check = undefined;
					// Code that does not run is told by the page that it renders.
					errors = undefined;
					logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
				}
				if (errors) {
					if (errors.message !== before?.message) logger.error(errors.message, { timestamp: true });
					count += 1;
					client.hot.send(payload(errors));
				} else if (before) logger.info('The content is good again.', { timestamp: true });
			};
			/** Looks at what has changed; once at a time. */
			const read = (): Promise<void> => {
				const first = checked === undefined;
				clearTimeout(timer);
				timer = undefined;
				busy += 1;
				checked = (checked ?? Promise.resolve()).then(async () => {
					// Changed code is loaded anew for the check; what is left of it then serves the pages.
					const newCode = check === undefined;
					if (newCode && !first) forget(server);
					await look();
					if (!newCode) forget(server);
					busy -= 1;
					if (!first) reload();
				});
				return checked;
			};

			server.watcher.add(content);
			server.watcher.on('all', (_event, path) => {
				const file = resolve(path);
				const isCode = /\.(svg|ts)$/.test(file) && code.some((folder) => file.startsWith(folder));
				if (!isCode && !file.startsWith(content)) return;
				if (isCode) check = undefined;
				clearTimeout(timer);
				timer = setTimeout(() => void read(), pause);
			});
			client.hot.on('vite:client:connect', (_data, each) => {
				sentCounts.set(each, count);
				if (errors) each.send(payload(errors));
			});
			client.hot.on(shows, (shown: number, each) => {
				// Changed before the window listened: it was not told to reload.
				if (!errors && shown < count && sentCounts.get(each) === count)
					each.send({ type: 'full-reload', path: '*' });
			});
			server.middlewares.use((request, response, next) => {
				if (!request.headers.accept?.includes('text/html')) return next();
				const answer = (): void => {
					response.setHeader('server-timing', `${shows};dur=${count}`);
					if (!errors) return next();
					response.statusCode = 500;
					response.setHeader('content-type', 'text/html; charset=utf-8');
					response.end(page(errors, base));
				};
				// A page may be asked for before the content was checked, or still for long enough.
				void (timer || !checked ? read() : checked).then(answer, next);
			});
			return () => {
				if (!checked) timer = setTimeout(() => void read(), pause);
			};
		},
	};
}
