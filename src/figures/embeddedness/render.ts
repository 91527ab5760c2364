import type { Element } from 'hast';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { capital } from '../../text/words.ts';
import { drawLying, drawUpright } from './enlarged.ts';
import { drawGovernedLying, drawGovernedUpright } from './governed.ts';
import { type EmbeddednessModel, modeOf } from './model.ts';
import { drawAll } from './seesaw.ts';

/** All modes, or one at full size. */
export function draw(model: EmbeddednessModel, sheet: Sheet): Element {
	if (sheet.state === 'all') return drawAll(model, sheet);
	const mode = modeOf(model, sheet.state);
	const phone = sheet.name === 'phone';
	if (mode.shape === 'governed') return (phone ? drawGovernedUpright : drawGovernedLying)(model, mode, sheet);
	return (phone ? drawUpright : drawLying)(model, mode, sheet);
}

/** What the dissertation says of each tie, and by whose word. */
export const evidence = ({ words, modes }: EmbeddednessModel): MarkEvidence[] =>
	modes.flatMap((mode) =>
		mode.ties.map((tie) => ({
			mark: `tie=${tie.id}`,
			title: tie.to,
			parts: [
				{
					name: `${mode.name}, ${tie.sphereName}, ${words.strengths[tie.strength]}`,
					text: [tie.text, `${capital(tie.by)}.`, ...(tie.inferred ? [words.inferred] : [])].join(' '),
					pages: tie.pages,
					states: [mode.id],
				},
			],
		})),
	);
