import type { Fact } from '../../edition/facts.ts';
import { measure, sorting } from '../../figure-kit/facts.ts';
import { compact } from '../../text/words.ts';
import type { Act, Model } from './model.ts';

/**
 * In which phase an act was, and when. An act that the chapter tells under another phase than that of its date
 * belongs to both.
 */
export function facts({ phases, sections, acts }: Model): Fact[] {
	const subjectOf = ({ id, title, source }: Act) => ({ id, label: title, pages: source.pages });
	const slots = phases.map(({ id, name }) => ({ id, label: name }));
	const told = sections.flatMap((section) =>
		section.acts.map((act) => ({
			...subjectOf(act),
			in: [...new Set(compact([section.phase, act.phase]))],
		})),
	);
	const dated = acts.filter(({ exact }) => exact).map((act) => ({ ...subjectOf(act), value: act.start }));
	return [sorting('phase-of-act', slots, told), measure('date-of-act', dated)];
}
