import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { heldIn } from '../text/unbroken.ts';

/** A text in which what no line should end within stands in an element of its own: see {@link heldIn}. */
export const held = (text: string, pattern?: RegExp): ElementContent[] =>
	heldIn(text, pattern).map((part) =>
		part.held ? h('span', { className: ['unbroken'] }, part.text) : { type: 'text', value: part.text },
	);
