import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { noBreakParts } from '../text/no-break.ts';

/** Text as nodes, its no-break parts in elements of their own: see {@link noBreakParts}. */
export const noBreak = (text: string): ElementContent[] =>
	noBreakParts(text).map((part) =>
		part.noBreak ? h('span', { className: ['unbroken'] }, part.text) : { type: 'text', value: part.text },
	);
