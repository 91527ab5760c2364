/**
 * `npm run mutations -- 500`: makes mistakes in the content, one at a time and in memory alone, and tells what
 * became of them. `all` in place of a number makes every one; a file after it, as `figures/typology.json`, those in it.
 */
import { buildEdition } from '../edition/build.ts';
import { readContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import { figures } from '../figures/index.ts';
import { judge, mutationsOf, patternOf, spread, ways, type Verdict, type Way } from './mutate.ts';

const [share = '500', only] = process.argv.slice(2);
if (share !== 'all' && !/^[1-9]\d*$/.test(share)) {
	console.error(
		'Write: npm run mutations -- 500, or `all` for every one; and a file, as figures/typology.json',
	);
	process.exit(1);
}
const files = readContentFiles(contentDir());
const whole = buildEdition(files, figures, contentDir());
const all = mutationsOf(files).filter(({ file }) => only === undefined || file === only);
const made = share === 'all' ? all : spread(all, Number(share));

const judged: { way: Way; is: Verdict['is']; pattern: string }[] = [];
for (const [i, mutation] of made.entries()) {
	const verdict = await judge(files, whole, mutation);
	const pattern = patternOf(mutation);
	judged.push({ way: mutation.way, is: verdict.is, pattern });
	if (verdict.is === 'broken') console.log(`broken: ${pattern}: ${verdict.how}`);
	if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${made.length}`);
}

const count = (outcome: Verdict['is'], among = judged) => among.filter(({ is }) => is === outcome).length;
const others = Map.groupBy(
	judged.filter(({ is }) => is === 'another edition'),
	({ pattern }) => pattern,
);
const verdicts: Verdict['is'][] = ['named', 'missed', 'without effect', 'another edition', 'broken'];
console.log(`\nThe edition is another one, as it could have been meant, with:`);
for (const [pattern, { length }] of [...others].sort(([, a], [, b]) => b.length - a.length))
	console.log(`${length} × ${pattern}`);
console.log(`\n| ${made.length} of ${all.length} | ${verdicts.join(' | ')} |`);
console.log(`| --- | ${verdicts.map(() => '---:').join(' | ')} |`);
for (const way of ways) {
	const ofWay = judged.filter((each) => each.way === way);
	console.log(`| ${way} | ${verdicts.map((is) => count(is, ofWay)).join(' | ')} |`);
}
const caught = count('named') + count('missed');
const percent = (part: number) => `${((100 * part) / made.length).toFixed(1)} %`;
console.log(
	`\n${percent(caught)} are told with file and place; ${percent(count('without effect'))} change nothing; ${percent(count('another edition'))} could have been meant; ${count('broken')} are broken.`,
);
if (count('broken') > 0) process.exitCode = 1;
