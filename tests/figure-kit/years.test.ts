import { expect, test } from 'vitest';
import { yearTicks } from '../../src/figure-kit/years.ts';

test('an axis has as many years as have room', () => {
	expect(yearTicks([2009, 2012], 50, 36)).toEqual([2009, 2010, 2011, 2012]);
	expect(yearTicks([2009, 2020], 24, 26)).toEqual([2009, 2011, 2013, 2015, 2017, 2019]);
});
