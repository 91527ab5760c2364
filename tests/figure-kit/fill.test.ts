import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { fillWith } from '../../src/figure-kit/fill.ts';

test('a sentence is filled with elements; an unknown place stays', () => {
	const work = h('a', 'Ang');
	expect(fillWith('From {work}, as {who} reports.', { work })).toEqual([
		'From ',
		work,
		', as ',
		'{who}',
		' reports.',
	]);
	expect(fillWith('{work}', { work })).toEqual([work]);
});
