import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { builds, type Build } from './builds.ts';

/** Where the archive for a disk of a build lies. */
export const portableFile = (build: Build = 'root'): string =>
	globSync(join(builds[build].outDir, 'offline/*.zip'))[0]!;

/** The archive for a disk of a build, unpacked in memory: its files by their path in the one folder that it has. */
export function readPortable(build: Build = 'root'): Map<string, Uint8Array> {
	const archive = portableFile(build);
	const folder = `${basename(archive, '.zip')}/`;
	return new Map(
		Object.entries(unzipSync(readFileSync(archive))).map(([path, bytes]) => {
			if (!path.startsWith(folder)) throw new Error(`${path} is not in ${folder}.`);
			return [path.slice(folder.length), bytes];
		}),
	);
}

/**
 * Unpacks it as a reader would, in a folder with a name as folders have.
 *
 * @param keep whether a file of the archive is wanted
 * @returns the address of the folder
 */
export function placePortable(name: string, keep: (path: string) => boolean = () => true): string {
	const folder = resolve('.cache/portable', `${name}, my stick é #1`);
	rmSync(folder, { recursive: true, force: true });
	for (const [path, bytes] of readPortable()) {
		if (!keep(path) || path.endsWith('/')) continue;
		const file = join(folder, path);
		if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
	return pathToFileURL(`${folder}/`).href;
}
