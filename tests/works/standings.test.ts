import { expect, test } from 'vitest';
import type { Work } from '../../src/registers/works/index.ts';
import { standingsOf } from '../../src/site/works.ts';
import { editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);
const standing = (...statuses: Work['status'][]) =>
	standingsOf(
		edition,
		statuses.map((status) => ({ status })),
	);

test('how works stand is said in words, the surest first', () => {
	expect(standing('probable', 'confirmed', 'printed', 'confirmed')).toBe(
		'Four works: two confirmed; one probable; one not identified.',
	);
	expect(standing('recalled')).toBe('One work: not checked.');
});
