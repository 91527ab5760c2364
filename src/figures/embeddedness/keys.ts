/** The key of a drawing: the signs and lines that stand in it, and no others. */
import { s } from 'hastscript';
import { headed, line } from '../../figure-kit/arrow.ts';
import { keyIn, type KeyEntry } from '../../figure-kit/key-in.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import type { EmbeddednessModel, Sign, Tie } from './model.ts';
import { drawBetween, drawSign } from './picture.ts';

const half = 6.5;
const middle = { x: 0, y: 0 };
const signs = ['people', 'market', 'state', 'local', 'platforms'] as const satisfies Sign[];
const strengths = ['strong', 'weak', 'absent', 'online'] as const;

const signsOf = ({ words }: EmbeddednessModel, ties: readonly Tie[]): KeyEntry[] =>
	signs
		.filter((sign) => ties.some((tie) => tie.sign === sign || (sign === 'market' && tie.apart)))
		.map((sign) => ({ sign: drawSign(sign, middle, half), width: 16, words: words.key[sign] }));

/** The grounds of spheres. */
const groundsOf = ({ words }: EmbeddednessModel): KeyEntry[] =>
	(['people', 'market', 'state'] as const).map((kind) => ({
		sign: s('circle', { className: ['sphere', `sphere-${kind}`], cx: 0, cy: 0, r: 7.5, 'stroke-width': 1.5 }),
		width: 16,
		words: words.key[kind],
	}));

const breadths = { strong: 4, weak: 1.2, absent: 1.6, online: 2 };

const stroke = (strength: keyof typeof breadths, width: number, head = {}) =>
	line(
		{ x: -15, y: 0 },
		{ x: 13, y: 0 },
		{ className: ['tie', `tie-${strength}`], 'stroke-width': width, ...head },
	);

/** How strong ties are. One that is missing has its line, and its end needs no words. */
const strengthsOf = (sheet: Sheet, { words }: EmbeddednessModel, ties: readonly Tie[]): KeyEntry[] =>
	strengths
		.filter((strength) => ties.some((tie) => tie.strength === strength))
		.map((strength) => ({
			sign: stroke(strength, breadths[strength], strength === 'online' ? headed(sheet.id, 'platforms') : {}),
			width: 30,
			words: words.strengths[strength],
		}));

/** The lines, and who goes between. */
const linesOf = (sheet: Sheet, model: EmbeddednessModel, ties: readonly Tie[]): KeyEntry[] => [
	...(ties.some(({ via }) => via)
		? [{ sign: s('g', drawBetween(middle, half)), width: 16, words: model.words.key.between }]
		: []),
	...strengthsOf(sheet, model, ties),
	...(ties.some(({ outward }) => outward)
		? [{ sign: stroke('weak', 2, headed(sheet.id, 'ink')), width: 30, words: model.words.key.outward }]
		: []),
];

const keyAt = (sheet: Sheet, y: number) => ({ x: 2, y, width: sheet.width - 4 });

/** Sets the key for some ties below a drawing. */
export const drawKey = (
	sheet: Sheet,
	model: EmbeddednessModel,
	ties: readonly Tie[],
	y: number,
): ReturnType<typeof keyIn> =>
	keyIn(sheet, [...signsOf(model, ties), ...linesOf(sheet, model, ties)], keyAt(sheet, y));

/** Sets the key for ties of which only the signs are drawn. */
export const drawSigns = (
	sheet: Sheet,
	model: EmbeddednessModel,
	ties: readonly Tie[],
	y: number,
): ReturnType<typeof keyIn> => keyIn(sheet, signsOf(model, ties), keyAt(sheet, y));

/** Sets the key for ties of which only the lines are drawn, and the spheres in which they end. */
export const drawStrengths = (
	sheet: Sheet,
	model: EmbeddednessModel,
	ties: readonly Tie[],
	y: number,
): ReturnType<typeof keyIn> =>
	keyIn(sheet, [...groundsOf(model), ...strengthsOf(sheet, model, ties)], keyAt(sheet, y));
