import { describe, expect, test } from 'vitest';
import { openFigure } from '../../src/figures/index.ts';
import { figureFiles } from '../../src/outputs/figure-files.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);
const source = (id: string) => ({
	figure: openFigure(id, edition),
	edition,
	context: renderContext(edition, (path) => path),
	addressOf: (state: string) => `https://press.example/figures/${id}/${state && `${state}/`}`,
});
const paths = async (id: string) => (await figureFiles(source(id))).map(({ path }) => path);
const write = async (id: string, path: string) => {
	const file = (await figureFiles(source(id))).find((each) => each.path === path);
	if (!file) throw new Error(`${id} has no file ${path}.`);
	return file.write();
};
const from = 'After Doe (2001), pp. 4–5. Small World, a companion to nothing, edition 2.3.4. CC BY 4.0';

test('a figure has its data, the picture of its first state, and of each state pictures and a card', async () => {
	expect(await paths('coevolution')).toEqual([
		'coevolution.csv',
		'coevolution.json',
		'coevolution.svg',
		'coevolution.png',
		'plate.svg',
		'plate-dark.svg',
		'states.json',
		// Of what the plan of a kit looks at.
		...['all', 'initiation', 'takeover', 'answer'].flatMap((state) => [
			`${state}/coevolution-${state}.svg`,
			`${state}/coevolution-${state}-dark.svg`,
			`${state}/card.png`,
		]),
	]);
});

test('CSV holds the table, and of each row where it is from', async () => {
	const [head, ...rows] = String(await write('village-growth', 'village-growth.csv'))
		.trim()
		.split('\r\n');
	const table = openFigure('village-growth', edition).table();
	expect(head).toBe([...table.columns, 'Source and licence'].join(','));
	expect(rows).toHaveLength(table.rows.length);
	expect(rows[1]).toBe(`2014,212,"dissertation, p. 4",×2.3 a year,×2.3 a year,"${from}"`);
	for (const row of rows) expect(row.endsWith(`"${from}"`)).toBe(true);
});

test('JSON holds the record, the states with their addresses, the description and each row', async () => {
	const file = JSON.parse(String(await write('coevolution', 'coevolution.json')));
	expect(file).toMatchObject({
		id: 'coevolution',
		number: '1.1',
		dissertationNumber: '1.1',
		claim: 'Claim of all',
		source: { pages: [4, 5] },
		edition: '2.3.4',
		license: 'CC-BY-4.0',
		credit: from,
		address: 'https://press.example/figures/coevolution/',
	});
	expect(file.states[2]).toEqual({
		id: 'takeover',
		label: 'Takeover',
		claim: 'Claim of takeover',
		say: 'What takeover shows.',
		pages: [4],
		address: 'https://press.example/figures/coevolution/takeover/',
	});
	const { columns, rows } = openFigure('coevolution', edition).table();
	expect(Object.keys(file.rows[0])).toEqual(columns);
	expect(file.rows.map((row: object) => Object.values(row))).toEqual(rows);
});

describe('a picture', () => {
	const svg = async (state: string, theme = '') =>
		String(await write('coevolution', `${state}/coevolution-${state}${theme}.svg`));

	test('says what it is, where it is from, who may use it and where it stands', async () => {
		const text = (await svg('takeover')).replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
		for (const words of [
			'Figure 1.1: Figure of coevolution (in the dissertation, pp. 4–5)',
			'Claim of takeover',
			'What takeover shows.',
			'What to see.',
			'What the editors added: The breadths.',
			from,
			'https://press.example/figures/coevolution/takeover/',
		])
			expect(text).toContain(words);
	});

	test('is of its state: the question mark there, the answer here', async () => {
		for (const theme of ['', '-dark']) {
			expect(await svg('takeover', theme)).toMatch(/>\?<\/text>/);
			expect(await svg('answer', theme)).toContain('>an answer</text>');
			expect(await svg('answer', theme)).not.toMatch(/>\?<\/text>/);
		}
	});

	test('stands alone: no link, no condition, no custom property, its faces in it', async () => {
		for (const theme of ['', '-dark']) {
			const picture = await svg('takeover', theme);
			expect(picture).not.toMatch(/<a |data-|href=|var\(/);
			expect(picture.match(/@font-face\{font-family:'Source S(ans 3|erif 4)'/g)).toHaveLength(3);
		}
	});

	test('is light or dark', async () => {
		expect(await svg('all')).toContain('fill="#fffdf8"');
		expect(await svg('all', '-dark')).toContain('fill="#1f1b16"');
	});

	test('carries the styles of all drawings and its figure’s own', async () => {
		const picture = await svg('all');
		expect(picture).toContain('.band-central {');
		expect(picture).toContain('.is-central {');
		expect(await write('village-growth', 'village-growth.svg')).not.toContain('.band-central {');
	});
});

describe('PNG', () => {
	const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
	const read = async (path: string) => Buffer.from((await write('coevolution', path)) as Uint8Array);

	test('of the first state is its picture at twice its size', async () => {
		const svg = String(await write('coevolution', 'coevolution.svg'));
		const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
		expect(size(await read('coevolution.png'))).toEqual([2 * width!, 2 * height!]);
	});

	test('a card has the size that services ask for', async () => {
		expect(size(await read('takeover/card.png'))).toEqual([1200, 630]);
	});
});
