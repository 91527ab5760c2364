import { expect, test } from 'vitest';
import { licencesText, packageOf } from '../../src/outputs/licences.ts';

test('a module is of its package, or the project’s own', () => {
	expect(packageOf('/x/node_modules/stemmer/index.js')).toBe('stemmer');
	expect(packageOf('/x/node_modules/a/node_modules/@b/c/d.js?e')).toBe('@b/c');
	expect(packageOf('/x/src/search/engine.ts')).toBeUndefined();
	expect(packageOf('\0vite/preload-helper.js')).toBeUndefined();
});

test('a package without the text of its licence is named', () => {
	expect(() => licencesText(['.bin'])).toThrow();
});
