import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaDir } from '../../src/edition/json-schemas.ts';
import { diagramDir, diagramFile } from '../../src/figure-kit/mermaid.ts';
import { figures, openFigure } from '../../src/figures/index.ts';
import { registers } from '../../src/registers/index.ts';
import { content, editionOf } from '../support/content.ts';

/** Runs a command of the project; what it printed where it failed. */
function run(...command: string[]): string {
	const { status, stdout, stderr } = spawnSync('npx', command, {
		encoding: 'utf8',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	return status === 0 ? '' : stdout + stderr;
}
const foldersOf = (dir: string) =>
	readdirSync(dir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

test('every file is formatted', () => {
	expect(run('prettier', '--check', '.')).toBe('');
});

test('types hold, in components too', () => {
	expect(run('astro', 'check')).toBe('');
});

test('the schemas for editors are those of the code', () => {
	const schemas = jsonSchemas(figures);
	for (const [file, text] of schemas) expect(readFileSync(join(schemaDir, file), 'utf8'), file).toBe(text);
	expect(readdirSync(schemaDir).sort()).toEqual([...schemas.keys()].sort());
});

test('every data file names its schema', () => {
	for (const [path, text] of content) {
		if (!path.endsWith('.json')) continue;
		const schema = (JSON.parse(text) as { $schema?: string }).$schema;
		expect(schema && existsSync(join('content', path, '..', schema)), path).toBe(true);
	}
});

test('every folder of a figure and of a register is in its list, and has its file of content', () => {
	const files = (folder: string) =>
		[...content.keys()].flatMap((path) => new RegExp(`^${folder}/(.+)\\.json$`).exec(path)?.[1] ?? []).sort();
	expect(foldersOf('src/figures')).toEqual(figures.map(({ id }) => id).sort());
	expect(files('figures')).toEqual(foldersOf('src/figures'));
	expect(foldersOf('src/registers')).toEqual(Object.keys(registers).sort());
	expect(files('registers')).toEqual(foldersOf('src/registers'));
});

test('a figure brings no other style sheet than that of its drawing', () => {
	const others = foldersOf('src/figures').flatMap((id) =>
		readdirSync(`src/figures/${id}`).filter((name) => name.endsWith('.css') && name !== 'drawing.css'),
	);
	expect(others).toEqual([]);
});

test('each number of a figure stands once', () => {
	const numbers = [...editionOf(content).figures.values()].map(({ number }) => number);
	expect(numbers.filter((number, i) => numbers.indexOf(number) < i)).toEqual([]);
});

test('every diagram is rendered from the present data, and none is left over', () => {
	const edition = editionOf(content);
	const wanted = figures.flatMap(({ id }) => openFigure(id, edition).diagrams().map(diagramFile));
	expect(wanted.length).toBeGreaterThan(0);
	expect(
		readdirSync(diagramDir)
			.map((name) => join(diagramDir, name))
			.sort(),
	).toEqual(wanted.sort());
});

test('package.json, its lock and CITATION.cff tell the edition that content/edition.json tells', () => {
	const { version, date } = editionOf(content).meta.companion;
	const versionIn = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
	const cited = readFileSync('CITATION.cff', 'utf8');
	expect([
		versionIn('package.json'),
		versionIn('package-lock.json'),
		/^version: (.*)$/m.exec(cited)?.[1],
		/^date-released: (.*)$/m.exec(cited)?.[1],
	]).toEqual([version, version, version, date]);
});

test('what is installed is pinned', () => {
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		devDependencies: Record<string, string>;
	};
	for (const [name, version] of Object.entries(devDependencies))
		expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
});
