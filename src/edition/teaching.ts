import type { z } from 'zod';
import { CourseMeta } from '../schemas/course.ts';
import { KitMeta } from '../schemas/kit.ts';
import { Question } from '../schemas/question.ts';
import { TalkMeta } from '../schemas/talk.ts';
import type { ContentFiles } from './files.ts';

/** The folders of what there is to teach with, each with the shape of its files. */
export const teachingFolders = {
	questions: Question,
	kits: KitMeta,
	courses: CourseMeta,
	talks: TalkMeta,
} as const;
export type TeachingFolder = keyof typeof teachingFolders;

/** The id of a file of a folder, `questions/village-count.json` → `village-count`. */
const idIn = (folder: TeachingFolder, path: string): string | undefined =>
	new RegExp(`^${folder}/([^/]+)\\.json$`).exec(path)?.[1];

/** The files of a folder by their ids, in the order of their names. */
export const filesIn = (files: ContentFiles, folder: TeachingFolder): [id: string, path: string][] =>
	[...files.keys()]
		.flatMap((path): [string, string][] => {
			const id = idIn(folder, path);
			return id === undefined ? [] : [[id, path]];
		})
		.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));

/** Every file that there is to teach with, and its shape. */
export const teachingFiles = (files: ContentFiles): [path: string, schema: z.ZodType][] =>
	(Object.keys(teachingFolders) as TeachingFolder[]).flatMap((folder) =>
		filesIn(files, folder).map(([, path]): [string, z.ZodType] => [path, teachingFolders[folder]]),
	);
