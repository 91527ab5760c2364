import { describe, expect, test } from 'vitest';
import { EmbeddednessData } from '../../src/figures/embeddedness/data.ts';
import { embeddednessModel, tabulateEmbeddedness } from '../../src/figures/embeddedness/model.ts';
import { modeSize, spheresOf } from '../../src/figures/embeddedness/spheres.ts';
import { changed, problemsOf } from '../support/content.ts';
import { markWords } from '../support/figures.ts';

const tie = (id: string, sphere: string, more = {}) => ({
	id,
	sphere,
	to: id.toUpperCase(),
	strength: 'strong',
	text: 'Told.',
	pages: [170],
	...more,
});
const mode = (id: string, shape: string, ties: object[]) => ({
	id,
	name: id,
	origin: 'literature',
	shape,
	what: 'What.',
	emphasis: {},
	ties,
	pages: [161],
});
const meta = {
	id: 'embeddedness',
	number: '6.1',
	title: 'T',
	caption: 'C',
	section: '6-embeddedness/applying',
	source: { pages: [161] },
};
const spheres = [
	{ id: 'micro', label: 'Micro: networks' },
	{ id: 'meso', label: 'Meso' },
	{ id: 'macro', label: 'Macro' },
	{ id: 'online', label: 'Online' },
	{ id: 'community', label: 'Community' },
	{ id: 'market', label: 'Market' },
	{ id: 'hometown', label: 'Hometown' },
	{ id: 'government', label: 'Government' },
];
const shapes = {
	concentric: ['macro', 'meso', 'micro'],
	collapsed: ['macro', 'meso', 'micro', 'online'],
	separate: ['community', 'market', 'hometown', 'government'],
};
const words = {
	drawing: '{mode}: ties',
	mode: 'Mode',
	modes: { mixed: 'Mixed', hypo: 'Hypo' },
	with: { label: 'Beside', none: 'None', say: 'Alone.' },
	tie: markWords('tie'),
	origins: { literature: 'literature', dissertation: 'own' },
	strengths: { strong: 'strong', weak: 'weak', absent: 'missing', through: 'through', online: 'online' },
	interviewee: 'interviewee {id}',
	ownAccount: 'the dissertation’s own account',
	inferred: 'Inferred.',
	key: 'Thick: strong.',
};
const raw = {
	...meta,
	words,
	shapes,
	spheres,
	modes: [
		mode('mixed', 'concentric', [
			tie('a', 'micro', { works: ['uzzi-1996'], interviewees: ['33'] }),
			tie('b', 'macro', { inferred: true }),
		]),
		mode('hypo', 'separate', [tie('c', 'market', { strength: 'absent' })]),
	],
};
const edition = {
	works: [
		{
			id: 'uzzi-1996',
			authors: ['Uzzi'],
			etAl: false,
			year: '1996',
			status: 'printed' as const,
			variants: [],
		},
	],
};

describe('embeddedness', () => {
	const model = embeddednessModel(EmbeddednessData.parse(raw), edition);

	test('ends each tie on the ring of its sphere', () => {
		const distance = ({ x, y }: { x: number; y: number }) =>
			Math.round(Math.hypot(x - modeSize / 2, y - modeSize / 2));
		expect(model.modes[0]!.ties.map((one) => [one.number, one.sphere, distance(one)])).toEqual([
			[1, 'Micro: networks', 44],
			[2, 'Macro', 138],
		]);
	});

	test('lets the circles of the separate shape pass through the entrepreneur', () => {
		for (const { x, y, r } of spheresOf('separate', EmbeddednessData.parse(raw).shapes))
			expect(Math.hypot(x - modeSize / 2, y - modeSize / 2)).toBeCloseTo(r);
	});

	test('keeps every mark inside the drawing', () => {
		for (const { ties } of model.modes)
			for (const { x, y } of ties) for (const at of [x, y]) expect(at > 11 && at < modeSize - 11).toBe(true);
	});

	test('says who says what, and what is inferred', () => {
		expect(tabulateEmbeddedness(model).rows).toEqual([
			['A', 'mixed', 'Micro: networks', 'strong', 'Told.', 'Uzzi, 1996; interviewee 33', '170'],
			['B', 'mixed', 'Macro (inferred)', 'strong', 'Told.', 'the dissertation’s own account', '170'],
			['C', 'hypo', 'Market', 'missing', 'Told.', 'the dissertation’s own account', '170'],
		]);
	});

	test('refuses a sphere that the shape has not', () => {
		const { error } = EmbeddednessData.safeParse({
			...raw,
			modes: [mode('x', 'separate', [tie('a', 'micro')]), raw.modes[1]],
		});
		expect(error?.issues.map(({ message }) => message)).toEqual(['a separate mode has no sphere "micro"']);
	});

	test.each([
		[
			'"sphere": "meso"',
			'"sphere": "messo"',
			/modes\[0\]\.ties\[\d\]\.sphere: a concentric mode has no sphere "messo"/,
		],
		[
			'"strong": ["micro"]',
			'"strong": ["mikro"]',
			/modes\[1\]\.emphasis\.strong\[0\]: there is no "mikro" in spheres\. Did you mean "micro"/,
		],
		['"hypo": "Hypo",', '', /words\.modes: has nothing for "hypo" of modes\./],
	])('refuses %s written as "%s"', (find, replace, told) => {
		expect(problemsOf(changed('figures/embeddedness.json', find, replace))[0]).toMatch(told);
	});
});
