import type { MarkWords } from '../schemas/words.ts';
import type { Parameter } from './figure.ts';

/**
 * A parameter that is chosen in the figure itself; at first nothing is.
 *
 * @param entries what can be chosen, each with its value in the URL and its label
 */
export const markParameter = (
	name: string,
	{ label, none }: Pick<MarkWords, 'label' | 'none'>,
	entries: readonly { id: string; label: string }[],
): Parameter => ({
	name,
	label,
	control: 'marks',
	choices: [
		{ value: 'none', label: none, say: none },
		...entries.map((entry) => ({ value: entry.id, label: entry.label })),
	],
});
