import { byKey } from '../../text/lookup.ts';
import { locate } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { EditionCheck } from './draft.ts';

/** Whoever downloads a table is told what each of its columns holds. */
const columnsAreDescribed: EditionCheck = ({ edition, files, root, spaces }) =>
	[...edition.figures.values()].flatMap(({ id, tableColumns }): Problem[] => {
		const { columns } = byKey(spaces, id).table();
		if (columns.length === tableColumns.length) return [];
		const file = `figures/${id}.json`;
		return [
			{
				file: `${root}/${file}`,
				...locate(byKey(files, file), ['tableColumns']),
				place: 'tableColumns',
				message: `describes ${tableColumns.length} columns, and the table has ${columns.length}`,
				fix: `Say what each holds, in this order: ${columns.join(', ')}.`,
			},
		];
	});

/** What can be wrong with a figure, once it is opened. */
export const figureChecks: readonly EditionCheck[] = [columnsAreDescribed];
