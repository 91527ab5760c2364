/**
 * `npm run new-figure -- <id> <title> <section> [--plot]`: a figure that builds, is listed and has its first test. Its
 * number is the next letter of its chapter. With `--plot` it is a chart: bars on scales, by Observable Plot.
 */
import { parseArgs } from 'node:util';
import { contentDir } from '../settings/settings.ts';
import { chapterOf } from '../edition/uses.ts';
import { figures } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { addLines, camel, finish, usage, writeSkeleton } from './skeleton.ts';

const command = 'npm run new-figure -- market-path "The path to the market" 4-coevolution/findings';
const {
	positionals: [id = '', title = '', section = ''],
	values: { plot },
} = parseArgs({ allowPositionals: true, options: { plot: { type: 'boolean' } } });
/** Boxes side by side, or bars on scales. */
const skeleton = plot ? 'plot' : 'figure';
const edition = loadEdition();
if (!/^[a-z]+(-[a-z]+)*$/.test(id)) usage(`"${id}" is no id: lower-case words joined by hyphens.`, command);
if (!title) usage('A figure needs its title.', command);
if (figures.some((figure) => figure.id === id)) usage(`There is a figure "${id}" already.`, command);
const place = edition.sections.get(section);
if (!place) usage(`There is no section "${section}".`, command);

const chapter = chapterOf(edition, section).number ?? 0;
const taken = new Set([...edition.figures.values()].map(({ number }) => number));
/** A letter, since the dissertation has no such figure. */
const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((each) => !taken.has(`${chapter}.${each}`));
const name = camel(id);
const values = {
	id,
	name,
	title,
	section,
	number: `${chapter}.${letter}`,
	page: String(place.pages[0]),
};
const folder = `src/figures/${id}`;
for (const file of ['data.ts', 'model.ts', 'render.ts'])
	writeSkeleton(`${skeleton}/${file}`, `${folder}/${file}`, values);
// These two are the same for boxes and for bars.
for (const file of ['index.ts', 'drawing.css']) writeSkeleton(`figure/${file}`, `${folder}/${file}`, values);
writeSkeleton(`${skeleton}/content.json`, `${contentDir()}/figures/${id}.json`, values);
writeSkeleton(`${skeleton}/test.ts`, `tests/figures/${id}.test.ts`, values);
addLines(
	'src/figures/index.ts',
	{ line: `import { ${name} } from './${id}/index.ts';`, before: /^\n\/\*\*/m },
	{ line: `\t${name},`, before: /^\];/m },
);
finish(folder, 'src/figures/index.ts', `${contentDir()}/figures/${id}.json`, `tests/figures/${id}.test.ts`);
console.log(`\nNext: write <Figure id="${id}" /> in ${contentDir()}/chapters/${section.split('/')[0]}.mdx, then run
"npm run draw -- ${id}" to look at it, "npm run permalinks" and "npx vitest run tests/figures/golden.test.ts -u". Its page is /figures/${id}/.`);
