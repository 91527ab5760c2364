import type { Element } from 'hast';
import type { Edition } from '../edition/types.ts';
import { toCsv } from '../figure-kit/exports/csv.ts';
import { card, galleryImage, picture, rasterise, type Theme } from '../figure-kit/exports/picture.ts';
import type { RenderContext } from '../figure-kit/context.ts';
import { addNoBreaks } from '../chapters/no-break.ts';
import { lazyFile, lazyPayload, scriptOf } from '../figure-kit/frame.ts';
import { treesOf } from '../figure-kit/tree.ts';
import type { OpenFigure } from '../figure-kit/figure.ts';
import { inDissertation } from '../schemas/figure.ts';
import { firstOf } from '../text/items.ts';
import { byId } from '../text/lookup.ts';
import { pageLabel } from '../text/page-ranges.ts';
import { fill, licenseName } from '../text/words.ts';

/** What a file is made of: a figure, its edition, and the words and links of the site. */
export interface FileSource {
	figure: OpenFigure;
	edition: Edition;
	context: RenderContext;
	/** The address of a state's page, absolute. */
	addressOf(state: string): string;
}

/** A file of a figure: where it stands, from the figure's folder, and what writes it. */
export interface FigureFile {
	path: string;
	write(): string | Promise<string | Uint8Array<ArrayBuffer>>;
}

/** What each row of the data and each picture says of where it is from and how it may be used. */
function credit({ figure: { meta: figure }, edition: { meta, ui } }: FileSource): string {
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

/** What the figure says, as JSON: its record, its states, its description, and a row of its table an object. */
function toJson(source: FileSource): string {
	const { figure, edition } = source;
	const { id, number, claim, title, caption, ours, source: pages, states } = figure.meta;
	const { columns, rows } = figure.table();
	const { companion } = edition.meta;
	const file = {
		id,
		number,
		dissertationNumber: inDissertation(figure.meta) ? number : undefined,
		title,
		claim,
		caption,
		ours,
		source: pages,
		edition: companion.version,
		license: companion.license.prose,
		credit: credit(source),
		address: source.addressOf(''),
		states: states.choices.map(({ id: state, label, claim: says, say, pages: on }) => ({
			id: state,
			label,
			claim: says,
			say,
			pages: on,
			address: source.addressOf(state),
		})),
		description: figure.describe(),
		rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** The table with a last column that says where each row is from. */
function toTable(source: FileSource): string {
	const { columns, rows } = source.figure.table();
	const from = credit(source);
	return toCsv({
		columns: [...columns, source.edition.ui.figure.creditColumn],
		rows: rows.map((row) => [...row, from]),
	});
}

/** What stands around the picture of a state. */
function pictureWords(source: FileSource, state: string) {
	const { figure, edition } = source;
	const { meta } = figure;
	const words = edition.ui.figure;
	const { claim, say } = byId(meta.states.choices, state);
	const origin = inDissertation(meta) ? words.inDissertation : words.afterDissertation;
	return {
		figure: meta.id,
		name: `${fill(words.titled, { number: meta.number, title: meta.title })} (${origin} ${pageLabel(meta.source.pages)})`,
		claim,
		say,
		caption: meta.caption,
		ours: meta.ours && `${words.added}: ${meta.ours}`,
		credit: credit(source),
		address: source.addressOf(state),
	};
}

const bytes = async (svg: string, zoom?: number) => new Uint8Array(await rasterise(svg, zoom));

/** What the reader's script fetches: the states as trees of elements, of which it makes these. */
async function toLazyPayload({ figure, context }: FileSource): Promise<string> {
	const rest = await lazyPayload(figure, context);
	rest.forEach(addNoBreaks);
	const trees = treesOf(rest);
	const name = fill(context.ui.figure.name, { number: figure.meta.number });
	return `${JSON.stringify({ name, trees, ...scriptOf(figure, context) })}\n`;
}

/** Names of a state's pictures, from the folder of its page. */
export const pictureNames = (figure: string, state: string) => ({
	light: `${figure}-${state}.svg`,
	dark: `${figure}-${state}-dark.svg`,
	card: 'card.png',
});

/** Names of the pictures of a list, from the figure's folder. */
export const galleryImageNames = { light: 'plate.svg', dark: 'plate-dark.svg' } as const;

/**
 * Every file of a figure: its table, its data, the picture of its first state, and of each state the pictures that can
 * be taken away and the card that stands for its page.
 */
export async function figureFiles(source: FileSource): Promise<FigureFile[]> {
	const { figure, context } = source;
	const { id, states } = figure.meta;
	const drawn = await figure.draw();
	// The pictures of a state are asked for one after the other, and leave its drawing as it is.
	let last: { state: string; drawing: Element } | undefined;
	const draw = (state: string): Element => {
		if (last?.state !== state) last = { state, drawing: drawn.drawing(state, 'wide', context) };
		return last.drawing;
	};
	const take = (state: string, theme: Theme) => picture(draw(state), pictureWords(source, state), theme);
	const cardOf = (state: string) => card(draw(state), pictureWords(source, state));
	const first = firstOf(states.choices);
	const size = figure.meta.leading ? 'wide' : 'column';
	const listed = (theme: Theme) => galleryImage(drawn.drawing(first.id, size, context), id, theme);
	return [
		{ path: `${id}.csv`, write: () => toTable(source) },
		{ path: `${id}.json`, write: () => toJson(source) },
		{ path: `${id}.svg`, write: () => take(first.id, 'light') },
		{ path: `${id}.png`, write: () => bytes(take(first.id, 'light')) },
		{ path: galleryImageNames.light, write: () => listed('light') },
		{ path: galleryImageNames.dark, write: () => listed('dark') },
		{ path: lazyFile, write: () => toLazyPayload(source) },
		...states.choices.flatMap(({ id: state }) => {
			const names = pictureNames(id, state);
			return [
				{ path: `${state}/${names.light}`, write: () => take(state, 'light') },
				{ path: `${state}/${names.dark}`, write: () => take(state, 'dark') },
				{ path: `${state}/${names.card}`, write: () => bytes(cardOf(state), 1) },
			];
		}),
	];
}
