/** What questions are exported as, read back by parsers that did not write it. */
import { unzipSync, strFromU8 } from 'fflate';
import { type GIFTQuestion, parse } from 'gift-pegjs';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/edition/exercises.ts';
import { bankOf, banksOf } from '../../src/site/teaching.ts';
import { toAnki } from '../../src/teaching/anki.ts';
import { choicesOf, matchOf, optionsOf } from '../../src/teaching/bank.ts';
import { toCartridge } from '../../src/teaching/cartridge.ts';
import { bankFiles } from '../../src/teaching/files.ts';
import { toGift } from '../../src/teaching/gift.ts';
import { toQti } from '../../src/teaching/qti.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const addressOf = (path: string) => `https://ddv.example${path}`;
const edition = editionOf(content);
const small = editionOf(fixture);
const banks = [...banksOf(edition, addressOf), ...banksOf(small, addressOf)];
const all = bankOf(edition, undefined, addressOf);
const smallest = bankOf(small, undefined, addressOf);

describe('GIFT', () => {
	type Parsed = GIFTQuestion & {
		title: string;
		id: string;
		stem: { text: string };
		choices?: {
			isCorrect: boolean;
			weight: number | null;
			text: { text: string; number: number; range: number };
			feedback: { text: string };
		}[];
		matchPairs?: { subquestion: { text: string }; subanswer: string }[];
	};
	const questionsOf = (text: string) =>
		(parse(text) as unknown as Parsed[]).filter(({ type }) => (type as string) !== 'Category');
	/** What a question says, in the same shape for what is exported and what is read back. */
	const said = (exercise: Exercise) => {
		const head = { id: exercise.id, ask: exercise.ask };
		if (exercise.kind === 'choice')
			return {
				...head,
				options: optionsOf(exercise).map(({ text, right, feedback }) => [text, right, feedback]),
			};
		if (exercise.kind === 'number')
			return { ...head, values: [exercise.value, ...exercise.distractors.map(({ value }) => value)] };
		const { pairs, answers } = matchOf(exercise);
		const traps = answers.filter(({ id }) => !pairs.some(({ answerId }) => answerId === id));
		return {
			...head,
			pairs: [...pairs.map(({ text, answer }) => [text, answer]), ...traps.map(({ text }) => ['', text])],
		};
	};
	/** The parser leaves an escaped sign in what is matched as it takes it in: `&&058;` is a colon. */
	const plain = (text: string) =>
		text.replace(/&&(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
	const read = ({ type, id, stem, choices = [], matchPairs = [] }: Parsed) => {
		const head = { id, ask: stem.text };
		if (type === 'MC')
			return {
				...head,
				options: choices.map(({ isCorrect, text, feedback }) => [text.text, isCorrect, feedback.text]),
			};
		if (type === 'Numerical') return { ...head, values: choices.map(({ text }) => text.number) };
		return {
			...head,
			pairs: matchPairs.map(({ subquestion, subanswer }) => [subquestion.text, plain(subanswer)]),
		};
	};

	test.each(banks.map((bank) => [bank.title, bank] as const))('%s is read back as it is', (_title, bank) => {
		expect(questionsOf(toGift(bank)).map(read)).toEqual(bank.exercises.map(said));
	});

	test('the right number counts in full, a known wrong one for nothing', () => {
		const [number] = questionsOf(toGift(smallest)).filter(({ type }) => type === 'Numerical');
		expect(number!.choices!.map(({ weight, text }) => [weight, text.number])).toEqual([
			[100, 212],
			[0, 3],
		]);
	});
});

/** The element children of an element. */
const childrenOf = (element: XmlElement): XmlElement[] => {
	const children: XmlElement[] = [];
	for (let node = element.firstChild; node; node = node.next)
		if ('name' in node) children.push(node as XmlElement);
	return children;
};
const attribute = (element: XmlElement, name: string): string | undefined => element.attr(name)?.value;
const walk = (element: XmlElement, visit: (element: XmlElement) => void): void => {
	visit(element);
	for (const child of childrenOf(element)) walk(child, visit);
};
/** What an element may hold, in order, as a pattern over the names of its children. */
type Model = Readonly<Record<string, RegExp>>;
/** Where elements hold what their model does not allow. */
function breaches(root: XmlElement, model: Model): string[] {
	const found: string[] = [];
	walk(root, (element) => {
		const names = childrenOf(element)
			.map(({ name }) => `${name} `)
			.join('');
		const allowed = model[element.name];
		if (allowed === undefined ? names !== '' : !allowed.test(names)) found.push(`${element.name}: ${names}`);
	});
	return found;
}
const filesIn = (zip: Uint8Array): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
const idsIn = (root: XmlElement, name: string): string[] => {
	const ids: string[] = [];
	walk(root, (element) => {
		const id = attribute(element, name);
		if (id !== undefined) ids.push(id);
	});
	return ids;
};

/** The content of questions in QTI 1.2 as the profile of Common Cartridge 1.1 allows it. */
const profile: Model = {
	questestinterop: /^assessment $/,
	assessment: /^qtimetadata section $/,
	qtimetadata: /^(qtimetadatafield )+$/,
	qtimetadatafield: /^fieldlabel fieldentry $/,
	section: /^(item )+$/,
	item: /^itemmetadata presentation resprocessing (itemfeedback )*$/,
	itemmetadata: /^qtimetadata $/,
	presentation: /^(material |response_lid |response_str )+$/,
	response_lid: /^(material )?render_choice $/,
	response_str: /^(material )?render_fib $/,
	render_choice: /^(response_label )+$/,
	render_fib: /^(response_label )+$/,
	response_label: /^(material )?$/,
	material: /^mattext $/,
	resprocessing: /^outcomes (respcondition )+$/,
	outcomes: /^decvar $/,
	respcondition: /^conditionvar (setvar )*(displayfeedback )*$/,
	conditionvar: /^(varequal |other )+$/,
	itemfeedback: /^flow_mat $/,
	flow_mat: /^material $/,
};
/** QTI 1.2 itself also judges numbers by their limits. */
const qti: Model = {
	...profile,
	conditionvar: /^(varequal |other |or )+$/,
	or: /^varequal and $/,
	and: /^vargte varlte $/,
};

/** What holds of items in either: answers that exist, one score, feedback for each that is shown. */
function checkItems(root: XmlElement, respIdents: boolean): void {
	const items = root.find('//*[local-name()="item"]') as XmlElement[];
	expect(new Set(items.map((item) => attribute(item, 'ident'))).size).toBe(items.length);
	for (const item of items) {
		const name = attribute(item, 'ident');
		const all = (path: string) => item.find(`.//*[local-name()="${path}"]`) as XmlElement[];
		const labels = all('response_label').map((label) => attribute(label, 'ident'));
		const responses = [...all('response_lid'), ...all('response_str')].map((each) =>
			attribute(each, 'ident'),
		);
		for (const condition of all('varequal')) {
			expect(responses, name).toContain(attribute(condition, 'respident'));
			if (respIdents && all('response_lid').length > 0) expect(labels, name).toContain(condition.content);
		}
		const shown = all('displayfeedback').map((each) => attribute(each, 'linkrefid'));
		const there = all('itemfeedback').map((each) => attribute(each, 'ident'));
		expect(new Set(shown), name).toEqual(new Set(there));
		expect(there, name).toHaveLength(new Set(there).size);
		expect(
			all('decvar').map((each) => attribute(each, 'varname')),
			name,
		).toEqual(['SCORE']);
	}
}

describe('QTI 1.2', () => {
	test.each(banks.map((bank) => [bank.title, bank] as const))(
		'%s: manifest and questions',
		(_title, bank) => {
			const files = filesIn(toQti(bank));
			const manifest = XmlDocument.fromString(files['imsmanifest.xml']!).root;
			expect(
				breaches(manifest, {
					manifest: /^metadata organizations resources $/,
					metadata: /^schema schemaversion $/,
					resources: /^resource $/,
					resource: /^file $/,
				}),
			).toEqual([]);
			const [href] = idsIn(manifest, 'href');
			const { root } = XmlDocument.fromString(files[href!]!);
			expect(root.namespaceUri).toBe('http://www.imsglobal.org/xsd/ims_qtiasiv1p2');
			expect(breaches(root, qti)).toEqual([]);
			checkItems(root, true);
			expect(root.find('//*[local-name()="item"]')).toHaveLength(bank.exercises.length);
		},
	);

	test('keeps each kind, and gives full marks to the right answers alone', () => {
		const files = filesIn(toQti(smallest));
		const { root } = XmlDocument.fromString(files['all/all.xml']!);
		const kinds = (root.find('//*[local-name()="item"]') as XmlElement[]).map((item) => [
			attribute(item, 'title'),
			(item.find('.//*[local-name()="fieldentry"]') as XmlElement[])[0]!.content,
			(item.find('.//*[local-name()="respcondition"][*[local-name()="setvar"]]') as XmlElement[]).map(
				(condition) => [
					(condition.find('.//*[local-name()="varequal"]') as XmlElement[])[0]!.content,
					(condition.find('.//*[local-name()="setvar"]') as XmlElement[])[0]!.content,
				],
			),
		]);
		expect(kinds).toContainEqual(['who', 'multiple_choice_question', [['entrepreneurs', '100']]]);
		expect(kinds).toContainEqual(['count', 'numerical_question', [['212', '100']]]);
		const [, , scores] = kinds.find(([id]) => id === 'steps')!;
		expect((scores as string[][]).toSorted(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
			['place-1', '33.33'],
			['place-2', '33.33'],
			['place-3', '33.33'],
		]);
	});
});

describe('a Common Cartridge 1.1', () => {
	test('says in which language its title and its credit are', () => {
		const manifest = filesIn(toCartridge({ ...smallest, language: 'zh-Hans' }))['imsmanifest.xml']!;
		const { root } = XmlDocument.fromString(manifest);
		expect(idsIn(root, 'language')).toEqual(['zh-Hans', 'zh-Hans']);
	});

	test.each(banks.map((bank) => [bank.title, bank] as const))(
		'%s: manifest, links and quiz',
		(_title, bank) => {
			const files = filesIn(toCartridge(bank));
			const text = files['imsmanifest.xml']!;
			// Moodle looks for it in the first bytes.
			expect(text.slice(0, 500)).toContain('xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"');
			const manifest = XmlDocument.fromString(text).root;
			expect(
				breaches(manifest, {
					manifest: /^metadata organizations resources $/,
					metadata: /^schema schemaversion lom $/,
					lom: /^general $/,
					general: /^title description $/,
					title: /^(string )?$/,
					description: /^string $/,
					organizations: /^organization $/,
					organization: /^item $/,
					item: /^((title )?(item )+|title )$/,
					resources: /^(resource )+$/,
					resource: /^file $/,
				}),
			).toEqual([]);
			const ids = idsIn(manifest, 'identifier');
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
			expect(idsIn(manifest, 'identifierref').filter((id) => !ids.includes(id))).toEqual([]);
			expect(idsIn(manifest, 'href').toSorted()).toEqual(
				Object.keys(files)
					.filter((path) => path !== 'imsmanifest.xml')
					.toSorted(),
			);
			for (const [path, link] of Object.entries(files).filter(([each]) => each.startsWith('links/'))) {
				const { root } = XmlDocument.fromString(link);
				expect(root.namespaceUri, path).toBe('http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1');
				expect(breaches(root, { webLink: /^title url $/ }), path).toEqual([]);
				expect(idsIn(root, 'href')[0], path).toMatch(/^https:\/\/ddv\.example\//);
			}
			const quiz = XmlDocument.fromString(files[`quiz/${bank.id}.xml`]!).root;
			expect(breaches(quiz, profile)).toEqual([]);
			checkItems(quiz, true);
			walk(quiz, (element) => {
				if (element.name === 'setvar') expect(attribute(element, 'action')).toBe('Set');
			});
		},
	);

	test('asks for each pair by itself, and takes a number with its comma and without', () => {
		const { root } = XmlDocument.fromString(filesIn(toCartridge(all))['quiz/all.xml']!);
		const wanted = all.exercises.flatMap((each) =>
			each.kind === 'number' ? [each.id] : choicesOf(each, all.words).map(({ id }) => id),
		);
		expect(
			(root.find('//*[local-name()="item"]') as XmlElement[]).map((item) => attribute(item, 'title')),
		).toEqual(wanted);
		const profiles = (
			root.find('//*[local-name()="item"]//*[local-name()="fieldentry"]') as XmlElement[]
		).map(({ content: entry }) => entry);
		expect([...new Set(profiles)].sort()).toEqual(['cc.fib.v0p1', 'cc.multiple_choice.v0p1']);
	});
});

describe('Anki', () => {
	test.each(banks.map((bank) => [bank.title, bank] as const))('%s: by its own header', (_title, bank) => {
		const lines = toAnki(bank).trimEnd().split('\n');
		const header = Object.fromEntries(
			lines
				.filter((line) => line.startsWith('#'))
				.map((line) => line.slice(1).split(/:(.*)/) as [string, string]),
		);
		expect(header).toEqual({
			separator: 'tab',
			html: 'true',
			'guid column': '1',
			notetype: 'Basic',
			'deck column': '2',
			'tags column': '5',
		});
		const notes = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
		expect(notes.filter((fields) => fields.length !== 5)).toEqual([]);
		expect(notes.filter((fields) => fields.some((field) => field.trim() === ''))).toEqual([]);
		expect(new Set(notes.map(([guid]) => guid)).size).toBe(notes.length);
		for (const [, , front, back] of notes) expect(`${front}${back}`).not.toMatch(/<(?!br>)/);
	});

	test('cards keep their names when words change, and are asked for by their Chinese', () => {
		const guids = toAnki(smallest)
			.split('\n')
			.map((line) => line.split('\t')[0]);
		expect(guids).toContain('ddv-deeds-initiation-central');
		expect(guids).toContain('ddv-term-loop');
		const own = toAnki(all)
			.split('\n')
			.find((line) => line.startsWith('ddv-term-taobao-village\t'))!;
		expect(own.split('\t')[2]).toBe('淘宝村 Táobǎocūn');
		expect(own.split('\t')[3]).toMatch(/^Taobao Village\. /);
	});
});

test('the same questions make the same files', () => {
	const once = bankFiles(all).map(({ write }) => write());
	expect(bankFiles(bankOf(editionOf(content), undefined, addressOf)).map(({ write }) => write())).toEqual(
		once,
	);
});
