/** What passes between the build and the threads that render its pages. */
import type { RouteData } from 'astro';
import type { BaseApp } from 'astro/app';

/** A route by what tells it from others. */
type RouteKey = Pick<RouteData, 'route' | 'component'>;

/** A path to render, by its address. */
export interface RenderTask {
	url: string;
	route: RouteKey;
}

/** What Astro's prerenderer needs of the build: style sheets by route, files of scripts by name, and which pages run. */
export interface BuildData {
	pagesByKeys: ReadonlyMap<string, { route: RouteData; styles: unknown }>;
	entrySpecifierToBundleMap: ReadonlyMap<string, string>;
	settings: { scripts: readonly { stage: string; content: string }[] };
}

/** What a thread is started with: the entry of the built pages, and the build. */
export interface ThreadData {
	entry: string;
	build: Omit<BuildData, 'pagesByKeys'> & { pagesByKeys: ReadonlyMap<string, { styles: unknown }> };
}

/** What is used of the app that Astro renders pages with. */
export interface BuildApp extends BaseApp {
	setInternals(
		internals: Pick<BuildData, 'entrySpecifierToBundleMap'> & Pick<ThreadData['build'], 'pagesByKeys'>,
	): void;
	setOptions(options: Pick<BuildData, 'settings'> & { logger: unknown }): void;
}
