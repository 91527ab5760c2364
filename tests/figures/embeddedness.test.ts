import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as EmbeddednessData } from '../../src/figures/embeddedness/data.ts';
import {
	type Circle,
	describe as describeEmbeddedness,
	type Model as EmbeddednessModel,
	marks as embeddednessMarks,
	model as embeddednessModel,
	table as tabulateEmbeddedness,
} from '../../src/figures/embeddedness/model.ts';
import { endsOf } from '../../src/figures/embeddedness/picture.ts';
import { draw, evidence } from '../../src/figures/embeddedness/render.ts';
import { changed, content, editionOf, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, canvasOf, slideHeight, statesOf } from '../support/figures.ts';

const states = ['all', 'mixed', 'over', 'under', 'hyper', 'hypo', 'governed'] as const;
const names = Object.keys(layouts) as LayoutName[];

interface TieLike {
	id: string;
	sphere: string;
	[more: string]: unknown;
}
const tie = (id: string, sphere: string, more: object = {}): TieLike => ({
	id,
	sphere,
	to: id.toUpperCase(),
	note: `note of ${id}`,
	strength: 'strong',
	text: 'Told.',
	pages: [170],
	...more,
});
const circle = (sphere: string, at: number, tie = 'strong', more: object = {}) => ({
	sphere,
	at,
	tie,
	...more,
});
const mode = (id: string, pictures: object[][], ties: TieLike[], more = {}) => ({
	id,
	name: `${id}-embeddedness`,
	plain: `Plain ${id}`,
	what: 'What.',
	line: 'In a few words',
	pictures,
	ties,
	pages: [161],
	...more,
});
const words = {
	tie: markWords('tie'),
	warns: 'Research warns',
	entrepreneur: 'founder',
	finds: { where: 'Villages', hyper: 'Closer works', hypo: 'Looser works', customers: 'customers' },
	scale: { closer: 'closer', looser: 'looser' },
	kinds: { people: 'people', market: 'market', state: 'government' },
	level: '{name} ({level})',
	levels: { micro: 'micro', meso: 'meso', macro: 'macro' },
	strengths: {
		strong: 'strong',
		plain: 'present',
		weak: 'weak',
		absent: 'missing',
		through: 'through',
		online: 'online',
		owed: 'owed',
	},
	interviewee: 'interviewee {id}',
	ownAccount: 'the dissertation’s own account',
	inferred: 'Inferred.',
};
const sphere = (id: string, kind: string, way: string, level?: string) => ({
	id,
	name: level === id ? `name of ${id}` : id,
	kind,
	way,
	...(level ? { level } : {}),
});
const [micro, meso, macro] = [circle('micro', 0.4), circle('meso', 0.4), circle('macro', 0.4)];
const modes = () => [
	mode(
		'mixed',
		[[macro, meso, micro]],
		[
			tie('a', 'micro', { works: ['uzzi-1996'], interviewees: ['33'] }),
			tie('b', 'meso'),
			tie('c', 'macro', { inferred: true }),
		],
	),
	mode(
		'over',
		[[circle('micro', 0, 'strong', { lines: 4 }), circle('meso', 2.1, 'absent', { name: 'mainstream' })]],
		[tie('d', 'micro'), tie('e', 'meso', { strength: 'absent' })],
	),
	mode(
		'under',
		[[circle('meso', 0, 'plain', { lines: 4 }), circle('micro', 2.1, 'weak')]],
		[tie('f', 'meso', { strength: 'plain' }), tie('g', 'micro', { strength: 'weak' })],
	),
	mode(
		'hyper',
		[[circle('macro', 0.4, 'through'), meso, micro, circle('outside', 2, 'online', { radius: 0.5 })]],
		[
			tie('h', 'micro'),
			tie('i', 'meso'),
			tie('j', 'macro', { strength: 'through' }),
			tie('k', 'outside', { strength: 'online' }),
		],
		{ verdict: 'wise', sales: 3, where: 'where they make' },
	),
	mode(
		'hypo',
		[['government', 'community', 'market', 'hometown'].map((id) => circle(id, 1.2, 'weak'))],
		[
			tie('l', 'community', { strength: 'weak' }),
			tie('m', 'hometown'),
			tie('n', 'market', { strength: 'weak' }),
			tie('o', 'government', { strength: 'weak' }),
		],
		{ verdict: 'viable', sales: 1, where: 'where they sell' },
	),
	mode(
		'governed',
		[
			[circle('macro', 0, 'plain', { radius: 1.8 }), micro, meso],
			[circle('macro', 0, 'plain', { radius: 1.8 }), micro, meso],
		],
		[tie('p', 'micro'), tie('q', 'meso'), tie('r', 'macro')],
	),
];
const raw = (change: object = {}) => ({
	...meta,
	id: 'embeddedness',
	states: statesOf('mode', ...states),
	words,
	spheres: [
		sphere('micro', 'people', 'left', 'micro'),
		sphere('meso', 'market', 'right', 'meso'),
		sphere('macro', 'state', 'up', 'macro'),
		sphere('outside', 'online', 'down'),
		sphere('community', 'people', 'left', 'micro'),
		sphere('hometown', 'people', 'down', 'micro'),
		sphere('market', 'market', 'right', 'meso'),
		sphere('government', 'state', 'up', 'macro'),
	],
	modes: modes(),
	...change,
});
const edition = {
	works: [{ id: 'uzzi-1996', authors: ['Uzzi'], etAl: false, year: '1996', variants: [] }],
} as unknown as Pick<Edition, 'works'>;
const modelOf = (change: object = {}): EmbeddednessModel =>
	embeddednessModel(EmbeddednessData.parse(raw(change)), edition);
