import { buildEdition } from '../edition/build.ts';
import { readContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import { ContentError, type Problem } from '../edition/problem.ts';
import { figures } from '../figures/index.ts';

/** What the build would stop with. Plain data: whoever asks may have loaded other modules than these. */
export interface ContentErrors {
	message: string;
	problems: readonly Problem[];
}

/**
 * What is wrong with the content.
 *
 * @returns the errors that the build would stop with; nothing where all is well
 */
export function contentErrors(): ContentErrors | undefined {
	try {
		buildEdition(readContentFiles(contentDir()), figures, contentDir());
		return undefined;
	} catch (error) {
		if (error instanceof ContentError) return { message: error.message, problems: error.problems };
		throw error;
	}
}
