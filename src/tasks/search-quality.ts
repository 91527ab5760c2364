/**
 * `npm run search-quality`: asks the built search the sets of questions in `tests/search` and prints how often the right
 * place comes first, and among three: of what it was tuned with, and of the rest, which alone is to be reported. `--kinds` prints it by kind of question; `--misses`
 * names what was missed of the half that it was tuned with.
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { Search } from '../search/engine.ts';
import { readNames, readQuestions, readWords } from '../search/files.ts';
import {
	isTuned,
	type Outcome,
	outcomesOf,
	type Question,
	questionSets,
	shareWithin,
} from '../search/quality.ts';
import { outDir } from '../settings/settings.ts';
import { firstOf, itemAt } from '../text/items.ts';

const dir = `${outDir()}/search`;
if (!existsSync(`${dir}/names.json`)) {
	console.error(`${dir}/names.json is missing: run \`npm run build\` first.`);
	exit(1);
}
const files = ['names.json', 'words.txt', 'questions.txt'].map((name) =>
	readFileSync(`${dir}/${name}`, 'utf8'),
);
const search = new Search(readNames(firstOf(files)));
search.addTexts(readWords(itemAt(files, 1)), readQuestions(itemAt(files, 2)));

const sets = questionSets.map(({ name, tuned }) => {
	const { queries } = JSON.parse(readFileSync(`tests/search/${name}.json`, 'utf8')) as {
		queries: Question[];
	};
	return { tuned, outcomes: outcomesOf(search, queries) };
});
/** What the search was tuned with of each set, or the rest; sets of which nothing is that are left out. */
const half = (tunedWith: boolean): readonly (readonly [string, readonly Outcome[]])[] =>
	sets
		.map(({ tuned, outcomes }, i): [string, readonly Outcome[]] => [
			`${tunedWith ? 'tuned with' : 'reported'}, set ${i + 1}`,
			outcomes.filter((_, number) => isTuned(tuned, number + 1) === tunedWith),
		])
		.filter(([, outcomes]) => outcomes.length > 0);
const tuned = half(true);
const reported = half(false);

const percent = (share: number): string => `${(share * 100).toFixed(0).padStart(4)} %`;
const line = (name: string, some: readonly Outcome[]): void =>
	console.log(
		`${name.padEnd(20)}${String(some.length).padStart(4)}  first ${percent(shareWithin(some, 1))}  of three ${percent(shareWithin(some, 3))}`,
	);
for (const [name, outcomes] of [...tuned, ...reported]) {
	line(name, outcomes);
	if (argv.includes('--kinds'))
		for (const kind of new Set(outcomes.map((each) => each.kind)))
			line(
				`  ${kind}`,
				outcomes.filter((each) => each.kind === kind),
			);
}
const sizes = files.map((text) => brotliCompressSync(text).length);
console.log(`index: names ${sizes[0]} bytes, words ${sizes[1]}, questions ${sizes[2]} (brotli)`);
if (argv.includes('--misses'))
	for (const { query, kind, right, first } of tuned.flatMap(([, outcomes]) =>
		outcomes.filter(({ place }) => place !== 0),
	))
		console.log(
			`${kind}: “${query}”\n  right ${right.slice(0, 4).join('  ')}\n  found ${first.slice(0, 4).join('  ')}`,
		);
