import type { AstroIntegration } from 'astro';
import { contentDir } from '../settings/settings.ts';
import { authorLoop, showsScript } from './author-loop.ts';
import { editorSchemas } from './editor-schemas.ts';
import { loadEdition } from './edition.ts';
import { sayStage } from './log.ts';

/**
 * Reads and checks the whole content before Astro starts, so that a mistake in it stops the build with
 * its place and its fix, and nothing is half built. While one writes, the same is done at every change.
 */
export function edition(): AstroIntegration {
	return {
		name: 'edition',
		hooks: {
			'astro:config:setup'({ command, config, addWatchFile, injectScript, updateConfig, logger }) {
				if (command === 'dev') {
					updateConfig({
						// Files of rest parameters, as figures/x/states.json, have no ending that Astro sees in their route.
						trailingSlash: 'ignore',
						vite: { plugins: [authorLoop(), editorSchemas()] },
					});
					injectScript('page', showsScript);
					// The site's title is part of Starlight's configuration.
					addWatchFile(new URL(`${contentDir()}/edition.json`, config.root));
				} else {
					const since = performance.now();
					const { chapters, figures, works, terms } = loadEdition();
					const counted = `${chapters.length} chapters, ${figures.size} figures, ${works.length} works, ${terms.length} terms`;
					if (command === 'build') sayStage(logger, 'content', `${counted}: checked`, since);
				}
			},
		},
	};
}
