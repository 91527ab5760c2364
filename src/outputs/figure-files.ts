import type { Edition } from '../edition/types.ts';
import { toCsv } from '../figure-kit/exports/csv.ts';
import { standalonePng, standaloneSvg } from '../figure-kit/exports/standalone.ts';
import type { OpenFigure } from '../figure-kit/figure.ts';
import { pageLabel } from '../text/page-ranges.ts';
import { fill, licenseName } from '../text/words.ts';

/** A kind of file that a figure can be downloaded as. */
export interface Download {
	ending: string;
	/** Left out for a figure that is a table only. */
	needsDrawing: boolean;
	write(figure: OpenFigure, edition: Edition): string | Promise<string | Uint8Array<ArrayBuffer>>;
}

/** What the figure says, as JSON: its record, its description, and a row of its table an object. */
function toJson(figure: OpenFigure, { meta: { companion } }: Edition): string {
	const { id, number, title, caption, source } = figure.meta;
	const { columns, rows } = figure.table();
	const file = {
		id,
		number,
		title,
		caption,
		source,
		edition: companion.version,
		license: companion.license.prose,
		description: figure.describe(),
		rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** The line below a drawing that stands alone. */
function credit({ meta: figure }: OpenFigure, { meta, ui }: Edition): string {
	const { companion, dissertation } = meta;
	return fill(ui.figure.credit, {
		author: dissertation.author.family,
		year: dissertation.year,
		pages: pageLabel(figure.source.pages),
		title: companion.title,
		subtitle: companion.subtitle.toLowerCase(),
		version: companion.version,
		license: licenseName(companion.license.prose),
	});
}

/** The figure's drawing: its panels side by side, or the first of its variants. */
async function toSvg(figure: OpenFigure, edition: Edition): Promise<string> {
	const drawings = (await figure.draw()).drawings();
	const shown = figure.sideBySide ? drawings : drawings.slice(0, 1);
	return standaloneSvg(figure.meta, shown, figure.parameters, credit(figure, edition));
}

/** The files that each figure can be downloaded as. */
export const downloads: readonly Download[] = [
	{ ending: 'csv', needsDrawing: false, write: (figure) => toCsv(figure.table()) },
	{ ending: 'json', needsDrawing: false, write: toJson },
	{ ending: 'svg', needsDrawing: true, write: toSvg },
	{
		ending: 'png',
		needsDrawing: true,
		write: async (figure, edition) => new Uint8Array(await standalonePng(await toSvg(figure, edition))),
	},
];
