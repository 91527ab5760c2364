import { expect, test } from 'vitest';
import { textsOf } from '../../src/chapters/texts.ts';
import { chapterTree } from '../../src/layout/chapter-tree.ts';
import { kindNames, recordsOf } from '../../src/search/records.ts';
import { formsOf } from '../../src/search/words.ts';
import { loadEdition } from '../../src/site/edition.ts';
import { entriesOf, shownRegisters } from '../../src/site/entries.ts';

const edition = loadEdition();
const records = await recordsOf(edition);

test('every paragraph of a section is found once, in the section in which it stands or below a subheading of it', async () => {
	for (const chapter of edition.chapters.filter(({ status }) => status === 'written')) {
		const texts = textsOf(await chapterTree(chapter), chapter);
		for (const { address, paragraphs } of texts.filter(({ depth }) => depth > 1)) {
			const path = `/${address}/`;
			const found = records
				.filter((record) => record.path === path || record.path.startsWith(`${path}#`))
				.flatMap((record) => record.paragraphs);
			const own = paragraphs.filter(({ id }) => /^par-[0-9a-z]+$/.test(id));
			expect(
				found.filter(([id]) => id !== ''),
				address,
			).toEqual(own.map(({ id, text }) => [id, text]));
		}
	}
});

test('what a figure says outside its drawings is found, and what is beside it for the hand is not', () => {
	const { paragraphs } = records.find(({ path }) => path === '/figures/coevolution/')!;
	const words = paragraphs.map(([, text]) => text);
	const { states, caption } = edition.figures.get('coevolution')!;
	expect(words.join('\n')).toContain(caption);
	for (const { say } of states.choices.slice(0, 1)) expect(words).toContain(say);
	const { download, present } = edition.ui.figure;
	expect(words.filter((each) => each.includes(download) || each === present)).toEqual([]);
	// What its marks rest on.
	expect(words.length).toBeGreaterThan(10);
});

test('every entry is found under its own register', () => {
	const names = kindNames(edition);
	const filed = records.map(({ kind, path }) => [path, names[kind]]);
	for (const { name } of shownRegisters(edition)) {
		const { singular } = edition.registerWords.get(name)!;
		const own = entriesOf(edition, name).map(({ page }) => [page, singular]);
		expect(filed).toEqual(expect.arrayContaining(own));
	}
});

test('what a synonym means is found by its words', () => {
	const texts = records.flatMap(({ title, also, point, words, paragraphs, questions }) => [
		title,
		...also,
		point,
		...questions,
		...(words === undefined ? paragraphs.map(([, text]) => text) : [words]),
	]);
	const forms = new Set(texts.flatMap(formsOf));
	const meanings = edition.synonyms.flatMap(({ meant }) => meant);
	expect(meanings.filter((phrase) => !formsOf(phrase).every((form) => forms.has(form)))).toEqual([]);
});