/** The model of the figure as it is published. */
const published = (): EmbeddednessModel => {
	const all = editionOf(content);
	return embeddednessModel(EmbeddednessData.parse(all.figures.get('embeddedness')), all);
};
const drawn = (model: EmbeddednessModel, state: string, layout: LayoutName) =>
	draw(model, canvasOf('embeddedness', state, layout));
const count = (model: EmbeddednessModel, state: string, className: string, layout: LayoutName = 'wide') =>
	toHtml(drawn(model, state, layout)).split(`class="${className}"`).length - 1;
const marksIn = (model: EmbeddednessModel, state: string, layout: LayoutName = 'wide') =>
	partsOf(drawn(model, state, layout)).marks.map(({ set }) => set);

describe('the model of embeddedness', () => {
	const model = modelOf();

	test('names circles as their mode does, else as their sphere', () => {
		expect(model.modes[1]!.pictures[0]!.map(({ name, lines }) => `${name} ${lines}`)).toEqual([
			'name of micro 4',
			'mainstream undefined',
		]);
	});

	test('ends lines within their circle, and fans them outwards from the top', () => {
		for (const { pictures } of published().modes)
			for (const each of pictures.flat())
				for (const count of [1, 2, 3, 5]) {
					const { way, at, radius } = each;
					const x = way === 'left' ? -at : way === 'right' ? at : 0;
					const y = way === 'up' ? -at : way === 'down' ? at : 0;
					for (const end of endsOf(each, count))
						expect(Math.hypot(end.x - x, end.y - y), each.id).toBeLessThan(radius);
				}
		const far = { way: 'left', at: 2, radius: 1 } as Circle;
		expect(endsOf(far, 1)[0]!.x).toBeCloseTo(-2);
		const [first, second] = endsOf({ ...far, at: 0 }, 2);
		expect(first!.y).toBeLessThan(second!.y);
		expect(first!.x).toBeLessThan(0);
	});

	test('says who says what, and what is inferred', () => {
		expect([0, 2].map((n) => tabulateEmbeddedness(model).rows[n])).toEqual([
			[
				'A',
				'mixed-embeddedness',
				'name of micro (micro)',
				'strong',
				'Told.',
				'Uzzi, 1996; interviewee 33',
				'170',
			],
			[
				'C',
				'mixed-embeddedness',
				'name of macro (macro) (inferred)',
				'strong',
				'Told.',
				'the dissertation’s own account',
				'170',
			],
		]);
		expect(describeEmbeddedness(model)[1]).toBe(
			'over-embeddedness. What. Ties: D (name of micro (micro); strong): note of d; E (name of meso (meso); missing): note of e.',
		);
	});

	test('refuses a tie in a sphere that the mode does not draw', () => {
		const wrong = mode('mixed', [[meso, micro]], [tie('a', 'macro')]);
		const { error } = EmbeddednessData.safeParse(raw({ modes: [wrong, ...modes().slice(1)] }));
		expect(error?.issues.map(({ message }) => message)).toEqual(['the mode has no sphere "macro"']);
	});

	test.each([
		[
			'"id": "mixed-partners",\n\t\t\t\t\t"sphere": "meso"',
			'"id": "mixed-partners",\n\t\t\t\t\t"sphere": "messo"',
			/the mode has no sphere "messo"|there is no "messo" in spheres/,
		],
		['"id": "hypo",\n\t\t\t"name"', '"id": "hipo",\n\t\t\t"name"', /modes\[4\]\.id/],
	])('refuses %s written as "%s"', (find, replace, told) => {
		expect(problemsOf(changed('figures/embeddedness.json', find, replace))[0]).toMatch(told);
	});
});

