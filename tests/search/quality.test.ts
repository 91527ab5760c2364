import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Search } from '../../src/search/engine.ts';
import { readNames, readWords } from '../../src/search/files.ts';
import { isTuned, outcomesOf, type Question, shareWithin } from '../../src/search/quality.ts';
import { builds } from '../support/builds.ts';
import { builtFiles } from '../support/dist.ts';

const read = (file: string) => readFileSync(join(builds.root.outDir, 'search', file), 'utf8');
const { queries } = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as { queries: Question[] };
const search = new Search(readNames(read('names.json')));
search.addTexts(readWords(read('words.txt')));

describe('the questions of readers', () => {
	test('are many, each once, and their right addresses are there', () => {
		expect(queries.length).toBeGreaterThanOrEqual(120);
		expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
		const files = new Set(builtFiles());
		const missing = queries
			.flatMap(({ right }) => right)
			.filter((path) => path !== 'none' && !files.has(`${path.replace(/#.*/, '').slice(1)}index.html`));
		expect(missing).toEqual([]);
	});

	test('of the half that the search was not tuned with lead first to the right place, or among three', () => {
		const reported = outcomesOf(search, queries).filter((_, i) => !isTuned(i + 1));
		// 90 % and 98 % are aimed at: what is missed are paraphrases and words that the text does not use.
		expect(shareWithin(reported, 1)).toBeGreaterThanOrEqual(0.8);
		expect(shareWithin(reported, 3)).toBeGreaterThanOrEqual(0.9);
	});
});

test('what is fetched to the first answer is at most 120 kB, brotli', () => {
	const packed = (text: string) => brotliCompressSync(text).length;
	const scripts = builtFiles()
		.filter((file) =>
			/^_astro\/(panel|rows|load|typing|search-panel|preload-helper)[.\w-]*\.(js|css)$/.test(file),
		)
		.map((file) => packed(readFileSync(join(builds.root.outDir, file), 'utf8')));
	expect(scripts.length).toBeGreaterThanOrEqual(2);
	const sum = scripts.reduce((total, size) => total + size, 0);
	expect(packed(read('names.json')) + packed(read('words.txt')) + sum).toBeLessThanOrEqual(120_000);
});

test('nothing of the index names what carries another name', () => {
	const { pseudonyms } = search.names;
	expect(pseudonyms.length).toBeGreaterThan(0);
	// Each is a name that the site prints itself; no other name stands with it.
	const places = search.names.records.filter(
		({ kind, title }) => kind === 'places' && pseudonyms.includes(title),
	);
	expect(places).toHaveLength(pseudonyms.length);
	expect(places.flatMap(({ also }) => also)).toEqual([]);
});
