import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './edition/files.ts';
import { proseId } from './edition/mdx.ts';
import { ChapterMeta } from './schemas/chapter.ts';
import { PageMeta } from './schemas/page.ts';

export const collections = {
	chapters: defineCollection({
		loader: glob({
			base: `./${contentDir()}/chapters`,
			pattern: '*.mdx',
			generateId: ({ entry }) => proseId(entry),
		}),
		schema: ChapterMeta,
	}),
	pages: defineCollection({
		loader: glob({ base: `./${contentDir()}/pages`, pattern: '*.mdx' }),
		schema: PageMeta,
	}),
};
