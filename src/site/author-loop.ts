import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { isRunnableDevEnvironment } from 'vite';
import { buildEdition } from '../edition/build.ts';
import { contentDir, readContentFiles } from '../edition/files.ts';
import { ContentError } from '../edition/problem.ts';
import { figures } from '../figures/index.ts';
import { escapeHtml } from '../text/words.ts';

/** How long the content must be still before it is read again, in milliseconds. */
const pause = 60;

/**
 * What is wrong with the content.
 *
 * @returns the error that the build would stop with; nothing where all is well
 */
function check(): ContentError | undefined {
	try {
		buildEdition(readContentFiles(contentDir()), figures, contentDir());
		return undefined;
	} catch (error) {
		if (error instanceof ContentError) return error;
		throw error;
	}
}

/** The error as the browser's overlay shows it: the message of the build, no stack. */
function payload({ message, problems }: ContentError): ErrorPayload & Record<string, unknown> {
	const { file, line, column } = problems[0]!;
	const loc = line === undefined ? undefined : { file: resolve(file), line, column: column ?? 1 };
	const title = 'The content has problems';
	// The overlay takes the message for HTML; Astro, which would make it so, is told that it is.
	const shown = {
		name: 'ContentError',
		title,
		message: escapeHtml(message),
		stack: message,
		...(loc && { loc }),
	};
	return { type: 'error', err: shown, __isEnhancedAstroErrorPayload: true };
}

/**
 * The page that stands for every page while the content is wrong. Vite's script brings the overlay; the page
 * also asks by itself whether it can come back, since a reload may be under way when it is told so.
 */
const page = ({ message }: ContentError, base: string): string =>
	[
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The content has problems</title>',
		`<script type="module" src="${base}@vite/client"></script>`,
		'<script type="module">',
		"setInterval(async () => (await fetch(location.href, { headers: { accept: 'text/html' } })).ok && location.reload(), 1000);",
		`</script></head><body><pre>${escapeHtml(message)}</pre></body></html>`,
		'',
	].join('\n');

/** Lets whatever was made from the content be made again, in the server and in open pages. */
function renew(server: ViteDevServer): void {
	const own = resolve('src') + sep;
	for (const environment of Object.values(server.environments)) {
		if (environment.name === 'client') continue;
		environment.moduleGraph.invalidateAll();
		if (isRunnableDevEnvironment(environment)) {
			const { evaluatedModules } = environment.runner;
			for (const module of evaluatedModules.idToModuleMap.values()) {
				if (module.file.startsWith(own)) evaluatedModules.invalidateModule(module);
			}
		}
		environment.hot.send('astro:content-changed', {});
	}
	server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/**
 * The author's loop while developing: every change under the content folder is checked as in a build. What
 * is good shows on open pages at once; what is wrong stands in the terminal and in the browser's overlay,
 * in place of every page, until it is mended.
 */
export function authorLoop(): Plugin {
	return {
		name: 'author-loop',
		apply: 'serve',
		configureServer(server) {
			const dir = resolve(contentDir());
			const { client } = server.environments;
			const { logger, base } = server.config;
			let problem: ContentError | undefined;
			let timer: ReturnType<typeof setTimeout> | undefined;

			const read = (): void => {
				clearTimeout(timer);
				timer = undefined;
				const before = problem;
				problem = check();
				if (problem) {
					logger.error(problem.message, { timestamp: true });
					client.hot.send(payload(problem));
				} else {
					if (before) logger.info('The content is good again.', { timestamp: true });
					renew(server);
				}
			};

			problem = check();
			if (problem) logger.error(problem.message, { timestamp: true });
			server.watcher.add(dir);
			server.watcher.on('all', (_event, path) => {
				if (!resolve(path).startsWith(dir + sep)) return;
				clearTimeout(timer);
				timer = setTimeout(read, pause);
			});
			client.hot.on('vite:client:connect', (_data, each) => {
				if (problem) each.send(payload(problem));
			});
			server.middlewares.use((request, response, next) => {
				if (!request.headers.accept?.includes('text/html')) return next();
				// A page may be asked for again before the content has been still for long enough.
				if (timer) read();
				if (!problem) return next();
				response.statusCode = 500;
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(page(problem, base));
			});
		},
	};
}
