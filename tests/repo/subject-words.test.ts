import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words of this dissertation that the machine must not know: its subject, its actors, its chapters, its names. */
const words =
	/village|taobao|alibaba|\bactors?\b|\bphases?\b|entrepreneur|\brural|e-commerce|coevolution|typology|embeddedness|argument-map|digital.developmental|tianlong|arizona|\bddv\b|(?<!process\.|learning )\bplatforms?\b/gi;

/** What is of this dissertation: its figures and registers, and the lists of them. */
const own = /^src\/(figures|registers)\/([a-z-]+\/|index\.ts$)/;

/** Where such a word stands all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
	'src/styles/tokens.css':
		'The palette: its colours are named after those who have them in this dissertation.',
	'src/figure-kit/drawings.css': 'The palette’s classes.',
	'src/figure-kit/pictograms.ts': 'The palette’s names.',
	'src/layout/teaching/TakeAway.astro': 'A heading on learning platforms.',
	'src/schemas/common.ts': 'Examples of addresses, in messages.',
	'src/schemas/figure.ts': 'An example of an address.',
	'src/schemas/permalinks.ts': 'An example of an address.',
	'src/tasks/draw.ts': 'An example of its use.',
	'src/tasks/mutations.ts': 'An example of its use.',
	'src/tasks/new-figure.ts': 'An example of its use.',
	'src/tasks/bench.ts': 'Measures pages of this dissertation.',
	'src/tasks/screenshot.ts': 'Takes the picture of this dissertation’s site for README.',
};

/** Code without its comments, which may take their examples from what the project has. */
const withoutComments = (text: string): string =>
	text.replace(/(?<![^\s{(])\/\*[^]*?\*\/|<!--[^]*?-->/g, '').replace(/(^|\s)\/\/ .*$/gm, '');

const found = new Map(
	globSync('src/**/*.{ts,astro,css,mjs,txt}')
		.filter((file) => !own.test(file))
		.map((file): [string, string[]] => [
			file,
			[...withoutComments(readFileSync(file, 'utf8')).matchAll(words)].map(([word]) => word),
		]),
);

test('outside its figures and registers, the code knows nothing of this dissertation', () => {
	expect(found.size).toBeGreaterThan(300);
	expect([...found].filter(([file, known]) => known.length > 0 && !(file in allowed))).toEqual([]);
});

test('no exception is made where there is no more need of it', () => {
	expect(Object.keys(allowed).filter((file) => (found.get(file) ?? []).length === 0)).toEqual([]);
});
