import type { z } from 'zod';
import { CourseMeta } from '../schemas/course.ts';
import { KitMeta } from '../schemas/kit.ts';
import { Question } from '../schemas/question.ts';
import { TalkMeta } from '../schemas/talk.ts';
import type { ContentFiles } from './files.ts';

/** The folders of what there is to teach with, each with the shape of its files. */
export const teachingFolders = {
	/** The bank of questions, as they are written. */
	questions: Question,
	/** What there is to teach a chapter with; the file has the name of the chapter. */
	kits: KitMeta,
	/** Paths through the text. */
	courses: CourseMeta,
	talks: TalkMeta,
} as const;
export type TeachingFolder = keyof typeof teachingFolders;

/** What a file of each folder holds. */
export type Taught = { [Folder in TeachingFolder]: z.infer<(typeof teachingFolders)[Folder]> };

/** The files of each folder, by their names. */
export type TaughtFiles = { [Folder in TeachingFolder]: ReadonlyMap<string, Taught[Folder]> };

/** The files of a folder by their ids, in the order of their names: `questions/village-count.json` is `village-count`. */
export const filesIn = (files: ContentFiles, folder: TeachingFolder): [id: string, path: string][] =>
	[...files.keys()]
		.flatMap((path): [string, string][] => {
			const id = new RegExp(`^${folder}/([^/]+)\\.json$`).exec(path)?.[1];
			return id === undefined ? [] : [[id, path]];
		})
		.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));

/** Every file that there is to teach with, and its shape. */
export const teachingFiles = (files: ContentFiles): [path: string, schema: z.ZodType][] =>
	(Object.keys(teachingFolders) as TeachingFolder[]).flatMap((folder) =>
		filesIn(files, folder).map(([, path]): [string, z.ZodType] => [path, teachingFolders[folder]]),
	);
