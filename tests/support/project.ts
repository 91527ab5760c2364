import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builds } from './builds.ts';
import { fixtureDir, fixtureWords } from './content.ts';
import { plainEnv } from './env.ts';

/** Copies the fixture to a folder of its own, with the words of the interface. */
export function placeFixture(dir: string): void {
	rmSync(dir, { recursive: true, force: true });
	cpSync(fixtureDir, dir, { recursive: true });
	mkdirSync(`${dir}/ui`);
	writeFileSync(`${dir}/ui/en.json`, fixtureWords());
}

/** What a copy of the project has of it. */
const copied = [
	'package.json',
	'tsconfig.json',
	'astro.config.mjs',
	'.prettierrc.json',
	'.oxlintrc.json',
	'.prettierignore',
	'vitest.config.ts',
	'src',
	'public',
	'tests',
	'content/maps',
	'content/diagrams',
];

/**
 * Makes a copy of the project to work in; what is installed is shared.
 *
 * @param dir the folder, which is emptied first
 * @param content its content: the fixture, or the project’s own
 */
export function copyProject(dir: string, content: 'fixture' | 'content' = 'fixture'): void {
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	if (content === 'fixture') placeFixture(join(dir, 'content'));
	else cpSync('content', join(dir, 'content'), { recursive: true });
	for (const path of copied) cpSync(path, join(dir, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
}

/** The environment of a command in a copy: what the fixture's build has made of the same content is not made again. */
export const copyEnv = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv =>
	plainEnv({ MADE_DIR: resolve(builds.fixture.dir, '.cache/made'), ...more });
