import type { APIRoute } from 'astro';
import { loadEdition } from '../../../edition/edition.ts';
import { toCsv } from '../../../figures/csv.ts';
import { figures } from '../../../figures/index.ts';
import { standalonePng, standaloneSvg } from '../../../figures/standalone.ts';
import { pageLabel } from '../../../site/pages.ts';

/** The downloads of each figure: its table as CSV, its data as JSON, and its drawing where it has one. */
export function getStaticPaths() {
	const edition = loadEdition();
	return figures.flatMap((figure) => {
		const { id } = figure;
		const drawn = figure.drawings(figure.model(edition.figures.get(id)!, edition)).length > 0;
		const endings = drawn ? ['csv', 'json', 'svg', 'png'] : ['csv', 'json'];
		return endings.map((ending) => ({
			params: { figure: id, file: `${id}.${ending}` },
			props: { figure, ending },
		}));
	});
}

export const GET: APIRoute = async ({ props }) => {
	const { figure, ending } = props as ReturnType<typeof getStaticPaths>[number]['props'];
	const edition = loadEdition();
	const data = edition.figures.get(figure.id)!;
	const model = figure.model(data, edition);
	const table = figure.table(model);
	if (ending === 'csv') return new Response(toCsv(table));
	if (ending === 'json') {
		const { number, title, caption, source } = data;
		const rows = table.rows.map((row) =>
			Object.fromEntries(table.columns.map((column, i) => [column, row[i]])),
		);
		const { companion } = edition.meta;
		const about = {
			id: data.id,
			number,
			title,
			caption,
			source,
			edition: companion.version,
			license: companion.license.prose,
		};
		return new Response(
			`${JSON.stringify({ ...about, description: figure.describe(model), rows }, null, '\t')}\n`,
		);
	}
	const drawings = figure.drawings(model);
	// Panels of one figure stand side by side; variants of one plot are left to their first.
	const shown = figure.sideBySide ? drawings : drawings.slice(0, 1);
	const { dissertation, companion } = edition.meta;
	const credit = `After ${dissertation.author.family} (${dissertation.year}), ${pageLabel(data.source.pages)}. ${companion.title}, ${companion.subtitle.toLowerCase()}, edition ${companion.version}. CC BY 4.0`;
	const svg = standaloneSvg(data, shown, figure.parameters(model), credit);
	return new Response(ending === 'svg' ? svg : new Uint8Array(await standalonePng(svg)));
};
