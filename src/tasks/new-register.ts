/**
 * `npm run new-register -- <id> <Component> <title> <singular>`: the folder of a register, its file of
 * content, and its line in the list of registers.
 */
import { contentDir } from '../settings/settings.ts';
import { allRegisters } from '../registers/index.ts';
import { authorComponents } from '../edition/components.ts';
import { capital } from '../text/words.ts';
import { addLines, camel, finish, usage, writeSkeleton } from './skeleton.ts';

const command = 'npm run new-register -- market-places MarketPlace "Market places" "market place"';
const [id = '', component = '', title = '', singular = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(id)) usage(`"${id}" is no id: lower-case words joined by hyphens.`, command);
if (!/^[A-Z][A-Za-z]+$/.test(component)) usage(`"${component}" is no name of a component.`, command);
if (!title || !singular) usage('A register needs its title, and what one entry is called.', command);
if (allRegisters.some(({ name }) => name === id)) usage(`There is a register "${id}" already.`, command);
if (component in authorComponents) usage(`There is a component <${component}> already.`, command);

const name = camel(id);
const values = {
	schema: '../schemas',
	id,
	name,
	Name: capital(name),
	Component: component,
	title,
	singular,
};
const list = 'src/registers/index.ts';
writeSkeleton('register/index.ts', `src/registers/${id}/index.ts`, values);
writeSkeleton('register/content.json', `${contentDir()}/registers/${id}.json`, values);
// The edition of the tests has every register too.
writeSkeleton('register/content.json', `tests/fixture/registers/${id}.json`, {
	...values,
	schema: '../../../content/schemas',
});
addLines(
	list,
	{ line: `import { ${name} } from './${id}/index.ts';`, before: /^import type \{ Register \}/m },
	{ line: `\t${name === id ? name : `'${id}': ${name}`},`, before: /^\} as const;/m },
);
finish(`src/registers/${id}`, list, `tests/fixture/registers/${id}.json`);
console.log(`\nNext: add entries to ${contentDir()}/registers/${id}.json, mention them as <${component} id="…" />, and run
"npm run permalinks". Its page is /evidence/${id}/.`);
