/** Makes a path from the site's root, `/works/#ang-2016`, fit the base path of this build. */
export function href(path: string): string {
	return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Makes a path from the site's root an address of this build. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
