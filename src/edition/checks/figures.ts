import { byKey } from '../../text/lookup.ts';
import { suggest } from '../problem.ts';
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

const questionsAreOfStates: EditionCheck = (draft, report) => {
	for (const { id, questions, states } of draft.edition.figures.values()) {
		const ids = states.choices.map((each) => each.id);
		for (const [i, { state }] of questions.entries())
			if (state !== undefined && !ids.includes(state))
				report(
					inData(draft, `figures/${id}.json`, ['questions', i, 'state']),
					`the figure has no state "${state}"`,
					suggest(state, ids, 'the figure’s data'),
				);
	}
};

/** What can be wrong with a figure, once it is opened. */
export const figureChecks: readonly EditionCheck[] = [columnsAreDescribed, questionsAreOfStates];
