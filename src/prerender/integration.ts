import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { Tinypool } from 'tinypool';
import { cacheTrouble } from '../cache/cache.ts';
import type { Place } from '../offline/portable-page.ts';
import { basePath, host } from '../settings/settings.ts';
import { sayStage } from '../site/log.ts';
import { findIn } from '../text/items.ts';
import { formatNumber } from '../text/words.ts';
import { Batches, largestBatch } from './batches.ts';
import { startPool, threads } from './pool.ts';
import type { BuildApp, BuildData, RenderTask, ThreadData } from './types.ts';
import type { paths, Rendered } from './worker.ts';

/** The name that Astro gives to the entry of its prerenderer. */
const entryName = /^prerender-entry\./;

/** What Astro hands to the app of its own prerenderer, which it sets up and is not used else. */
async function buildData(entry: string, { setup }: AstroPrerenderer): Promise<BuildData> {
	const { app } = (await import(entry)) as { app: BuildApp };
	const { setInternals, setOptions } = app;
	const handed = {} as BuildData;
	app.setInternals = (internals) => {
		Object.assign(handed, internals);
		setInternals.call(app, internals);
	};
	app.setOptions = (options) => {
		handed.settings = options.settings;
		setOptions.call(app, options);
	};
	await setup?.();
	return handed;
}

/** Warms the cache in a thread of its own. */
async function warmCache(place: Place): Promise<void> {
	const pool = startPool(new URL('./warm-cache.ts', import.meta.url), { size: 1 });
	try {
		await pool.run(place);
	} finally {
		await pool.destroy();
	}
}

/**
 * Renders pages in several threads, where Astro's own prerenderer has one. Each thread holds the built pages, and
 * what they keep in memory, for itself.
 */
export function parallelPrerender(): AstroIntegration {
	let entry = '';
	return {
		name: 'parallel-prerender',
		hooks: {
			'astro:config:setup'({ command, updateConfig }) {
				if (command !== 'build') return;
				updateConfig({
					// As many as go into the tasks that are under way, and into the next.
					build: { concurrency: 2 * threads * largestBatch },
					vite: {
						plugins: [
							{
								name: 'prerender-entry',
								applyToEnvironment: ({ name }) => name === 'prerender',
								writeBundle({ dir }, bundle) {
									const file = Object.keys(bundle).find((name) => entryName.test(name));
									if (!dir || !file) throw new Error('Astro built no entry to render pages with.');
									entry = pathToFileURL(join(dir, file)).href;
								},
							},
						],
					},
				});
			},
			'astro:build:start'({ setPrerenderer, logger }) {
				let since = performance.now();
				let rendered = 0;
				const trouble = cacheTrouble();
				if (trouble) logger.warn(trouble);
				// What could not be made ahead the pages make themselves.
				const warming = trouble
					? undefined
					: warmCache({ base: basePath(), site: host() }).catch((error: Error) =>
							logger.warn(`References were not made while bundling: ${error.message}`),
						);
				let pool: Tinypool;
				let batches: Batches<RenderTask, Rendered>;
				let routes: readonly RouteData[];
				setPrerenderer((byAstro) => ({
					name: 'parallel',
					setup: async () => {
						const { pagesByKeys, entrySpecifierToBundleMap, settings } = await buildData(entry, byAstro);
						routes = [...pagesByKeys.values()].map(({ route }) => route);
						const styles = [...pagesByKeys].map(([key, { styles }]) => [key, { styles }] as const);
						const scripts = settings.scripts.map(({ stage, content }) => ({ stage, content }));
						const bundled = `${routes.length} kinds of pages and files, with their scripts`;
						sayStage(logger, 'bundles', bundled, since);
						since = performance.now();
						const data: ThreadData = {
							entry,
							build: { pagesByKeys: new Map(styles), entrySpecifierToBundleMap, settings: { scripts } },
						};
						pool = startPool(new URL('./worker.ts', import.meta.url), { data });
						batches = new Batches((tasks) => pool.run(tasks, { name: 'render' }), threads);
					},
					getStaticPaths: async () => {
						// A thread that gets no task here learns the paths with its first page; now it would be idle.
						const each = Array.from({ length: threads }, () => pool.run(undefined, { name: 'paths' }));
						const [known = []] = (await Promise.all(each)) as Awaited<ReturnType<typeof paths>>[];
						await warming;
						return known.map(({ route: { route, component }, ...path }) => ({
							...path,
							route: findIn(routes, (each) => each.route === route && each.component === component),
						}));
					},
					render: async ({ url }, { routeData: { route, component } }) => {
						const done = await batches.add({ url, route: { route, component } });
						if ('thrown' in done) throw Object.assign(new Error(), done.thrown);
						rendered++;
						const { body, ...init } = done;
						return new Response(body, init);
					},
					teardown: async () => {
						await pool.destroy();
						const made = `${formatNumber(rendered)} pages and files, by ${threads} threads`;
						sayStage(logger, 'rendering', made, since);
					},
				}));
			},
		},
	};
}
