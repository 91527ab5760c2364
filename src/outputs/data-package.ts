/** The data of all figures and registers as one package (Frictionless Data Package 1.0). */
import { zip } from '../archive/zip.ts';
import { companionTitle, dissertationTitle } from '../citing/items.ts';
import type { Edition } from '../edition/types.ts';
import { toCsv } from '../figure-kit/exports/csv.ts';
import type { OpenFigure, Table } from '../figure-kit/figure.ts';
import { allRegisters } from '../registers/index.ts';
import { itemAt } from '../text/items.ts';
import { capital, fill, licenseName } from '../text/words.ts';
import { type Field, registerTable } from './register-table.ts';

/** Path of the package from the site's root. */
export const dataPath = '/data/';

/** The whole package as one file, from there. */
export const zipName = 'data.zip';

/** Path of the table of a figure or a register. */
export const csvPath = (folder: 'figures' | 'registers', id: string): string =>
	`${dataPath}${folder}/${id}.csv`;

/** A table of the package. */
export interface DataTable {
	folder: 'figures' | 'registers';
	id: string;
	title: string;
	description: string;
	table: Table;
	fields: Field[];
}

/** What kind of values a column has: numbers only where every cell that is not empty is one. */
function typeOf(cells: readonly (string | number)[]): Field['type'] {
	const values = cells.filter((cell) => cell !== '').map(String);
	if (values.length === 0 || values.some((cell) => !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell))) return 'string';
	return values.every((cell) => !cell.includes('.')) ? 'integer' : 'number';
}

function figureTable(figure: OpenFigure, { ui }: Pick<Edition, 'ui'>): DataTable {
	const { id, number, title, claim, tableColumns: described } = figure.meta;
	const table = figure.table();
	return {
		folder: 'figures',
		id,
		table,
		title: fill(ui.figure.titled, { number, title }),
		description: claim,
		fields: table.columns.map((name, i) => ({
			name,
			type: typeOf(table.rows.map((row) => itemAt(row, i))),
			description: itemAt(described, i),
		})),
	};
}

/** The name of a register that has no page: `sites-by-year` → `Sites by year`. */
const titleOf = (name: string): string => capital(name.replaceAll('-', ' '));

/** Every table of an edition: those of its figures, which are opened, then its registers. */
export const dataTables = (edition: Edition, figures: readonly OpenFigure[]): DataTable[] => [
	...figures.map((figure) => figureTable(figure, edition)),
	...allRegisters
		.filter(({ name }) => edition[name].length > 0)
		.map((register): DataTable => {
			const words = edition.registerWords.get(register.name);
			return {
				folder: 'registers',
				id: register.name,
				...registerTable(edition, register),
				title: words?.title ?? titleOf(register.name),
				description: words?.lede ?? fill(edition.ui.data.unshown, { name: titleOf(register.name) }),
			};
		}),
];

/** The package's record: what its tables are, and what each of their columns holds. */
function descriptor({ meta }: Edition, tables: readonly DataTable[], address: string): string {
	const { companion, dissertation } = meta;
	const { author, year, university } = dissertation;
	const { prose, address: path } = companion.license;
	const record = {
		profile: 'tabular-data-package',
		name: companion.files,
		id: address,
		title: `${companionTitle({ meta })}, data`,
		description: companion.description,
		version: companion.version,
		created: `${companion.date}T00:00:00Z`,
		homepage: address,
		licenses: [{ name: prose, path, title: licenseName(prose) }],
		contributors: [{ title: companion.editor, role: 'author' }],
		sources: [
			{
				title: `${author.family}, ${author.given} (${year}). ${dissertationTitle({ meta })}. ${university}.`,
			},
		],
		resources: tables.map(({ folder, id, title, description, fields }) => ({
			name: `${folder}-${id}`,
			path: `${folder}/${id}.csv`,
			title,
			description,
			profile: 'tabular-data-resource',
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
			schema: { fields, missingValues: [''], ...(folder === 'registers' && { primaryKey: 'id' }) },
		})),
	};
	return `${JSON.stringify(record, null, '\t')}\n`;
}

/** README of the package. */
function readme({ meta, ui }: Edition, tables: readonly DataTable[], address: string): string {
	const { companion, dissertation } = meta;
	const { title, subtitle, version, date, editor, license } = companion;
	const values = {
		title,
		subtitle,
		version,
		date,
		editor,
		address,
		license: licenseName(license.prose),
		licenseAddress: license.address,
		author: `${dissertation.author.given} ${dissertation.author.family}`,
		university: dissertation.university,
		year: dissertation.year,
	};
	const list = tables.map(
		({ folder, id, title, fields, table }) =>
			`## ${title}\n\n\`${folder}/${id}.csv\`, ${fill(ui.data.rows, { count: table.rows.length })}\n\n${fields
				.map(({ name, description }) => `- \`${name}\`: ${description}`)
				.join('\n')}`,
	);
	return `${[...ui.data.readme.map((line) => fill(line, values)), ...list].join('\n\n')}\n`;
}

/**
 * The files of the package, by their path within it: tables, record, README and licence, and all of it as one file.
 * They name the absolute address where it stands.
 */
export function dataPackage(
	edition: Edition,
	figures: readonly OpenFigure[],
	address: string,
): Map<string, string | Uint8Array<ArrayBuffer>> {
	const { license, date } = edition.meta.companion;
	const tables = dataTables(edition, figures);
	const files = new Map([
		['datapackage.json', descriptor(edition, tables, address)],
		['README.md', readme(edition, tables, address)],
		['LICENSE.txt', `${licenseName(license.prose)}\n${license.address}\n`],
		...tables.map(({ folder, id, table }) => [`${folder}/${id}.csv`, toCsv(table)] as const),
	]);
	return new Map<string, string | Uint8Array<ArrayBuffer>>([...files, [zipName, zip(files, date)]]);
}
