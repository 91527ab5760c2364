import type { Element } from 'hast';
import { chosen, evidence, hint } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { matrix } from '../../figure-kit/matrix.ts';
import type { ApparatusModel } from './model.ts';

const cells = { figure: 'apparatus', parameter: 'cell' };

export function body({ words, columns, rows }: ApparatusModel, context: RenderContext): Element[] {
	return [
		matrix({
			choosable: cells,
			corner: words.corner,
			columns: columns.map(({ label }) => ({ words: label })),
			rows: rows.map((row) => ({ heading: { words: row.label }, cells: row.cells })),
		}),
		hint(cells, words.cell.hint),
		evidence(
			rows
				.flatMap((row) => row.cells)
				.map(({ id, label, words: title, evidence: text, pages }) => ({
					...chosen(cells, id),
					title: `${label}: ${title}`,
					text,
					pages,
				})),
			context,
		),
	];
}
