import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { matrix } from '../../src/figure-kit/matrix.ts';

const choosable = { figure: 'villages', parameter: 'cell' };

/** The markup of a matrix, an element a line. */
const drawn = (...of: Parameters<typeof matrix>) =>
	toHtml(matrix(...of))
		.replace(/></g, '>\n<')
		.split('\n');

describe('a matrix', () => {
	test('has headings, and cells that say their column again', () => {
		expect(
			drawn({
				corner: 'Setting',
				columns: [{ words: 'Inland' }, { words: 'Coast' }],
				rows: [{ heading: { words: 'Market' }, cells: [{ words: 'far' }, { words: 'near' }] }],
			}),
		).toEqual([
			'<table class="figure-matrix">',
			'<thead>',
			'<tr>',
			'<th scope="col">Setting</th>',
			'<th scope="col">Inland</th>',
			'<th scope="col">Coast</th>',
			'</tr>',
			'</thead>',
			'<tbody>',
			'<tr>',
			'<th scope="row">Market</th>',
			'<td data-label="Inland">far</td>',
			'<td data-label="Coast">near</td>',
			'</tr>',
			'</tbody>',
			'</table>',
		]);
	});

	test('lets cells and headings be chosen, with what stands above and below their words', () => {
		const lines = drawn({
			className: 'markets',
			choosable,
			columns: [{ words: 'Coast' }],
			rows: [
				{
					heading: { id: 'market', words: 'Market' },
					cells: [{ id: 'near', words: 'near', before: [h('i')], after: [h('b', 'so')] }],
				},
			],
		});
		expect(lines.join('')).toContain(
			'<tbody data-marks=""><tr><th scope="row"><a href="#villages-market" class="cell" data-set="cell=market">Market</a></th>' +
				'<td data-label="Coast"><i></i><a href="#villages-near" class="cell" data-set="cell=near">near</a><b>so</b></td>',
		);
		expect(lines[0]).toBe('<table class="figure-matrix markets">');
		expect(lines).toContain('<td class="matrix-corner">');
	});

	test('dims rows, columns and cells, and lets one cell take a whole row', () => {
		const lines = drawn({
			columns: [{ words: 'Inland', lit: 'at=all|inland', className: 'inland' }, { words: 'Coast' }],
			rows: [
				{
					heading: { words: 'Market' },
					lit: 'on=all|market',
					cells: [{ words: 'none', whole: true, className: 'untold', lit: 'at=all' }],
				},
			],
		});
		expect(lines).toContain('<th scope="col" class="inland" data-lit="at=all|inland">Inland</th>');
		expect(lines).toContain('<tr data-lit="on=all|market">');
		expect(lines).toContain('<td class="untold" colspan="2" data-lit="at=all">none</td>');
	});
});
