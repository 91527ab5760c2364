/** A thread that renders pages: the entry of Astro's own prerenderer, without the build around it. */
import { renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import log from '../site/log.ts';
import { byKey } from '../text/lookup.ts';
import type { BuildApp, RenderTask, ThreadData } from './types.ts';

export { close } from './pool.ts';

const { entry, build } = process.__tinypool_state__.workerData as ThreadData;
const { app } = (await import(entry)) as { app: BuildApp };
app.setInternals(build);
app.setOptions({ settings: build.settings, logger: { options: { destination: log() } } });

const keyOf = ({ route, component }: { route: string; component: string }): string => `${route} ${component}`;
const routes = new Map(app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData]));

/** Every path that is rendered, with its route. */
export const paths = async () =>
	(await new StaticPaths(app).getAll()).map(({ pathname, route, cacheKey }) => ({
		pathname,
		route: { route: route.route, component: route.component },
		cacheKey,
	}));

/** A response as it passes between threads, or what was thrown, with all that Astro says of it. */
export type Rendered = Awaited<ReturnType<typeof renderOne>>;

async function renderOne({ url, route }: RenderTask) {
	try {
		const routeData = byKey(routes, keyOf(route));
		const { response } = await renderForPrerender(app, new Request(url), { routeData });
		const body = response.body && (await response.arrayBuffer());
		return { status: response.status, headers: [...response.headers], body };
	} catch (error) {
		// A thread passes on no more of an error than its message.
		const { message, stack, name } = error instanceof Error ? error : new Error(String(error));
		return { thrown: { message, stack, name, ...(error as object) } };
	}
}

/** Renders paths, one after the other. */
export async function render(tasks: readonly RenderTask[]): Promise<Rendered[]> {
	const rendered: Rendered[] = [];
	for (const task of tasks) rendered.push(await renderOne(task));
	return rendered;
}
