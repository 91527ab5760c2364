import { describe, expect, test } from 'vitest';
import { changedSections, compareSection } from '../../src/archive/compare.ts';
import type { SectionText, Texts } from '../../src/schemas/texts.ts';

const section = (
	address: string,
	depth: number,
	...paragraphs: [id: string, text: string, pages?: string][]
): SectionText => ({
	address,
	depth,
	title: address,
	paragraphs: paragraphs.map(([id, text, pages]) => ({
		id,
		text,
		...(pages && { pages }),
	})),
});
const edition = (...sections: SectionText[]): Texts => ({ version: '1.0.0', sections });

const was = edition(
	section('1/a', 2, ['title', 'A'], ['par-1', 'One stays.'], ['par-2', 'Two has a word.', 'p. 4']),
	section('1/b', 3, ['title', 'B'], ['par-3', 'Three.'], ['par-4', 'Four.']),
	section('1/c', 2, ['par-5', 'Five.']),
);
const kinds = (now: Texts, address: string) =>
	compareSection(was, now, address)?.map(({ kind, id }) => `${kind} ${id}`);

test('what is the same differs in nothing', () => {
	expect(compareSection(was, structuredClone(was), '1/a')).toEqual([]);
	expect(changedSections(was, structuredClone(was))).toEqual([]);
});

describe('a paragraph', () => {
	test('that changes is told word by word', () => {
		const now = structuredClone(was);
		now.sections[0]!.paragraphs[2]!.text = 'Two has another word.';
		expect(compareSection(was, now, '1/a')).toEqual([
			{
				kind: 'changed',
				id: 'par-2',
				parts: [
					{ kind: 'same', text: 'Two has ' },
					{ kind: 'gone', text: 'a' },
					{ kind: 'new', text: 'another' },
					{ kind: 'same', text: ' word. [p. 4]' },
				],
			},
		]);
	});

	test('whose pages are corrected has changed', () => {
		const now = structuredClone(was);
		now.sections[0]!.paragraphs[2]!.pages = 'p. 5';
		expect(kinds(now, '1/a')).toEqual(['changed par-2']);
	});

	test('that is new, that is gone', () => {
		const now = structuredClone(was);
		now.sections[0]!.paragraphs.splice(1, 1, { id: 'par-9', text: 'Nine.' });
		expect(kinds(now, '1/a')).toEqual(['gone par-1', 'new par-9']);
	});

	test('that moves within its section, or from another, is told once, where it stands now', () => {
		const now = structuredClone(was);
		const paragraphs = now.sections[0]!.paragraphs;
		now.sections[0]!.paragraphs = [
			paragraphs[0]!,
			paragraphs[2]!,
			paragraphs[1]!,
			now.sections[2]!.paragraphs.pop()!,
		];
		expect(kinds(now, '1/a')).toEqual(['moved par-1', 'moved par-5']);
		expect(kinds(now, '1/c')).toEqual(['gone par-5']);
	});
});

describe('a section', () => {
	test('holds those within it on its own page, and is told without them in a list', () => {
		const now = structuredClone(was);
		now.sections[1]!.paragraphs[0]!.text = 'Other';
		expect(kinds(now, '1/a')).toEqual(['changed 1/b title']);
		expect(changedSections(was, now)).toEqual([{ kind: 'changed', address: '1/b', title: '1/b', count: 1 }]);
	});

	test('that was not there before cannot be compared; one that is gone comes last', () => {
		const now = edition(section('1/new', 2, ['par-7', 'Seven.']), ...was.sections.slice(0, 2));
		expect(compareSection(was, now, '1/new')).toBeUndefined();
		expect(changedSections(was, now)).toEqual([
			{ kind: 'new', address: '1/new', title: '1/new', count: 1 },
			{ kind: 'gone', address: '1/c', title: '1/c', count: 1 },
		]);
	});
});
