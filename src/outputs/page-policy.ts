import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, hostingRules } from './hosting.ts';
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
 * Gives each page its policy, with the hashes of its own scripts and styles alone.
 *
 * @param dist folder of a build; its pages are written anew
 * @returns what stands in each
 * @throws {Error} where a page has no head
 */
export function guardPages(dist: string): Map<string, Inline> {
	const pages = globSync('**/*.html', { cwd: dist }).sort();
	return new Map(
		pages.map((page) => {
			const html = readFileSync(join(dist, page), 'utf8').replace(idle, '');
			if (!head.test(html)) throw new Error(`${page} has no <head> to hold its security policy.`);
			const inline = inlineIn(html);
			const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy(page, inline)}"/>`;
			writeFileSync(
				join(dist, page),
				html.replace(head, (found) => found + policy),
			);
			return [page, inline];
		}),
	);
}

/** After everything that writes pages: each says what may run in it, and `_headers` tells hosts to say so too. */
export function pagePolicies(): AstroIntegration {
	let base = '/';
	return {
		name: 'page-policy',
		hooks: {
			'astro:config:done'({ config }) {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done'({ dir }) {
				const dist = fileURLToPath(dir);
				writeFileSync(join(dist, '_headers'), headersFile(hostingRules(guardPages(dist), base)));
			},
		},
	};
}
