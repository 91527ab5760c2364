import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** `market-places` → `marketPlaces`. */
export const camel = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Writes a file from its skeleton (`src/tasks/skeletons`), with values in the places of their names.
 *
 * @throws Error where the file is there already
 */
export function writeSkeleton(
	skeleton: string,
	file: string,
	values: Readonly<Record<string, string>>,
): void {
	if (existsSync(file)) throw new Error(`${file} is there already.`);
	const text = readFileSync(`src/tasks/skeletons/${skeleton}.txt`, 'utf8').replace(
		/\{\{(\w+)\}\}/g,
		(place, name: string) => values[name] ?? place,
	);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	console.log(`wrote ${file}`);
}

/**
 * Adds lines to a list of the code, each before the first line that fits.
 *
 * @throws Error where no line fits
 */
export function addLines(file: string, ...lines: { line: string; before: RegExp }[]): void {
	let text = readFileSync(file, 'utf8');
	for (const { line, before } of lines) {
		const at = before.exec(text)?.index;
		if (at === undefined) throw new Error(`${file} has no place for "${line}".`);
		text = `${text.slice(0, at)}${line}\n${text.slice(at)}`;
	}
	writeFileSync(file, text);
	console.log(`entered it in ${file}`);
}

/** Lays out what was written, and makes the schemas for editors anew. */
export function finish(...files: string[]): void {
	execFileSync('npx', ['prettier', '--write', '--log-level', 'silent', ...files]);
	execFileSync('npm', ['run', '--silent', 'schemas']);
}

/** Stops with what is wrong, and how the command is written. */
export function usage(wrong: string, command: string): never {
	console.error(`${wrong}\nWrite: ${command}`);
	process.exit(1);
}
