import { describe, expect, test } from 'vitest';
import { content, editionOf, fixture } from '../support/content.ts';
import { builtFile, builtFiles, builtPage } from '../support/dist.ts';

const edition = editionOf(content);
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const find = (path: string, selector: string, build: 'root' | 'fixture' = 'fixture') => [
	...builtPage(path, build).document.querySelectorAll(selector),
];
const texts = (...args: Parameters<typeof find>) => find(...args).map(textOf);
/** Where the codes of a page lead. */
const codes = (path: string, build?: 'root') =>
	find(path, '.qr', build).map((code) => code.getAttribute('aria-label')!.split(' ').at(-1));

describe('a kit', () => {
	test('says what students can do, and two plans to scale', () => {
		expect(texts('/teaching/1-first/', '.kit-goals li')).toEqual([
			'say thing 1',
			'say thing 2',
			'say thing 3',
		]);
		expect(texts('/teaching/1-first/', '.plan h2')).toEqual(['15 minutes', '75 minutes']);
		const [short, long] = find('/teaching/1-first/', '.plan-bar');
		expect(short!.getAttribute('viewBox')).toBe('0 0 15 1');
		expect(long!.getAttribute('viewBox')).toBe('0 0 75 1');
	});

	test('says what to read and how long it takes: all that its steps lead to, and of the chapter nothing before a prediction', () => {
		expect(texts('/teaching/1-first/', '.plan .kit-head p')).toEqual([
			'A short one.',
			'A long one. Before class, read: 2 Second (1 min). After class, since the first step predicts, read: 1 First · An inner part (1 min).',
		]);
		// What stands within a section is not named beside it.
		expect(
			find('/teaching/7-party/', '[aria-labelledby=long] .kit-head a', 'root').map((link) =>
				link.getAttribute('href'),
			),
		).toEqual(
			['private-sector', 'how-the-party-develops', 'readjustment', 'implications'].map(
				(section) => `/7-party/#${section}`,
			),
		);
	});

	test('has a line to its parts, files first, and a key to what its bars are made of', () => {
		const line = find('/teaching/5-typology/', '.kit-line a', 'root').map((link) =>
			link.getAttribute('href'),
		);
		expect(line).toEqual(['#take', '#short', '#note', '#talks', '#questions', '#exercises', '#reading']);
		const parts = find('/teaching/5-typology/', '.kit-part', 'root').map((part) =>
			part.getAttribute('aria-labelledby'),
		);
		expect(parts).toEqual(['take', 'short', 'long', 'note', 'talks', 'questions', 'exercises', 'reading']);
		for (const plan of find('/teaching/5-typology/', '.plan', 'root')) {
			const kinds = (selector: string) =>
				new Set([...plan.querySelectorAll(selector)].map((each) => each.getAttribute('class')));
			expect(kinds('.plan-legend li')).toEqual(kinds('.plan-bar rect'));
		}
	});

	test('leaves ten minutes of 75 free, to be seen in the bar and said in its key', () => {
		const [short, long] = find('/teaching/1-first/', '.plan');
		const widths = [...long!.querySelectorAll('.plan-bar rect')].map((rect) =>
			Math.round(Number(rect.getAttribute('width'))),
		);
		expect(widths).toEqual([25, 25, 15, 10]);
		expect(textOf(long!.querySelector('.plan-legend')!)).toContain('10 minutes free');
		expect(short!.querySelector('.is-free')).toBeNull();
	});

	test('has a note for the teacher: groups, board, answers with the steps that they belong to, what to cut of how many minutes', () => {
		const note = find('/teaching/1-first/', '[aria-labelledby=note]')[0]!;
		expect([...note.querySelectorAll('h3')].map(textOf)).toEqual([
			'Groups',
			'On the board at the end',
			'What students may say, and how to go on',
			'If time is short, cut here first',
		]);
		expect([...note.querySelectorAll('.note-board > div')].map(textOf)).toEqual([
			'Left a line',
			'Right another',
		]);
		expect([...note.querySelectorAll('.note-answers li')].map(textOf)).toEqual([
			'1 Predict: “No.” Ask why. p. 5',
			'2 Do: “Yes.” Ask again.',
			'3 Argue: “Perhaps.” Ask for a page. p. 5',
			'2 Do (takes 25 min): Half of it.',
			'3 Argue (takes 15 min): The rest.',
		]);
		const own = new Set(find('/teaching/1-first/', '[id]').map(({ id }) => `#${id}`));
		const steps = [...note.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
		expect(steps.filter((step) => step.startsWith('#') && !own.has(step))).toEqual([]);
	});

	test('leads from each step to what it names', () => {
		expect(
			find('/teaching/1-first/', '.plan-links a').map((link) => [textOf(link), link.getAttribute('href')]),
		).toEqual([
			['The empty sheet', '/ddv/handouts/blank/deeds/'],
			['Figure 1.1, Takeover', '/ddv/figures/coevolution/takeover/'],
			['Question 1', '/ddv/teaching/1-first/#ask-1'],
			['1 First · A subheading', '/ddv/1-first/#detail'],
			['Exercise 2', '/ddv/teaching/1-first/#exercise-count'],
			['Exercise 5', '/ddv/teaching/1-first/#exercise-steps'],
			['Figure 1.1', '/ddv/figures/coevolution/'],
			['Question 2', '/ddv/teaching/1-first/#ask-2'],
		]);
	});

	test('has each question with its sides and pages', () => {
		expect(texts('/teaching/1-first/', '.discussions li:first-child .discussion-side')).toEqual([
			'Yes It says so. p. 5',
			'No It does not. p. 5',
		]);
	});

	test('has its exercises whole without a script, each with its answer folded', () => {
		expect(texts('/teaching/1-first/', '.exercise-ask')).toEqual([
			'What is {typed} ~ by = hand?',
			'How many in 2014?',
			'Who does what?',
			'Who is the largest at first: A < B & "C"?',
			'In which order?',
			'What goes with what?',
		]);
		expect(texts('/teaching/7-party/', '.exercises .kit-head p', 'root')).toEqual([
			'The right answers to 1 of 8 come from the data of a figure.',
		]);
		expect(texts('/teaching/1-first/', '#exercise-count .exercise-answer li')).toEqual([
			'212 villages So it is printed. p. 4',
			'3 villages? That was before.',
		]);
		expect(texts('/teaching/1-first/', '#exercise-who .exercise-answer li')[0]).toBe(
			'✓ Entrepreneurs They begin. p. 4',
		);
		expect(texts('/teaching/1-first/', '#exercise-who .exercise-from')).toEqual([
			'The right answer comes from the data of Figure 1.1. Figure 1.1, Initiation · Read 1 First · A close that closes',
		]);
		expect(find('/teaching/1-first/', '.exercise :is(input, button, select)')).toEqual([]);
	});

	test('does not give an answer away by its order', () => {
		const order = (id: string) =>
			find('/teaching/1-first/', `#exercise-${id} .exercise-given li`).map((item) =>
				item.getAttribute('data-id'),
			);
		expect(order('typed')).not.toEqual(['this', 'that', 'other']);
	});

	test('offers its files, which are there, and its sheets', () => {
		const files = find('/teaching/1-first/', '.take-away a').map((link) => link.getAttribute('href')!);
		expect(files).toEqual([
			'/ddv/teaching/1-first/1-first.gift.txt',
			'/ddv/teaching/1-first/1-first-qti.zip',
			'/ddv/teaching/1-first/1-first.imscc',
			'/ddv/teaching/1-first/1-first-anki.txt',
			'/ddv/teaching/1-first/self-check/',
			'/ddv/teaching/1-first/exercises/',
			'/ddv/teaching/1-first/answers/',
			'/ddv/handouts/1-first/',
		]);
		for (const file of files.slice(0, 4)) expect(builtFiles('fixture')).toContain(file.slice('/ddv/'.length));
		expect(builtFile('teaching/1-first/1-first.gift.txt', 'fixture')).toContain('212:0');
	});
});

describe('a page to check oneself', () => {
	const path = '/teaching/1-first/self-check/';

	test('has the exercises of the kit, whole without a script, and nothing that is for teachers', () => {
		for (const part of ['.exercise-ask', '.exercise-answer li'])
			expect(texts(path, part)).toEqual(texts('/teaching/1-first/', part));
		expect(find(path, '.exercise :is(input, button, select)')).toEqual([]);
		expect(find(path, '.exercise-answer').some((answer) => answer.hasAttribute('open'))).toBe(false);
		expect(find(path, ':is(.plan, .discussions, .take-away, [aria-labelledby=note])')).toEqual([]);
	});

	test('is where a chapter ends, if there are questions on it', () => {
		const [link] = find('/1-first/', '.self-check a');
		expect([textOf(link!), link!.getAttribute('href')]).toEqual([
			'Check yourself: 6 questions on this chapter',
			`/ddv${path}`,
		]);
		for (const { id } of edition.chapters)
			expect(
				find(`/${id}/`, '.self-check a', 'root').map((each) => each.getAttribute('href')),
				id,
			).toEqual(edition.kits.has(id) ? [`/teaching/${id}/self-check/`] : []);
	});
});

describe('for teachers', () => {
	test('one page lists kits, courses, sheets and files, and says how to use them', () => {
		expect(texts('/teaching/', '.kit-list a')).toEqual([
			'What the first teaches',
			'Check yourself',
			'A walk',
		]);
		expect(texts('/teaching/', '.take-away a')).toEqual(['Moodle', 'Canvas, others', 'Whole module', 'Anki']);
		expect(texts('/teaching/', '.handout-lists li').slice(0, 1)).toEqual(['Who does what?']);
		const told = texts('/teaching/', 'h2', 'root');
		for (const heading of [
			'In what order to use it',
			'What may be done with it',
			'Moodle, Canvas and others',
		])
			expect(told).toContain(heading);
	});

	test('a course leads through the text, with reasons', () => {
		expect(texts('/teaching/courses/walk/', '.course :is(h2, .course-why, li li, .course-kit)')).toEqual([
			'The first',
			'It comes first.',
			'1 First · An opening that opens To open.',
			'Kit for chapter 1',
			'The second',
			'It follows.',
			'Figure 2.B, Digital To see.',
		]);
	});

	test('the menu leads there from every page', () => {
		for (const path of ['/', '/4-coevolution/', '/works/'])
			expect(find(path, 'a[href="/teaching/"]', 'root').length, path).toBeGreaterThan(0);
	});
});

describe('sheets', () => {
	test('of a figure and a kit have claim, two questions, address and citation', () => {
		for (const path of ['/handouts/figures/coevolution/', '/handouts/1-first/']) {
			expect(texts(path, '.sheet-questions p'), path).toHaveLength(2);
			expect(find(path, '.qr path'), path).toHaveLength(1);
			expect(texts(path, '.sheet-foot').join(' '), path).toContain(
				'After Jane Doe, Small World: A Book of Twenty Pages, University of Tests, 2001, pp.',
			);
			expect(find(path, '.sheet-figure .drawing'), path).toHaveLength(1);
		}
		expect(texts('/handouts/figures/coevolution/', 'h1')).toEqual(['Claim of all']);
		expect(texts('/handouts/figures/coevolution/', '.sheet-foot strong')).toEqual([
			'https://press.example/ddv/figures/coevolution/',
		]);
	});

	test('of a figure draw what their questions are asked of', () => {
		const path = '/handouts/figures/apparatus/';
		expect(texts(path, 'h1')).toEqual(['No means are there']);
		expect(texts(path, '.sheet-questions p')).toEqual([
			'Which?',
			'What does this section claim, and on what evidence? Name a page.',
		]);
		expect(texts(path, '.sheet-foot strong')).toEqual([
			'https://press.example/ddv/figures/apparatus/regular/',
		]);
		expect(texts('/figures/apparatus/', '[aria-labelledby="questions"] li')).toEqual([
			'Which? Regular',
			'Why?',
		]);
	});

	test('of a kit leads to its talk too, and a talk on paper to itself', () => {
		const site = 'https://ddv.example';
		const { kits, talks } = edition;
		for (const chapter of kits.keys()) {
			const own = [...talks].find(([, { of }]) => of.length === 1 && of[0] === chapter)!;
			const [kit, talk] = [`${site}/teaching/${chapter}/`, `${site}/present/${own[0]}/`];
			expect(codes(`/handouts/${chapter}/`, 'root')).toEqual([kit, talk]);
			const printed = texts(`/handouts/${chapter}/`, '.sheet-foot strong', 'root');
			expect(printed).toEqual([kit, talk]);
		}
		for (const talk of talks.keys())
			expect(codes(`/present/${talk}/`, 'root')).toEqual([`${site}/present/${talk}/`]);
	});

	test('to fill in have the question, the places, what is to be put there, and a code that leads to the exercise', () => {
		expect(texts('/handouts/blank/deeds/', 'h1')).toEqual(['Who does what?']);
		expect(texts('/handouts/blank/deeds/', '.blank-plane :is(th, td)')).toEqual([
			'',
			'Early',
			'Later',
			'Central government',
			'',
			'',
			'Platforms',
			'',
			'',
			'Entrepreneurs',
			'',
			'',
		]);
		expect(texts('/handouts/blank/deeds/', '.blank-items li')).toEqual(
			texts('/teaching/1-first/', '#exercise-deeds .exercise-items li'),
		);
		expect(codes('/handouts/blank/deeds/')).toEqual([
			expect.stringMatching(/\/teaching\/1-first\/#exercise-deeds$/),
		]);
	});

	test('of exercises have their answers on a sheet of their own', () => {
		expect(texts('/teaching/1-first/exercises/', 'main')[0]).not.toContain('They begin.');
		const answers = texts('/teaching/1-first/answers/', 'main')[0]!;
		expect(answers).toContain('They begin. (p. 4)');
		expect(answers).toContain('212 villages');
		expect(find('/teaching/1-first/exercises/', '.sheet-exercises > li')).toHaveLength(6);
	});

	test('with answers give to each text that is matched the letter of its slot, and to each step its place', () => {
		const matched: string[] = [];
		for (const exercise of edition.exercises) {
			if (exercise.kind !== 'match' && exercise.kind !== 'order') continue;
			const [chapter] = exercise.section.split('/');
			const sheet = find(`/teaching/${chapter}/answers/`, '.sheet-exercises > li', 'root').find(
				(item) => textOf(item.querySelector('h2')!) === exercise.ask,
			)!;
			const letters = Object.fromEntries(
				[...sheet.querySelectorAll('.sheet-slots li')].map((item, i) => [textOf(item), 'ABCDEFGH'[i]]),
			);
			const given = [...sheet.querySelectorAll('.sheet-options li')].map((item) => [
				textOf(item.querySelector('span + span')!).replace(textOf(item.querySelector('small')!), ''),
				textOf(item.querySelector('.sheet-box')!),
			]);
			const right =
				exercise.kind === 'order'
					? exercise.items.map(({ text }, i) => [text, String(i + 1)])
					: exercise.items.map(({ text, slot }) => [
							text,
							letters[exercise.slots.find(({ id }) => id === slot)!.label.replace(/\s+/g, ' ')],
						]);
			expect(Object.fromEntries(given), exercise.id).toEqual(Object.fromEntries(right));
			matched.push(...right.map(([text = '']) => text));
		}
		expect(matched.length).toBeGreaterThan(20);
	});

	test('there is one for every figure, and the four that were asked for are blank; an address cut short leads to the list', () => {
		const files = new Set(builtFiles());
		for (const id of edition.figures.keys()) expect(files).toContain(`handouts/figures/${id}/index.html`);
		for (const [folder, to] of [
			['handouts', '/teaching/#handouts'],
			['present', '/teaching/#talks'],
			['embed', '/figures/'],
			['book', '/data/#book'],
		])
			expect(builtPage(`/${folder}/`).document.querySelector('a')!.getAttribute('href')).toBe(to);
		for (const id of [
			'settings-of-villages',
			'two-kinds-of-policy',
			'actors-and-phases',
			'spheres-of-an-entrepreneur',
		])
			expect(files).toContain(`handouts/blank/${id}/index.html`);
		expect(find('/handouts/blank/spheres-of-an-entrepreneur/', '.blank-rings circle', 'root')).toHaveLength(
			4,
		);
	});
});

test('what is taught with is found: kits and courses, not their sheets', () => {
	const index = builtFiles().filter((file) => file.startsWith('search/'));
	const words = index
		.filter((file) => file.endsWith('.json'))
		.map((file) => builtFile(file))
		.join('\n');
	expect(words).toContain('/teaching/5-typology/');
	expect(words).not.toContain('/handouts/');
});

test('the fixture’s edition and its pages agree on what there is', () => {
	expect([...editionOf(fixture).kits.keys()]).toEqual(['1-first']);
	expect(builtFiles('fixture').filter((file) => /^teaching\/[^/]+\/index\.html$/.test(file))).toEqual([
		'teaching/1-first/index.html',
	]);
});
