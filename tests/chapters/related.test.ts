import { expect, test } from 'vitest';
import { relatedIn } from '../../src/chapters/related.ts';

const sentence = (...entries: string[]) => [
	{ words: 'Words of ' },
	...entries.map((entry) => ({ words: 'x', entry })),
];

test('what stands in the same sentences is related, by register, the most frequent first', () => {
	const related = relatedIn(
		'terms/loop',
		[
			sentence('terms/loop', 'terms/yarn', 'places/far'),
			sentence('terms/loop', 'terms/wheel', 'terms/wheel'),
			sentence('terms/loop', 'terms/wheel', 'places/near', 'places/off'),
		],
		2,
	);
	expect([...related]).toEqual([
		[
			'terms',
			[
				{ entry: 'terms/wheel', count: 2 },
				{ entry: 'terms/yarn', count: 1 },
			],
		],
		[
			'places',
			[
				{ entry: 'places/far', count: 1 },
				{ entry: 'places/near', count: 1 },
			],
		],
	]);
});
