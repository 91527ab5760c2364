import { expect, test } from 'vitest';
import { addressesOf } from '../../src/edition/addresses.ts';
import { content, editionOf, spacesOf } from '../support/content.ts';
import { builtFile, builtFiles } from '../support/dist.ts';

test('every address of the edition is built: the page, and the id on it', () => {
	const edition = editionOf(content);
	const files = new Set(builtFiles());
	const pages = new Map<string, string>();
	const here = addressesOf(edition, spacesOf(edition)).filter(({ kind }) => kind !== 'edition');
	const missing = here.filter(({ path }) => {
		const [page = '', id] = path.replace(/\?[^#]*/, '').split('#');
		const file = `${page.slice(1)}index.html`;
		if (!files.has(file)) return true;
		if (!pages.has(file)) pages.set(file, builtFile(file));
		return id !== undefined && !pages.get(file)!.includes(` id="${id}"`);
	});
	expect(missing).toEqual([]);
});
