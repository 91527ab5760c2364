import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The folders of `src`, each of which knows only itself and those before it. docs/architecture.md tells what is in them. */
const layers = [
	'settings',
	'cache',
	'text',
	'schemas',
	'registers',
	'edition',
	'figure-kit',
	'figures',
	'citing',
	'chapters',
	'archive',
	'outputs',
	'teaching',
	'book',
	'offline',
	'site',
	'components',
	'layout',
	'search',
	'starlight',
	'tasks',
	'prerender',
	'finishing',
	'pages',
	'styles',
	// Files of `src` itself.
	'.',
];

/** The TypeScript of a file: all of it, or the frontmatter and scripts of an Astro component. */
function codeOf(file: string): string {
	const text = readFileSync(join('src', file), 'utf8');
	if (!file.endsWith('.astro')) return text;
	const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
	const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script);
	return [frontmatter, ...scripts].join('\n');
}

/** What each file of `src` imports of `src`, types included. */
const imports = new Map(
	readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|astro)$/.test(file))
		.map((file): [string, string[]] => [
			file,
			ts
				.preProcessFile(codeOf(file), true, true)
				.importedFiles.map(({ fileName }) => fileName)
				.filter((target) => target.startsWith('.') && /\.(ts|astro)$/.test(target))
				.map((target) => normalize(join(dirname(file), target))),
		]),
);

test('every folder has its place among the layers', () => {
	const folders = new Set([...imports.keys()].map((file) => file.split('/').at(-2) && file.split('/')[0]!));
	expect([...folders].filter((folder) => folder && !layers.includes(folder))).toEqual([]);
});

test('no import leads upwards', () => {
	const layerOf = (file: string) => layers.indexOf(file.includes('/') ? file.split('/')[0]! : '.');
	const upward = [...imports].flatMap(([file, targets]) =>
		targets.filter((target) => layerOf(target) > layerOf(file)).map((target) => `${file} → ${target}`),
	);
	expect(upward).toEqual([]);
});

test('no figure imports another, no register another register', () => {
	const across = [...imports].flatMap(([file, targets]) => {
		const [folder, name, inner] = file.split('/');
		if ((folder !== 'figures' && folder !== 'registers') || inner === undefined) return [];
		return targets
			.filter((target) => target.startsWith(`${folder}/`) && target.split('/').length > 2)
			.filter((target) => target.split('/')[1] !== name)
			.map((target) => `${file} → ${target}`);
	});
	expect(across).toEqual([]);
});

test('no circle, types included', () => {
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (file: string, trail: readonly string[]): void => {
		if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
		if (trail.includes(file) || done.has(file)) return;
		for (const target of imports.get(file) ?? []) walk(target, [...trail, file]);
		done.add(file);
	};
	for (const file of imports.keys()) walk(file, []);
	expect(circles).toEqual([]);
});

test('an edition is read without any renderer, Plot or Mermaid', () => {
	const seen = new Set<string>();
	const walk = (file: string): void => {
		if (seen.has(file)) return;
		seen.add(file);
		// What `import()` loads is not loaded with the file, and types are not loaded at all.
		for (const [, target] of codeOf(file).matchAll(/^import (?!type)[^;]*? from '(\.[^']+\.ts)';$/gm))
			walk(normalize(join(dirname(file), target!)));
	};
	walk('site/edition.ts');
	expect(seen.size).toBeGreaterThan(50);
	expect([...seen].filter((file) => /render\.ts$|figure-kit\/(plot|frame|mermaid)\.ts$/.test(file))).toEqual(
		[],
	);
	for (const file of seen) expect(codeOf(file), file).not.toMatch(/ from '(@observablehq\/plot|linkedom)'/);
});
