import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './edition/edition.ts';
import { ChapterMeta } from './schemas/chapter.ts';
import { PageMeta } from './schemas/page.ts';

export const collections = {
	chapters: defineCollection({
		loader: glob({
			base: `./${contentDir()}/chapters`,
			pattern: '*.mdx',
			generateId: ({ entry }) => entry.replace(/^0-|\.mdx$/g, ''),
		}),
		schema: ChapterMeta,
	}),
	pages: defineCollection({
		loader: glob({ base: `./${contentDir()}/pages`, pattern: '*.mdx' }),
		schema: PageMeta,
	}),
};
