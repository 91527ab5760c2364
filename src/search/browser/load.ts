/** Fetches what a search reads, once, and keeps it for all that search; what could not be fetched is asked for again. */
import { Search } from '../engine.ts';
import { passagesFile, readNames, readQuestions, readWords } from '../files.ts';
import type { Paragraph } from '../records.ts';

/** What was sent; an error where that is no such file. */
async function received(sent: Promise<Response>): Promise<Response> {
	const answer = await sent;
	if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
	return answer;
}

let loading: ReturnType<typeof load> | undefined;

/**
 * Loads the search: with names at once, with texts a little later, with the questions that it answers at last.
 *
 * @param folder address of the folder in which its files lie
 * @param first names and words, where they were asked for already
 * @returns the search when each can be found, and the passages of a record; none where they cannot be fetched
 */
export const loadSearch = (...from: Parameters<typeof load>): ReturnType<typeof load> =>
	(loading ??= load(...from));

function load(folder: string, first?: readonly Promise<Response>[]) {
	const ask = (file: string) => fetch(new URL(file, new URL(folder, location.href)));
	const [names, words] = (first ?? ['names.json', 'words.txt'].map(ask)).map((sent) =>
		received(sent).then((answer) => answer.text()),
	) as [Promise<string>, Promise<string>];
	const named = names.then((text) => {
		const search = new Search(readNames(text));
		// After what is found by names is shown, and before the texts are there.
		setTimeout(() => search.nameWords);
		return search;
	});
	const read = words.then(readWords);
	const withTexts = Promise.all([named, read]).then(([search, texts]) => {
		search.addTexts(texts);
		return search;
	});
	// Asked for so late that they do not hold up the texts; without them all is found but by what readers ask.
	const questions = names
		.then(() => received(ask('questions.txt')))
		.then((answer) => answer.text())
		.then(readQuestions, () => undefined);
	const whole = Promise.all([withTexts, read, questions]).then(([search, texts, questionIndex]) => {
		if (questionIndex) search.addTexts(texts, questionIndex);
		setTimeout(() => search.warm(), 500);
		return search;
	});
	const files = new Map<string, Promise<Record<string, readonly Paragraph[]>>>();
	// It may be asked again where the network failed.
	whole.catch(() => (loading = undefined));
	return {
		named,
		withTexts,
		whole,
		async passages(kind: string, path: string): Promise<readonly Paragraph[]> {
			const name = passagesFile(kind, path);
			const file = files.get(name) ?? received(ask(`passages/${name}`)).then((answer) => answer.json());
			files.set(name, file);
			try {
				return (await file)[path] ?? [];
			} catch {
				files.delete(name);
				return [];
			}
		},
	};
}
