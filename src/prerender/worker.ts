/** A thread that renders pages: the entry of Astro's own prerenderer, without the build around it. */
import { renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { BuildApp, RenderTask, Rendered, StaticPath, ThreadData } from './integration.ts';

const { entry, build } = process.__tinypool_state__.workerData as ThreadData;
const { app } = (await import(entry)) as { app: BuildApp };
app.setInternals(build);
app.setOptions({ settings: build.settings, logger: { options: { destination: { write: warn } } } });

/** Astro's log of rendering, as far as it warns. */
function warn({ level, label, message }: { level: string; label: string | null; message: string }): void {
	if (level === 'warn' || level === 'error') console.warn(`[${label ?? 'astro'}] ${message}`);
}

const keyOf = ({ route, component }: { route: string; component: string }): string => `${route} ${component}`;
const routes = new Map(app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData]));

/** Every path that is rendered, with its route. */
export const paths = async (): Promise<StaticPath[]> =>
	(await new StaticPaths(app).getAll()).map(({ pathname, route, cacheKey }) => ({
		pathname,
		route: { route: route.route, component: route.component },
		cacheKey,
	}));

/** Renders a path. */
export async function render({ url, route }: RenderTask): Promise<Rendered> {
	const { response } = await renderForPrerender(app, new Request(url), {
		routeData: routes.get(keyOf(route))!,
	});
	const body = response.body && (await response.arrayBuffer());
	return { status: response.status, headers: [...response.headers], body };
}
