import { expect, test } from 'vitest';
import { crateOf } from '../../src/archive/crate.ts';
import { editionOf, fixture } from '../support/content.ts';

test('a crate says in which language the edition is', () => {
	const { meta } = editionOf(fixture);
	const chinese = { ...meta, companion: { ...meta.companion, language: 'zh-Hans' } };
	const none = new Map<string, Uint8Array>();
	const parts = { site: none, pictures: none, rest: none };
	expect(crateOf({ meta: chinese }, 'https://press.example/', parts)).toContain('"inLanguage": "zh-Hans"');
});
