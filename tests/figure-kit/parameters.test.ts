import { expect, test } from 'vitest';
import { marks } from '../../src/figure-kit/parameters.ts';

const choice = { value: 'coast', label: 'Coast' };

test('marks begin with nothing', () => {
	expect(marks('place', { label: 'Place', none: 'No place.' }, [choice])).toEqual({
		name: 'place',
		label: 'Place',
		control: 'marks',
		choices: [{ value: 'none', label: 'No place.', say: 'No place.' }, choice],
	});
});
