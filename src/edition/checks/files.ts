import { registers } from '../../registers/index.ts';
import type { ContentFiles } from '../files.ts';
import { type Check, suggest } from '../problem.ts';
import type { FigureSource } from '../types.ts';
import { inData } from './places.ts';

/** The files of an edition as they stand, with what may read them. */
interface FilesDraft {
	files: ContentFiles;
	root: string;
	figures: readonly FigureSource[];
	/** The edition's language; none where its record could not be read. */
	language: string | undefined;
}

const filesBelongToSomething: Check<FilesDraft> = ({ files, root, figures }, report) => {
	const known = { figures: figures.map(({ id }) => id), registers: Object.keys(registers) };
	for (const [folder, ids] of Object.entries(known))
		for (const path of files.keys()) {
			const id = new RegExp(`^${folder}/(.+)\\.json$`).exec(path)?.[1];
			if (id !== undefined && !ids.includes(id))
				report(
					{ file: `${root}/${path}` },
					`belongs to no ${folder.slice(0, -1)}`,
					suggest(id, ids, `src/${folder}/index.ts`),
				);
		}
};

const wordsAreOfTheLanguage: Check<FilesDraft> = ({ files, root, language }, report) => {
	for (const path of files.keys())
		if (language !== undefined && path.startsWith('ui/') && path !== `ui/${language}.json`)
			report(
				{ file: `${root}/${path}` },
				`is read by nothing: the edition’s language is "${language}"`,
				`Take it out, or write its language in ${root}/edition.json; an edition in another language is a content folder of its own (CONTENT_DIR).`,
			);
};

const figuresHaveTheirNames: Check<FilesDraft> = (draft, report) => {
	for (const [path, text] of draft.files) {
		const id = /^figures\/(.+)\.json$/.exec(path)?.[1];
		const named = /"id": "([^"]*)"/.exec(text)?.[1];
		if (id !== undefined && named !== undefined && named !== id)
			report(
				inData(draft, path, ['id']),
				`names the figure "${named}", and the file “${id}”`,
				`Write "${id}": a figure’s file, its id and its folder have one name.`,
			);
	}
};

/** What can be wrong with the files as such: what nothing reads, and what has another's name. */
export const fileChecks: readonly Check<FilesDraft>[] = [
	filesBelongToSomething,
	wordsAreOfTheLanguage,
	figuresHaveTheirNames,
];
