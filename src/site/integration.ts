import type { AstroIntegration } from 'astro';
import { loadEdition } from './edition.ts';

/**
 * Reads and checks the whole content before Astro starts, so that a mistake in it stops the build with
 * its place and its mend, and nothing is half built.
 */
export function edition(): AstroIntegration {
	return {
		name: 'edition',
		hooks: {
			'astro:config:setup'() {
				loadEdition();
			},
		},
	};
}
