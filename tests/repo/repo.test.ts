import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaDir } from '../../src/edition/json-schemas.ts';
import { figures } from '../../src/figures/index.ts';
import { diagramDir, diagramFile } from '../../src/figures/mermaid.ts';
import { content, editionOf } from '../support/content.ts';

/** Runs a command of the project; what it printed where it failed. */
function run(...command: string[]): string {
	const { status, stdout, stderr } = spawnSync('npx', command, {
		encoding: 'utf8',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	return status === 0 ? '' : stdout + stderr;
}

test('every file is formatted', () => {
	expect(run('prettier', '--check', '.')).toBe('');
});

test('types hold, in components too', () => {
	expect(run('astro', 'check')).toBe('');
});

test('the schemas for editors are those of the code', () => {
	for (const [file, text] of jsonSchemas())
		expect(readFileSync(join(schemaDir, file), 'utf8'), file).toBe(text);
	expect(readdirSync(schemaDir).sort()).toEqual([...jsonSchemas().keys()].sort());
});

test('every data file names its schema', () => {
	for (const [path, text] of content) {
		// Outlines of maps are TopoJSON, whose format is not ours.
		if (!path.endsWith('.json') || path.startsWith('data/geo/')) continue;
		const schema = (JSON.parse(text) as { $schema?: string }).$schema;
		expect(schema && existsSync(join('content', path, '..', schema)), path).toBe(true);
	}
});

test('every folder of a figure is in the list of figures, and the other way round', () => {
	const folders = readdirSync('src/figures', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).sort()).toEqual(figures.map(({ id }) => id).sort());
});

test('figures stand in the order of their numbers, each number once', () => {
	const edition = editionOf(content);
	const numbers = figures.map(({ id }) => Number(edition.figures.get(id)!.number));
	expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('every diagram is rendered from the present data, and none is left over', () => {
	const edition = editionOf(content);
	const wanted = figures.flatMap((figure) =>
		(figure.diagrams?.(figure.model(edition.figures.get(figure.id)!, edition)) ?? []).map(diagramFile),
	);
	expect(wanted.length).toBeGreaterThan(0);
	expect(
		readdirSync(diagramDir)
			.map((name) => join(diagramDir, name))
			.sort(),
	).toEqual(wanted.sort());
});

test('what is installed is pinned', () => {
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		devDependencies: Record<string, string>;
	};
	for (const [name, version] of Object.entries(devDependencies))
		expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
});
