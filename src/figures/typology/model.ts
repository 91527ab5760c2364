import type { Edition } from '../../edition/types.ts';
import { crossings } from '../../figure-kit/crossings.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { itemAt } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import type { Data } from './data.ts';

type CellData = Data['cells'][number];
export type VillageType = CellData['types'][number];

const types: readonly VillageType[] = ['merchant-based', 'producer-based'];

/** What the register says of a village that is named; the figure adds its type only where the register has none. */
function villageOf(
	{ place, type, ceased }: CellData['villages'][number],
	{ id, region }: CellData,
	places: Edition['places'],
) {
	const entry = byId(places, place);
	if (entry.region !== region)
		throw new Error(`"${place}" stands in "${id}", but the register has it in "${entry.region}"`);
	if (type !== undefined && entry.type !== undefined)
		throw new Error(`the type of "${place}" stands in the register already`);
	return {
		id: place,
		/** Without the word village. */
		name: entry.name.replace(/ Village$/, ''),
		/** Left out where neither register nor chapter say it. */
		type: type ?? types.find((each) => each === entry.type),
		ceased,
	};
}
export type Village = ReturnType<typeof villageOf>;

/**
 * Puts the cells at the crossings of the two axes.
 *
 * @param data the figure's data
 * @param edition places, for the names, regions and types of villages
 * @throws Error where a crossing has no cell or more than one, and where a village stands in a setting of
 * another region than the register's
 */
export function model(data: Data, { places }: Pick<Edition, 'places'>) {
	const { sector, governance } = data.axes;
	const cells = data.cells.map((cell) => ({
		...cell,
		villages: cell.villages.map((village) => villageOf(village, cell, places)),
		/** Whether its governments intervene: whether the slate band runs through it. */
		governed: cell.governance === itemAt(governance.values, 1).id,
		/** Whether it has a robust sector: whether the sand band runs through it. */
		robust: cell.sector === itemAt(sector.values, 1).id,
	}));
	const rows = crossings(sector, governance, cells, (cell) => [cell.sector, cell.governance]);
	return {
		...data,
		states: data.states.choices,
		/** Two rows of two cells: rows by sector, columns by governance. */
		rows: rows.map(({ label, entries }) => ({ label, cells: entries })),
	};
}
export type Model = ReturnType<typeof model>;
export type Cell = Model['rows'][number]['cells'][number];

export const cellsOf = ({ rows }: Pick<Model, 'rows'>): Cell[] => rows.flatMap(({ cells }) => cells);

const textOf = ({ verb, name, text }: CellData['layers'][string]): string =>
	`${verb}${name ? ` (${name})` : ''}. ${text}`;

/** The long description: the axes, then a paragraph a cell. */
export function describe({ axes, states, rows }: Model): string[] {
	const valuesOf = ({ values }: Model['axes']['sector']) =>
		values.map(({ label }) => label.toLowerCase()).join(', ');
	return [
		`A matrix of ${axes.governance.label.toLowerCase()} (${valuesOf(axes.governance)}) by ${axes.sector.label.toLowerCase()} (${valuesOf(axes.sector)}).`,
		...rows.flatMap(({ label, cells }) =>
			cells.map((cell, i) => {
				const facts = states
					.map((state) => `${state.label}: ${textOf(byKey(cell.layers, state.id))}`)
					.join(' ');
				const where = `${itemAt(axes.governance.values, i).label}, ${label.toLowerCase()}`;
				return `${cell.area} (${where}). ${facts} Cases: ${cell.cases.map(({ name }) => name).join(', ')}.`;
			}),
		),
	];
}

/** One row a cell, one column a state. */
export function table({ axes, states, rows }: Model): Table {
	return {
		columns: ['Setting', axes.governance.label, axes.sector.label, ...states.map(({ label }) => label)],
		rows: rows.flatMap(({ label, cells }) =>
			cells.map((cell, i) => [
				cell.area,
				itemAt(axes.governance.values, i).label,
				label,
				...states.map(({ id }) => textOf(byKey(cell.layers, id))),
			]),
		),
	};
}

/** What can be chosen in the drawing: a setting. */
export const marks = (model: Model): Parameter[] => [
	markParameter(
		'cell',
		model.words.cell,
		cellsOf(model).map(({ id, area }) => ({ id, label: area })),
	),
];
