import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { basePath, host, outDir } from './src/settings/settings.ts';
import { finishing } from './src/finishing/integration.ts';
import { parallelPrerender } from './src/prerender/integration.ts';
import { loadEdition } from './src/site/edition.ts';
import { edition } from './src/site/integration.ts';
import { plainSheets } from './src/site/css.ts';
import { siteRecord } from './src/site/record.ts';
import { listed } from './src/site/sitemap.ts';
import { fontFaces } from './src/styles/fonts.ts';

const { companion } = siteRecord();

const override = (name) => ({ [name]: `./src/starlight/${name}.astro` });

/**
 * What a script loads when it is asked for is small, and no style sheet comes with it: Vite's helper that fetches
 * such ahead, and the lists of what it should fetch, would be larger than most.
 */
const plainImports = {
	name: 'plain-imports',
	enforce: 'pre',
	configEnvironment: () => ({ build: { modulePreload: false } }),
	load: (id) =>
		id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
	site: host(),
	base: basePath(),
	outDir: outDir(),
	cacheDir: './.cache/astro',
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	logger: { entrypoint: './src/site/log.ts', config: { stages: process.argv.includes('build') } },
	// Each kind of page gets one style sheet, made of these: see src/outputs/page-styles.ts.
	build: { inlineStylesheets: 'never' },
	vite: {
		plugins: [plainImports],
		css: { postcss: { plugins: [fontFaces, plainSheets()] } },
		// With it begin the names under which a browser keeps what a reader chose.
		define: { 'import.meta.env.ABBREVIATION': JSON.stringify(companion.abbreviation) },
	},
	integrations: [
		// First, so that bad content stops the build before anything is written.
		edition(),
		starlight({
			title: companion.title,
			description: companion.description,
			// Of pages, and of Starlight’s own words.
			locales: { root: { label: companion.language, lang: companion.language } },
			// Our own index: chapters by section, registers by entry (see src/search/).
			pagefind: false,
			disable404Route: true,
			expressiveCode: false,
			customCss: ['./src/styles/index.css'],
			components: Object.assign(
				{},
				...[
					'Banner',
					'Footer',
					'Head',
					'Header',
					'MobileMenuToggle',
					'PageTitle',
					'Search',
					'Sidebar',
					'SiteTitle',
					'ThemeProvider',
				].map(override),
			),
		}),
		sitemap({ filter: listed(loadEdition, basePath()) }),
		parallelPrerender(),
		// After all that writes pages.
		finishing(loadEdition),
	],
});
