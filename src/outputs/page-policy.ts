import { inlineIn, pagePolicy, type Inline } from './policy.ts';

/** Where it stands in a page: before anything that it is about. */
const head = /<head>(?:<meta charset="[^"]*"\s*\/?>)?/i;

/**
 * What Starlight puts into a page and what does nothing there, but would have to be allowed: the size of its signs,
 * where it is the size that they have; and a script for a sidebar that remembers, which the site has not.
 */
const idle =
	/ style="--sl-icon-size: 1em;"|<script type="module">(?:(?!<\/script>)[^])*sl-sidebar-state-persist[^]*?<\/script>/g;

/**
 * Gives a page its policy, with the hashes of its own scripts and styles alone.
 *
 * @param page its path in the build
 * @param html the page, as it is but for this
 * @returns the page, and what stands in it
 * @throws {Error} where it has no head
 */
export function guarded(page: string, html: string): { html: string; inline: Inline } {
	const cleaned = html.replace(idle, '');
	if (!head.test(cleaned)) throw new Error(`${page} has no <head> to hold its security policy.`);
	const inline = inlineIn(cleaned);
	const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy(page, inline)}"/>`;
	return { html: cleaned.replace(head, (found) => found + policy), inline };
}
