import type { Ui } from '../schemas/ui.ts';
import { fill } from '../text/words.ts';

/** `1 sentence`, `19 sentences`. */
export const sentenceCount = ({ register }: Ui, count: number): string =>
	count === 1 ? register.sentence : fill(register.sentences, { count });

/** `1, 2 and 5`: numbers or names in a row. */
export const inARow = (items: readonly (string | number)[]): string =>
	new Intl.ListFormat('en', { type: 'conjunction' }).format(items.map(String)).replace(/, and /, ' and ');
