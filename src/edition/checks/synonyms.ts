import type { EditionCheck } from './draft.ts';
import { inData } from './places.ts';

/** Files whose words a search finds. */
const found = /^(?:chapters|courses|figures|kits|pages|registers)\/|^asked\.json$/;

const wordsIn = (phrase: string): string[] => phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

const meaningsStand: EditionCheck = (draft, report) => {
	const texts = [...draft.files].filter(([path]) => found.test(path)).map(([, text]) => text.toLowerCase());
	for (const [i, { meant }] of draft.edition.synonyms.entries())
		for (const [j, phrase] of meant.entries()) {
			const lost = wordsIn(phrase).find((word) => !texts.some((text) => text.includes(word)));
			if (lost !== undefined)
				report(
					inData(draft, 'synonyms.json', ['synonyms', i, 'meant', j]),
					`"${lost}" stands nowhere in the text or in a name`,
					'Say what is meant in words that do, spelt as they are there.',
				);
		}
};

/** What can be wrong with what readers say for what stands in the text. */
export const synonymChecks: readonly EditionCheck[] = [meaningsStand];
