/** The files that every search reads first, as text. */
export interface FirstFiles {
	names: Promise<string>;
	words: Promise<string>;
}

/**
 * Fetches a file of the search.
 *
 * @throws Error where it is not to be had
 */
export async function fetchFile(folder: string, file: string): Promise<Response> {
	const address = new URL(file, new URL(folder, location.href));
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
	return answer;
}

/**
 * Fetches what every search reads first.
 *
 * @param folder address of the folder in which the files lie
 */
export function fetchFirst(folder: string): FirstFiles {
	const [names, words] = ['names.json', 'words.txt'].map((file) =>
		fetchFile(folder, file).then((answer) => answer.text()),
	) as [Promise<string>, Promise<string>];
	// Whoever reads them is told of a failure; until then nobody is.
	for (const each of [names, words]) each.catch(() => undefined);
	return { names, words };
}
