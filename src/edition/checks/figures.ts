import { byKey } from '../../text/lookup.ts';
import type { EditionCheck } from './draft.ts';
import { inData } from './places.ts';

/** Whoever downloads a table is told what each of its columns holds. */
const columnsAreDescribed: EditionCheck = (draft, report) => {
	for (const { id, tableColumns } of draft.edition.figures.values()) {
		const { columns } = byKey(draft.spaces, id).table();
		if (columns.length !== tableColumns.length)
			report(
				inData(draft, `figures/${id}.json`, ['tableColumns']),
				`describes ${tableColumns.length} columns, and the table has ${columns.length}`,
				`Say what each holds, in this order: ${columns.join(', ')}.`,
			);
	}
};

/** What can be wrong with a figure, once it is opened. */
export const figureChecks: readonly EditionCheck[] = [columnsAreDescribed];
