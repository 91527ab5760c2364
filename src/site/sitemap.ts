import type { Edition } from '../edition/types.ts';
import { redirectedPages } from './redirects.ts';

/** Pages that are no reading matter: search, figures for other pages and for screens, sheets, and what only leads on. */
const others = [
	/^\/search\/$/,
	/^\/(embed|present|editions)\//,
	/^\/pages\/\d+\/$/,
	/^\/404\/$/,
	/^\/handouts\//,
	/^\/teaching\/.*\/(answers|exercises)\/$/,
	/\/history\/$/,
];

/**
 * Tells which pages are listed for search engines: those that hold something themselves.
 *
 * @param load reads the edition
 * @param base the base path of the build
 * @returns whether the page at an absolute address is listed
 */
export function listed(load: () => Edition, base: string): (address: string) => boolean {
	let moved: ReadonlySet<string> | undefined;
	return (address) => {
		moved ??= new Set(redirectedPages(load()).map(({ from }) => from));
		const path = `/${new URL(address).pathname.slice(base.replace(/\/?$/, '/').length)}`;
		return !moved.has(path) && !others.some((pattern) => pattern.test(path));
	};
}
