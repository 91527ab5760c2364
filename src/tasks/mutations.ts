/**
 * `npm run mutations -- 500`: makes mistakes in the content, one at a time and in memory alone, and tells what
 * became of them. `all` in place of a number makes every one; a file after it, as `figures/typology.json`, those in it.
 */
import { buildEdition } from '../edition/build.ts';
import { readContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import { figures } from '../figures/index.ts';
import { judge, mutationsOf, patternOf, spread, ways, type Verdict } from './mutate.ts';

const [share = '500', only] = process.argv.slice(2);
if (share !== 'all' && !/^[1-9]\d*$/.test(share)) {
	console.error(
		'Write: npm run mutations -- 500, or `all` for every one; and a file, as figures/typology.json',
	);
	process.exit(1);
}
const files = readContentFiles(contentDir());
const whole = buildEdition(files, figures);
const all = mutationsOf(files).filter(({ file }) => only === undefined || file === only);
const made = share === 'all' ? all : spread(all, Number(share));

const counts = new Map<string, number>();
const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
const others = new Map<string, number>();
for (const [i, mutation] of made.entries()) {
	const verdict = await judge(files, whole, mutation);
	count(`${mutation.way} ${verdict.is}`);
	count(verdict.is);
	if (verdict.is === 'broken') console.log(`broken: ${patternOf(mutation)}: ${verdict.how}`);
	if (verdict.is === 'another edition')
		others.set(patternOf(mutation), (others.get(patternOf(mutation)) ?? 0) + 1);
	if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${made.length}`);
}

const verdicts: Verdict['is'][] = ['named', 'missed', 'without effect', 'another edition', 'broken'];
console.log(`\nThe edition is another one, as it could have been meant, with:`);
for (const [pattern, times] of [...others].sort(([, a], [, b]) => b - a))
	console.log(`${times} × ${pattern}`);
console.log(`\n| ${made.length} of ${all.length} | ${verdicts.join(' | ')} |`);
console.log(`| --- | ${verdicts.map(() => '---:').join(' | ')} |`);
for (const way of ways)
	console.log(`| ${way} | ${verdicts.map((is) => counts.get(`${way} ${is}`) ?? 0).join(' | ')} |`);
const caught = (counts.get('named') ?? 0) + (counts.get('missed') ?? 0);
const percent = (part: number) => `${((100 * part) / made.length).toFixed(1)} %`;
console.log(
	`\n${percent(caught)} are told with file and place; ${percent(counts.get('without effect') ?? 0)} change nothing; ${percent(counts.get('another edition') ?? 0)} could have been meant; ${counts.get('broken') ?? 0} are broken.`,
);
if (counts.has('broken')) process.exitCode = 1;
