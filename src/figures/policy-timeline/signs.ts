/** The signs of the figure: marks of acts, the stems between them, and the key. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Act, TimelineModel } from './model.ts';

interface Point {
	x: number;
	y: number;
}

const diamondPath = ({ x, y }: Point, half: number): string =>
	`M${round(x - half)} ${round(y)}L${round(x)} ${round(y - half)}L${round(x + half)} ${round(y)}L${round(x)} ${round(y + half)}Z`;

/** A diamond is as heavy to the eye as a circle of this part of its size. */
const diamondSize = 1.38;

/**
 * An act in the lane of an actor that takes part: round in the actor's colour, or a black diamond around
 * that colour where it names poverty, empty where it does so to keep apart from it.
 */
export function sign(act: Pick<Act, 'id' | 'poverty'>, actor: string, at: Point, radius: number): Element[] {
	const flip = `${act.id}-${actor}`;
	const dot = (r: number, dataFlip: string, className: string) =>
		s('circle', { className: [className], cx: round(at.x), cy: round(at.y), r: round(r), dataFlip });
	if (act.poverty === 'no') return [dot(radius, flip, `is-${actor}`)];
	const apart = act.poverty === 'apart';
	return [
		s('path', {
			className: ['act-poverty', ...(apart ? ['act-poverty-apart'] : [])],
			d: diamondPath(at, radius * diamondSize),
			dataFlip: flip,
		}),
		...(apart ? [] : [dot(radius * 0.5, `${flip}-core`, `act-core-${actor}`)]),
	];
}

/** An act in the lane of an actor whom it only addresses or serves. */
export const reached = (actor: string, at: Point, radius: number, flip?: string): Element =>
	s('circle', {
		className: ['act-reached', `act-reached-${actor}`],
		cx: round(at.x),
		cy: round(at.y),
		r: round(radius * 0.6),
		...(flip ? { dataFlip: flip } : {}),
	});

/** What joins the lanes of those that act together. */
export function stem(act: Pick<Act, 'id'>, from: Point, to: Point, radius: number): Element {
	const half = Math.max(1, radius * 0.24);
	return s('rect', {
		className: ['is-ink'],
		x: round(Math.min(from.x, to.x) - (from.x === to.x ? half : 0)),
		y: round(Math.min(from.y, to.y) - (from.y === to.y ? half : 0)),
		width: round(Math.abs(to.x - from.x) || 2 * half),
		height: round(Math.abs(to.y - from.y) || 2 * half),
		dataFlip: `${act.id}-stem`,
	});
}

/** All signs of an act: its stem, its mark in each lane, and where it only reaches. */
export function signsOf(act: Act, place: (actor: string) => Point, radius: number): Element[] {
	const ends = act.actors.map(place).sort((a, b) => a.x - b.x || a.y - b.y);
	return [
		...(ends.length > 1 ? [stem(act, ends[0]!, ends.at(-1)!, radius)] : []),
		...act.actors.flatMap((actor) => sign(act, actor, place(actor), radius)),
		...act.reaches.map((actor) => reached(actor, place(actor), radius, `${act.id}-${actor}`)),
	];
}

/** What an act is, for those who cannot see its mark. */
export const labelOf = ({ short, date }: Pick<Act, 'short' | 'date'>): string => `${short}, ${date}`;

type KeyName = keyof TimelineModel['words']['key'];

/** The key: the signs that a drawing uses. */
export function drawKey(
	{ words, actors }: Pick<TimelineModel, 'words' | 'actors'>,
	sheet: Sheet,
	names: readonly KeyName[],
	at: { x: number; y: number; width: number },
): ReturnType<typeof keyIn> {
	const r = 5.5;
	const signs: Record<KeyName, Omit<KeyEntry, 'words'>> = {
		act: {
			width: actors.length * 14 - 2,
			sign: actors.map(({ id }, i) =>
				s('circle', { className: [`is-${id}`], cx: (i - (actors.length - 1) / 2) * 14, cy: 0, r }),
			),
		},
		together: { width: 4, sign: s('rect', { className: ['is-ink'], x: -1.5, y: -8, width: 3, height: 16 }) },
		poverty: {
			width: 15,
			sign: s('path', { className: ['act-poverty'], d: diamondPath({ x: 0, y: 0 }, 7.5) }),
		},
		apart: {
			width: 15,
			sign: s('path', { className: ['act-poverty', 'act-poverty-apart'], d: diamondPath({ x: 0, y: 0 }, 7) }),
		},
		reaches: { width: 8, sign: reached('entrepreneurs', { x: 0, y: 0 }, 6) },
		inexact: { width: 22, sign: s('path', { className: ['act-fan', 'act-fan-inexact'], d: 'M-11 0H11' }) },
		other: { width: 8, sign: s('path', { className: ['act-tick'], d: 'M-4 -3H4M-4 3H4' }) },
	};
	return keyIn(
		sheet,
		names.map((name) => ({ ...signs[name], words: words.key[name] })),
		at,
	);
}
