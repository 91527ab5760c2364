import { expect, test } from 'vitest';
import { markParameter } from '../../src/figure-kit/parameters.ts';

test('marks begin with nothing', () => {
	expect(
		markParameter('place', { label: 'Place', none: 'No place.' }, [{ id: 'coast', label: 'Coast' }]),
	).toEqual({
		name: 'place',
		label: 'Place',
		control: 'marks',
		choices: [
			{ value: 'none', label: 'No place.', say: 'No place.' },
			{ value: 'coast', label: 'Coast' },
		],
	});
});
