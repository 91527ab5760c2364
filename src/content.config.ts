import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './edition/files.ts';
import { proseId } from './edition/mdx.ts';

/**
 * The prose, for Astro to render. Its frontmatter is read and checked with the rest of the content
 * (`src/edition`), so that every mistake is told once and in the same way.
 */
const prose = (folder: string) =>
	defineCollection({
		loader: glob({
			base: `./${contentDir()}/${folder}`,
			pattern: '*.mdx',
			generateId: ({ entry }) => proseId(entry),
		}),
	});

export const collections = { chapters: prose('chapters'), pages: prose('pages') };
