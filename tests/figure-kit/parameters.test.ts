import { expect, test } from 'vitest';
import { buttons, marks } from '../../src/figure-kit/parameters.ts';

const choice = { value: 'coast', label: 'Coast' };

test('buttons begin with everything', () => {
	expect(buttons('area', { label: 'Area', all: 'All', say: 'All areas.' }, [choice])).toEqual({
		name: 'area',
		label: 'Area',
		control: 'buttons',
		choices: [{ value: 'all', label: 'All', say: 'All areas.' }, choice],
	});
});

test('marks begin with nothing', () => {
	expect(marks('place', { label: 'Place', none: 'No place.' }, [choice])).toEqual({
		name: 'place',
		label: 'Place',
		control: 'marks',
		choices: [{ value: 'none', label: 'No place.', say: 'No place.' }, choice],
	});
});
