import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeFixture } from './build.ts';

/**
 * A copy of the project to work in: its code, and the fixture or the project's own content; what is
 * installed is shared.
 *
 * @param name of the folder, under `.cache`
 * @param content what stands in `content/`
 * @returns the folder
 */
export function copyProject(name: string, content: 'fixture' | 'own'): string {
	const dir = join('.cache', name);
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	const own = [
		'package.json',
		'tsconfig.json',
		'astro.config.mjs',
		'.prettierrc.json',
		'.prettierignore',
		'vitest.config.ts',
	];
	for (const path of [...own, 'src', 'public', 'tests']) cpSync(path, join(dir, path), { recursive: true });
	if (content === 'own') cpSync('content', join(dir, 'content'), { recursive: true });
	else {
		placeFixture(join(dir, 'content'));
		for (const path of ['maps', 'diagrams'])
			cpSync(join('content', path), join(dir, 'content', path), { recursive: true });
	}
	symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
	return dir;
}
