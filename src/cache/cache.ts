/** A cache of what takes long to make, by a digest of what it is made of: `.cache/made/`. */
import { createHash, randomUUID } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { madeDir } from '../settings/settings.ts';

/** All that something is made of: texts and bytes of content, code and tools. */
export type Ingredients = readonly (string | Uint8Array)[];

/** What stands before what is kept, so that neither another's content nor a changed or shortened one is taken for it. */
const seal = (file: string, bytes: Uint8Array): Buffer =>
	createHash('sha256').update(basename(file)).update(bytes).digest();
const sealLength = 32;

/** A digest of ingredients, which stands for all of them. Lengths go into it too, so that no two lists are alike. */
export function digestOf(ingredients: Ingredients): string {
	const hash = createHash('sha256');
	for (const each of ingredients) hash.update(`${Buffer.byteLength(each)}:`).update(each);
	return hash.digest('hex');
}

const fileOf = (kind: string, ingredients: Ingredients): string =>
	join(madeDir(), kind, digestOf(ingredients));

/** A day and a month, in milliseconds. */
const day = 24 * 60 * 60 * 1000;
const longest = 30 * day;

/** What is kept in a file; nothing where there is none, or it is not what was written. */
function read(file: string): Buffer | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch {
		return undefined;
	}
	const content = bytes.subarray(sealLength);
	if (!seal(file, content).equals(bytes.subarray(0, sealLength))) return undefined;
	touch(file);
	return content;
}

/** Marks a file as used today, so that it is not swept. */
function touch(file: string): void {
	try {
		const now = new Date();
		if (now.getTime() - statSync(file).mtimeMs > day) utimesSync(file, now, now);
	} catch {
		// Where nothing can be written nothing is swept.
	}
}

/** Keeps something, whole or not at all. A build goes on without where it cannot be written. */
function write(file: string, bytes: Uint8Array): void {
	const part = `${file}.${randomUUID()}.part`;
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(part, Buffer.concat([seal(file, bytes), bytes]));
		renameSync(part, file);
	} catch {
		remove(part);
	}
}

/** Removes a file where that can be done. */
function remove(file: string): void {
	try {
		rmSync(file, { force: true });
	} catch {
		// It is taken for nothing, and swept another day.
	}
}

/** Reason why the cache cannot be written, in a sentence; none where it can. */
export function cacheTrouble(): string | undefined {
	const probe = join(madeDir(), `${randomUUID()}.part`);
	try {
		mkdirSync(madeDir(), { recursive: true });
		writeFileSync(probe, '');
		return undefined;
	} catch (error) {
		return `Nothing is kept for the next build: ${(error as Error).message}`;
	} finally {
		remove(probe);
	}
}

/**
 * Makes something, or takes it from the cache.
 *
 * @param kind names the folder: `pictures`
 * @param ingredients all that it is made of
 * @param make makes it
 */
export async function cached(
	kind: string,
	ingredients: Ingredients,
	make: () => Promise<Buffer>,
): Promise<Buffer> {
	const file = fileOf(kind, ingredients);
	const known = read(file);
	if (known) return known;
	const made = await make();
	write(file, made);
	return made;
}

/** Makes a text, or takes it from the cache. */
export function cachedText(kind: string, ingredients: Ingredients, make: () => string): string {
	const file = fileOf(kind, ingredients);
	const known = read(file);
	if (known) return known.toString();
	const made = make();
	write(file, Buffer.from(made));
	return made;
}

/** Removes what no build has used for a month, and what builds left that were killed. */
export function sweep(dir = madeDir(), now = Date.now()): void {
	try {
		for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
			const file = join(entry.parentPath, entry.name);
			const most = entry.name.endsWith('.part') ? day : longest;
			if (entry.isFile() && now - statSync(file).mtimeMs > most) remove(file);
		}
	} catch {
		// Files that cannot be removed stay.
	}
}
