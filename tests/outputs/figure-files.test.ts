import { describe, expect, test } from 'vitest';
import { openFigure } from '../../src/figures/index.ts';
import { downloads } from '../../src/outputs/figure-files.ts';
import { editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);
const write = async (figure: string, ending: string) => {
	const download = downloads.find((each) => each.ending === ending)!;
	return download.write(openFigure(figure, edition), edition);
};

test('CSV holds the table', async () => {
	expect(await write('village-growth', 'csv')).toBe(
		'Year,Taobao Villages,From\r\n2009,3,"dissertation, p. 1"\r\n2014,212,"dissertation, p. 4"\r\n2019,4310,A report.\r\n',
	);
});

test('JSON holds the record, the description and each column of each row', async () => {
	expect(JSON.parse(String(await write('village-growth', 'json')))).toEqual({
		id: 'village-growth',
		number: '2.1',
		title: 'Figure of village-growth',
		caption: 'What to see.',
		source: { pages: [4, 5] },
		edition: '2.3.4',
		license: 'CC-BY-4.0',
		description: openFigure('village-growth', edition).describe(),
		rows: [
			{ Year: '2009', 'Taobao Villages': 3, From: 'dissertation, p. 1' },
			{ Year: '2014', 'Taobao Villages': 212, From: 'dissertation, p. 4' },
			{ Year: '2019', 'Taobao Villages': 4310, From: 'A report.' },
		],
	});
});

describe('SVG', () => {
	test('shows the first state, panel by panel, with its title and its credit', async () => {
		const svg = String(await write('coevolution', 'svg'));
		expect(svg).toContain('Figure 1.1. Figure of coevolution</text>');
		expect(svg).toContain(
			'After Doe (2001), pp. 4–5. Small World, a companion to nothing, edition 2.3.4. CC BY 4.0',
		);
		// Both stages; of the question and its answer only what the first state shows.
		expect(svg).toContain('platforms words');
		expect(svg).toContain('>? <');
		expect(svg).not.toContain('an answer');
	});

	test('stands alone: no link, no condition, no custom property', async () => {
		const svg = String(await write('coevolution', 'svg'));
		expect(svg).not.toMatch(/<a |data-|href=|var\(/);
	});

	test('of several variants shows the first', async () => {
		const svg = String(await write('village-growth', 'svg'));
		expect(svg.match(/<svg/g)).toHaveLength(2);
	});
});

test('PNG is the same at twice its size', async () => {
	const png = Buffer.from((await write('coevolution', 'png')) as Uint8Array);
	const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(String(await write('coevolution', 'svg')))![1]);
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBe(Math.round(width * 2));
});
