import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { noBreak } from '../../src/figure-kit/no-break.ts';

test('no line of a claim ends within e-commerce or party-state', () => {
	expect(toHtml(noBreak('The party-state enters e-commerce, at each step'))).toBe(
		'The <span class="unbroken">party-state</span> enters <span class="unbroken">e-commerce</span>, at each step',
	);
	expect(toHtml(noBreak('Governments of producer-based villages'))).toBe(
		'Governments of producer-based villages',
	);
});
