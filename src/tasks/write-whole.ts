import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one step: a server that runs never reads half of it, and one that is killed leaves it as it was. */
export function writeWhole(file: string, content: string | Uint8Array): void {
	writeFileSync(`${file}.new`, content);
	renameSync(`${file}.new`, file);
}

/** Writes a file of the content as JSON, in one step. */
export const writeJson = (file: string, value: unknown): void =>
	writeWhole(file, `${JSON.stringify(value, null, '\t')}\n`);
