/**
 * The common picture language: each pictogram stands on the point 0, 0 as on its ground, at the size in
 * which a person is 30 high. White is the entrepreneurs', slate local governments', sand a robust sector's.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from './svg.ts';

const path = (d: string, className: string) => s('path', { d, className: [className] });

const shapes = {
	/** A stall: a merchant's, or a village that sells. */
	stall: [
		path('M-18 -22V0H18V-22', 'pic-white'),
		path('M-17 -36H17L22 -22H-22Z', 'pic-white'),
		path('M-8.5 -36L-11 -22H0V-36ZM8.5 -36L11 -22H22L17 -36Z', 'pic-ink'),
		path(
			'M-22 -22a5.5 5.5 0 0 0 11 0M-11 -22a5.5 5.5 0 0 0 11 0M0 -22a5.5 5.5 0 0 0 11 0M11 -22a5.5 5.5 0 0 0 11 0',
			'pic-white',
		),
		path('M-18 -9H18M-9 -9v-7h8v7M1 -9v-4.5h7v4.5', 'pic-line'),
	],
	/** A workshop: a producer's, or a village that makes. */
	workshop: [
		path('M9 -26V-42H15V-24', 'pic-white'),
		path('M-19 -20V0H19V-20', 'pic-white'),
		path('M-23 -19L0 -37L23 -19Z', 'pic-white'),
		path('M-10 0V-14H10V0M-10 -10.5H10M-10 -7H10M-10 -3.5H10', 'pic-line'),
		s('circle', { cx: 0, cy: -25, r: 3.2, className: ['pic-line'] }),
		path('M12 -45c-2 -3 2 -4 0 -7M17 -47c-2 -3 2 -4 0 -7', 'pic-out'),
	],
	/** A phone that shows a live stream. */
	phone: [
		s('rect', { x: -11, y: -40, width: 22, height: 40, rx: 4, className: ['pic-white'] }),
		path('M-4 -27L6 -20.5L-4 -14Z', 'pic-ink'),
		path('M-3 -4H3', 'pic-line'),
		path(
			'M16 -28a9 9 0 0 1 0 15M21 -33a16 16 0 0 1 0 25M-16 -28a9 9 0 0 0 0 15M-21 -33a16 16 0 0 0 0 25',
			'pic-out',
		),
	],
	/** Somebody. */
	person: [
		path('M-10 0V-7a10 10 0 0 1 20 0V0Z', 'pic-white'),
		s('circle', { cx: 0, cy: -23, r: 6.6, className: ['pic-white'] }),
	],
	/** A house of a village. */
	house: [path('M-7 0V-7.5H7V0Z', 'pic-white'), path('M-9 -7L0 -14L9 -7Z', 'pic-white')],
	/** A hall: a local government. */
	hall: [
		path('M-26 0V-5H26V0Z', 'pic-local'),
		path('M-27 -27L0 -44L27 -27Z', 'pic-local'),
		...[-22, -9.5, 3, 15.5].map((x) =>
			s('rect', { x, y: -27, width: 6.5, height: 22, className: ['pic-local'] }),
		),
		path('M0 -44V-54M0 -54H10L7.5 -51L10 -48H0Z', 'pic-flag'),
	],
	/** Factories: a robust sector. */
	factories: [
		path(
			'M-48 0V-22L-34 -33V-22L-20 -33V-22L-6 -33V-22H-2V-58H6V-22H10C10 -38 44 -38 44 -22V0Z',
			'pic-market',
		),
		path('M-42 -12h8M-28 -12h8M-14 -12h8M16 0V-12H38V0M27 0V-12', 'pic-market-line'),
	],
} satisfies Record<string, Element[]>;

export type Pictogram = keyof typeof shapes;

/** Half the width and the height of each pictogram at its own size. */
export const pictogramSize: Readonly<Record<Pictogram, { half: number; height: number }>> = {
	stall: { half: 22, height: 36 },
	workshop: { half: 23, height: 54 },
	phone: { half: 26, height: 40 },
	person: { half: 10, height: 30 },
	house: { half: 9, height: 14 },
	hall: { half: 27, height: 54 },
	factories: { half: 48, height: 58 },
};

/**
 * Draws a pictogram that stands on a point.
 *
 * @param name which one
 * @param x middle of its foot
 * @param y its ground
 * @param scale times its own size
 * @param flip the name of what moves between states, where it does
 */
export const pictogram = (name: Pictogram, x: number, y: number, scale = 1, flip?: string): Element =>
	s(
		'g',
		{
			className: ['pic'],
			transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`}`,
		},
		[s('g', { dataFlip: flip }, structuredClone(shapes[name]))],
	);
