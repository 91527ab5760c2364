import { spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaDir } from '../../src/edition/json-schemas.ts';
import { diagramDir, diagramFile } from '../../src/figure-kit/mermaid.ts';
import { figures, openFigure } from '../../src/figures/index.ts';
import { registers } from '../../src/registers/index.ts';
import { content, editionOf } from '../support/content.ts';

const foldersOf = (dir: string) =>
	readdirSync(dir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();

test('every data file names a schema for editors that is written of the code, and fits it', () => {
	const schemas = jsonSchemas(figures);
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const fits = new Map([...schemas].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));
	for (const [path, text] of content) {
		if (!path.endsWith('.json')) continue;
		const data = JSON.parse(text) as { $schema?: string };
		const schema = join('content', path, '..', data.$schema ?? '');
		const fit = fits.get(basename(schema));
		expect(fit && dirname(schema), path).toBe(schemaDir);
		fit?.(data);
		expect(fit?.errors, path).toBe(null);
	}
});

test('schemas for editors are written where there are none, and old ones are taken away', () => {
	const dir = mkdtempSync(join(tmpdir(), 'schemas-'));
	try {
		mkdirSync(join(dir, 'content'));
		for (const name of ['content/maps', 'content/ui', 'node_modules'])
			symlinkSync(resolve(name), join(dir, name));
		const write = () => spawnSync(process.execPath, [resolve('src/tasks/schemas.ts')], { cwd: dir });
		expect(write().status).toBe(0);
		writeFileSync(join(dir, schemaDir, 'gone.schema.json'), '{}');
		write();
		expect(readdirSync(join(dir, schemaDir)).sort()).toEqual([...jsonSchemas(figures).keys()].sort());
	} finally {
		rmSync(dir, { recursive: true });
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
		readdirSync(diagramDir())
			.map((name) => join(diagramDir(), name))
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

test('what the environment sets is read in one place; tasks hand it on whole', () => {
	const reading = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|astro)$/.test(file) && file !== 'settings/settings.ts')
		.filter((file) =>
			/(?<!\.\.\.)process\.env|import\.meta\.env\.(SITE|BASE_URL)/.test(
				readFileSync(join('src', file), 'utf8'),
			),
		);
	// Runs in a browser, where Vite puts the base path in.
	expect(reading).toEqual(['layout/previews.ts']);
});
