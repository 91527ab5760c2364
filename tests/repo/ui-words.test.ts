import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/edition/json-schemas.ts';
import { content } from '../support/content.ts';

const english = content.get('ui/en.json')!;

/** The code of each file, without comments and styles. */
const code = new Map(
	readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|astro)$/.test(file) && file !== 'schemas/ui.ts')
		.map((file): [string, string] => [
			file,
			readFileSync(join('src', file), 'utf8').replace(/<style[^]*?<\/style>|\/\*[^]*?\*\/|(?<!:)\/\/.*/g, ''),
		]),
);

/** Files that read words which others hand to them, or that list their keys. */
const handedOn: Record<string, readonly string[]> = {
	reading: ['layout/browser/quoting.ts', 'layout/browser/reading-position.ts'],
	book: ['book/epub.ts'],
	editions: ['archive/compare.ts'],
	'cite.styles': ['citing/styles.ts'],
	'works.sorts': ['site/works-query.ts'],
	'teaching.kinds': ['schemas/kit.ts'],
	'talk.kinds': ['schemas/talk.ts'],
};

/** Whether code takes a part of the interface’s words: as `ui.search`, `Ui['search']`, or `{ search } = ui`. */
const takes = (text: string, part: string): boolean =>
	new RegExp(
		`\\bui\\.${part}\\b|\\bUi\\b[^;>]*'${part}'|\\{[^}]*\\b${part}\\b[^}]*\\} = [^;]*\\bui\\b|\\bui: \\{[^}]*\\b${part}\\b`,
	).test(text);

/** Whether code reads a key of something: as `.kinds`, `'kinds'`, `{ kinds }`, or by its ending, as `${id}What`. */
const reads = (text: string, key: string): boolean =>
	new RegExp(`\\.${key}\\b|'${key}'|(?<![\\w-])${key}(?=\\s*[,}]|: \\{)`).test(text) ||
	[...text.matchAll(/`\$\{[^}]*\}(\w+)`/g)].some(([, ending = '']) => key.endsWith(ending));

/** The path of each text and list. */
const pathsIn = (words: unknown, path: readonly string[] = []): (readonly string[])[] =>
	typeof words === 'object' && words !== null && !Array.isArray(words)
		? Object.entries(words).flatMap(([key, each]) => pathsIn(each, [...path, key]))
		: [path];

test('every word of the interface is read', () => {
	const paths = pathsIn(JSON.parse(english)).filter((path) => path.length > 1);
	expect(paths.length).toBeGreaterThan(500);
	const unread = paths.filter((path) => {
		const [part = '', key = ''] = [path[0], path.at(-1)];
		const others = Object.entries(handedOn).filter(([words]) => `${path.join('.')}.`.startsWith(`${words}.`));
		return ![
			...[...code.values()].filter((text) => takes(text, part)),
			...others.flatMap(([, files]) => files.map((file) => code.get(file)!)),
		].some((text) => reads(text, key));
	});
	expect(unread.map((path) => path.join('.'))).toEqual([]);
});

test('editors are told of another language’s words what the build would refuse', () => {
	const fits = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
		JSON.parse(jsonSchemas([]).get('ui.schema.json')!) as object,
	);
	const told = (find: string, replace: string) => {
		expect(english).toContain(find);
		fits(JSON.parse(english.replace(find, replace)));
		return fits.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`) ?? [];
	};
	expect(told('Chapter {number}', '第{number}章')).toEqual([]);
	expect(told('Chapter {number}', '第章')).toEqual(['/chapter/name pattern']);
	expect(told('Chapter {number}', '第{number}章{titel}')).toEqual(['/chapter/name pattern']);
	expect(told('"map": "The chapters"', '"mapp": "章"').sort()).toEqual([
		'/chapter additionalProperties',
		'/chapter required',
	]);
	expect(told('"menu": "Menu"', '"menu": ["菜单"]')).toEqual(['/site/menu type']);
});