describe('the drawings of embeddedness', () => {
	test('have a link to each mode that lies at an end where these are shown, and a mark for each tie of a mode', () => {
		const model = modelOf();
		for (const layout of names) {
			expect(marksIn(model, 'all', layout).sort()).toEqual(
				['hyper', 'hypo', 'over', 'under'].map((id) => `mode=${id}`),
			);
			for (const { id, ties } of model.modes)
				expect(marksIn(model, id, layout).sort()).toEqual(ties.map((each) => `tie=${each.id}`));
		}
	});

	test('have evidence for just what can be chosen, each in its own mode', () => {
		const model = modelOf();
		const told = evidence(model);
		const choices = embeddednessMarks(model).flatMap(({ name, choices: some }) =>
			some.slice(1).map(({ value }) => `${name}=${value}`),
		);
		expect(told.map(({ mark }) => mark)).toEqual(choices);
		expect(told[0]!.parts).toEqual([
			{
				name: 'mixed-embeddedness, name of micro (micro), strong',
				text: 'Told. Uzzi, 1996; interviewee 33.',
				pages: [170],
				states: ['mixed'],
			},
		]);
		expect(told[2]!.parts[0]!.text).toBe('Told. The dissertation’s own account. Inferred.');
	});

	test('draw each tie as strong as it is: among all modes as circles say, in one as its ties', () => {
		const model = modelOf();
		for (const layout of names) {
			// Three people, three stalls and a hall each, where the mode has them.
			expect(count(model, 'all', 'tie tie-strong', layout)).toBe(3 + 7);
			expect(count(model, 'all', 'tie tie-plain', layout)).toBe(3);
			expect(count(model, 'all', 'tie tie-absent', layout)).toBe(3);
			expect(count(model, 'all', 'tie tie-weak', layout)).toBe(3 + 7);
			// In the picture, and beside its name.
			for (const strength of ['strong', 'through', 'online'])
				expect(count(model, 'hyper', `tie tie-${strength}`, layout), strength).toBe(
					strength === 'strong' ? 4 : 2,
				);
			expect(count(model, 'governed', 'tie tie-plain', layout)).toBe(2);
		}
	});

	test('stand on the scale from closer to looser, what research warns of between what goes further', () => {
		for (const [layout, axis] of [
			['phone', 'y'],
			['column', 'y'],
			['wide', 'x'],
		] as const) {
			const { marks } = partsOf(drawn(published(), 'all', layout));
			const sorted = marks.toSorted((a, b) => a.box[axis] - b.box[axis]);
			expect(sorted.map(({ set }) => set)).toEqual(
				['hyper', 'over', 'under', 'hypo'].map((id) => `mode=${id}`),
			);
		}
	});

	test('set in a village what can work, and not what research warns of', () => {
		for (const layout of names) expect(count(modelOf(), 'all', 'ground', layout)).toBe(2);
	});

	test('move the same circles from mode to mode, and small pictures into large ones', () => {
		const flips = (state: string) =>
			[...toHtml(drawn(modelOf(), state, 'wide')).matchAll(/data-flip="([^"]+)"/g)].map(([, name]) => name);
		expect(flips('over')).toEqual([
			'mode-over',
			'circle-left',
			'circle-right',
			'ring-left',
			'ring-right',
			'ego',
		]);
		expect(flips('hyper')).toEqual([
			'mode-hyper',
			'circle-up',
			'circle-right',
			'circle-left',
			'circle-down',
			'ring-up',
			'ring-right',
			'ring-left',
			'ring-down',
			'ego',
		]);
		expect(flips('all')).toEqual(['hyper', 'over', 'under', 'hypo'].map((id) => `mode-${id}`));
		expect(flips('governed')).toEqual(['mode-hyper', 'mode-hypo']);
	});

	test('say the same in every layout, all modes in few words, and fit on slides', () => {
		const model = published();
		const wordsOf = (state: string, layout: LayoutName) =>
			partsOf(drawn(model, state, layout))
				.lines.flatMap(({ text }) => text.split(/\s+/))
				.sort();
		expect(wordsOf('all', 'wide').length).toBeLessThanOrEqual(60);
		for (const state of states) {
			for (const layout of names) expect(wordsOf(state, layout), state).toEqual(wordsOf(state, 'wide'));
			const [, , , height] = String(drawn(model, state, 'wide').properties['viewBox']).split(' ');
			expect(Number(height), state).toBeLessThanOrEqual(slideHeight);
		}
	});

	const withTies = (change: (some: TieLike[]) => TieLike[]) =>
		modelOf({ modes: modes().map((each) => ({ ...each, ties: change(each.ties) })) });
	const long = 'An extraordinarily long name of what a tie joins the entrepreneur to in the village';
	const chinese = '在中国电子商务村里把企业家和其他人连在一起的一种非常重要的关系';
	const named = (text: string) =>
		withTies((ties) => ties.map((each) => ({ ...each, to: text, name: text, note: `${text} ${text}` })));

	test.each([
		['as published', published],
		['a tie for each circle', modelOf],
		[
			'twice as many ties',
			() => withTies((ties) => [...ties, ...ties.map((each) => ({ ...each, id: `${each.id}-again` }))]),
		],
		['long labels', () => named(long)],
		['Chinese labels', () => named(chinese)],
		[
			'long names of modes',
			() =>
				modelOf({
					modes: modes().map((each) => ({
						...each,
						name: long,
						plain: long,
						verdict: 'a long verdict',
						where: long,
						line: long,
					})),
				}),
		],
		[
			'Chinese names of modes',
			() =>
				modelOf({
					modes: modes().map((each) => ({
						...each,
						name: chinese,
						plain: chinese,
						where: chinese,
						line: chinese,
					})),
				}),
		],
		[
			'long names of spheres',
			() =>
				modelOf({
					spheres: raw().spheres.map((each) => ({ ...each, name: `the rather long name of ${each.id}` })),
				}),
		],
	])('have no faults: %s', (_, model) => {
		expect(faultsIn(draw, model(), 'embeddedness', states)).toEqual([]);
	});
});
