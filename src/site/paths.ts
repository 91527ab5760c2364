import { editionPath, frozenAt } from '../edition/addresses.ts';
import { basePath, host } from '../settings/settings.ts';

/** Makes a path from the site's root, `/works/#ang-2016`, fit the base path of this build. */
export function href(path: string): string {
	return basePath().slice(0, -1) + path;
}

/** Makes a path from the site's root an address of this build. */
export const absolute = (path: string): string => new URL(href(path), host()).href;

/** The path from the site's root of a page of this build: the other way round. */
export const pathOf = ({ pathname }: Pick<URL, 'pathname'>): string => `/${pathname.slice(href('/').length)}`;

/** The edition that this build is, where it is one that is to stand for good. */
export const frozen = frozenAt(basePath());

/** Its version; none of the site itself. */
export const frozenVersion: string | undefined = frozen?.version;

/** Makes a path fit the site itself, also where this build is an edition within it. */
export const presentHref = (path: string): string =>
	frozen ? frozen.root.replace(/\/$/, '') + path : href(path);

/** Makes a path fit a published edition. */
export const editionHref = (version: string, path: string): string =>
	presentHref(editionPath(version) + path.slice(1));

/** Makes a path from the site's root an address of a published edition. */
export const absoluteIn = (version: string, path: string): string =>
	new URL(editionHref(version, path), host()).href;
