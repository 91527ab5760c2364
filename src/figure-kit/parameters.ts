import type { MarkWords } from '../schemas/words.ts';
import type { Choice, Parameter } from './figure.ts';

/** A parameter that is chosen in the figure itself; at first nothing is. */
export const marks = (
	name: string,
	{ label, none }: Pick<MarkWords, 'label' | 'none'>,
	choices: readonly Choice[],
): Parameter => ({
	name,
	label,
	control: 'marks',
	choices: [{ value: 'none', label: none, say: none }, ...choices],
});
