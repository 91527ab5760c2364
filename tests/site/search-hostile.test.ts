import { expect, test } from 'vitest';
import { Search } from '../../src/search/engine.ts';
import { readNames, readQuestions, readWords } from '../../src/search/files.ts';
import { builtFile } from '../support/dist.ts';
import { Hostile } from '../support/hostile.ts';

const times = Number(process.env['FUZZ'] ?? 1);
const search = new Search(readNames(builtFile('search/names.json')));
search.addTexts(readWords(builtFile('search/words.txt')), readQuestions(builtFile('search/questions.txt')));

test('whatever is looked for, the search answers soon, and with what there is', () => {
	const hostile = new Hostile(Number(process.env['SEED'] ?? 20260) + 4);
	for (let i = 0; i < 1500 * times; i++) {
		const words = hostile.text();
		const start = performance.now();
		const { hits, page } = search.find(words, hostile.pick([{}, { kind: '__proto__' }, { chapter: words }]));
		const took = performance.now() - start;
		expect(took, words.slice(0, 200)).toBeLessThan(1500);
		for (const { record, score } of hits) {
			expect(search.names.records[record], words).toBeDefined();
			expect(Number.isFinite(score), words).toBe(true);
		}
		if (page) expect(search.names.atPage[page], words).toBeTruthy();
	}
	expect(search.find('poverty').hits.length).toBeGreaterThan(3);
});
