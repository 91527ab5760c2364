import type { LayoutName } from '../../figure-kit/sheet.ts';
import type { Claim } from './model.ts';

/** A column of words: where it begins, and how wide it may be. */
export interface Column {
	x: number;
	width: number;
}

/** Where the parts of the picture stand along, and how much they say. Across follows from their words. */
export interface Measures {
	question: Column & { size: number };
	/** Whether the question stands over the whole picture, and not in its corner. */
	questionOver: boolean;
	/** Size of the names of turns. */
	head: number;
	start: Column;
	/** The jaw from above: where it leaves the edge, where it lies on the body, and its words. */
	above: Column & { from: number; to: number };
	/** The jaw from below, with columns for its claims and how they stand. */
	below: {
		from: number;
		to: number;
		columns: readonly Column[];
		how: { tag?: 'over' | 'beside'; name?: 'strong' };
	};
	/** The same columns where evidence stands in them, and how its claims stand. */
	told?: Measures['below']['columns'];
	/** The body, and in it the stream: where it divides, where its arms begin and end. */
	body: { left: number; right: number; rim: number };
	stream: { half: number; split: number; arms: number; end: number };
	/** Where the claim on the regime stands: beside the arms, or over them. */
	regime: Column & { over: boolean };
	frame: readonly Column[];
	/** In an arm: pictures around this place, the setting, the claim beside it or below it. */
	picture: { x: number; size: number };
	setting: Column;
	/** Whether settings say what villages do there. */
	settings: boolean;
	lane: Column & { under: boolean };
	/** Beside the body on the right; left out, its words stand at the foot. */
	wall?: Column;
	/** The answer stands on the wall, or at the foot. */
	answer: Column & { size: number; on: 'wall' | 'foot' };
	/** Results at the foot, where there is no wall. */
	foot: readonly Column[];
	key: Column & { under: boolean };
	/** Places whose claims print their gist. */
	gists: readonly Claim['place'][];
	pieces: 'words' | 'pages' | 'signs';
}

const wide: Measures = {
	question: { x: 1, width: 470, size: 23 },
	questionOver: false,
	head: 20,
	start: { x: 1, width: 172 },
	above: { from: 486, to: 594, x: 604, width: 258 },
	below: {
		from: 150,
		to: 246,
		columns: [
			{ x: 256, width: 134 },
			{ x: 400, width: 104 },
			{ x: 514, width: 142 },
			{ x: 666, width: 228 },
		],
		how: {},
	},
	told: [
		{ x: 256, width: 210 },
		{ x: 476, width: 140 },
		{ x: 626, width: 114 },
		{ x: 750, width: 154 },
	],
	body: { left: 184, right: 862, rim: 9 },
	stream: { half: 27, split: 372, arms: 412, end: 852 },
	regime: { x: 212, width: 160, over: false },
	frame: [
		{ x: 398, width: 206 },
		{ x: 608, width: 244 },
	],
	picture: { x: 440, size: 0.6 },
	setting: { x: 467, width: 136 },
	settings: true,
	lane: { x: 608, width: 240, under: false },
	wall: { x: 884, width: 172 },
	answer: { x: 884, width: 164, size: 17.5, on: 'wall' },
	foot: [],
	key: { x: 1, width: 172, under: false },
	gists: ['start', 'regime', 'above', 'frame', 'lane', 'below', 'result'],
	pieces: 'words',
};

const column: Measures = {
	question: { x: 1, width: 300, size: 19 },
	questionOver: false,
	head: 19,
	start: { x: 1, width: 90 },
	above: { from: 306, to: 392, x: 402, width: 236 },
	below: {
		from: 86,
		to: 156,
		columns: [
			{ x: 168, width: 100 },
			{ x: 282, width: 100 },
			{ x: 396, width: 84 },
			{ x: 492, width: 90 },
		],
		how: { name: 'strong' },
	},
	body: { left: 100, right: 562, rim: 7 },
	stream: { half: 24, split: 240, arms: 268, end: 554 },
	regime: { x: 124, width: 128, over: false },
	frame: [
		{ x: 276, width: 134 },
		{ x: 416, width: 138 },
	],
	picture: { x: 520, size: 0.55 },
	setting: { x: 280, width: 214 },
	settings: false,
	lane: { x: 280, width: 260, under: true },
	wall: { x: 578, width: 88 },
	answer: { x: 168, width: 480, size: 19, on: 'foot' },
	foot: [],
	key: { x: 1, width: 670, under: true },
	gists: ['start', 'regime', 'above', 'lane'],
	pieces: 'pages',
};

const phone: Measures = {
	question: { x: 1, width: 356, size: 18 },
	questionOver: true,
	head: 17,
	start: { x: 1, width: 150 },
	above: { from: 130, to: 186, x: 196, width: 156 },
	below: {
		from: 4,
		to: 44,
		columns: [
			{ x: 54, width: 146 },
			{ x: 208, width: 148 },
		],
		how: { tag: 'beside', name: 'strong' },
	},
	body: { left: 40, right: 334, rim: 6 },
	stream: { half: 19, split: 84, arms: 114, end: 327 },
	regime: { x: 70, width: 258, over: true },
	frame: [{ x: 70, width: 258 }],
	picture: { x: 303, size: 0.46 },
	setting: { x: 122, width: 160 },
	settings: false,
	lane: { x: 122, width: 160, under: true },
	answer: { x: 54, width: 298, size: 17, on: 'foot' },
	foot: [
		{ x: 54, width: 146 },
		{ x: 208, width: 148 },
	],
	key: { x: 1, width: 356, under: true },
	gists: [],
	pieces: 'signs',
};

/** The measures of each layout. */
export const measures: Readonly<Record<LayoutName, Measures>> = { wide, column, phone };
