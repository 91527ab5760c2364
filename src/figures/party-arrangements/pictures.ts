/** What is in the scenes, each standing on the point 0, 0 at the size in which a person is 30 high. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { path } from '../../figure-kit/path.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Unit } from './model.ts';

/** Half the width and the height of each picture. */
export const sizeOf: Readonly<Record<Unit['picture'], { half: number; height: number }>> = {
	tower: { half: 19, height: 72 },
	firm: { half: 30, height: 60 },
	stalls: { half: 70, height: 36 },
	plant: { half: 20, height: 42 },
	tree: { half: 24, height: 52 },
	megaphone: { half: 26, height: 42 },
	parcel: { half: 22, height: 42 },
};

const rows = (xs: readonly number[], ys: readonly number[], size: string) =>
	ys.flatMap((y) => xs.map((x) => `M${x} ${y}${size}`)).join('');

const shapes: Readonly<Record<Unit['picture'], () => Element[]>> = {
	tower: () => [
		path('pic-platform', 'M-19 0V-72H19V0Z'),
		path('pic-window', rows([-13, -3.5, 6], [-66, -54], 'h7v7h-7Z')),
		path('pic-window', 'M-13 0V-41H13V0Z'),
	],
	firm: () => [
		path('pic-white', 'M-27 0V-54H27V0Z'),
		path('pic-white', 'M-30 -54V-60H30V-54Z'),
		path('pic-line', 'M-22 -47h9v9h-9ZM-22 -33h9v9h-9ZM-22 0V-18H-13V0'),
		path('pic-line', 'M-7 0V-48H22V0M-7 -45H22M-7 -42H22'),
	],
	stalls: () => [-48, 0, 48].map((x) => pictogram('stall', x, 0)),
	plant: () => [
		path('pic-white', 'M0 -15C-15 -14 -20 -22 -20 -31C-7 -31 0 -25 0 -15Z'),
		path('pic-white', 'M0 -22C0 -34 7 -42 20 -42C20 -30 14 -22 0 -22Z'),
		path('pic-out', 'M0 0V-22M-13 -26L0 -15M13 -36L0 -22'),
	],
	tree: () => [
		path('pic-white', 'M-4 0V-18H2V0Z'),
		path('pic-white', 'M-19 -34a18 18 0 1 1 36 0a18 18 0 1 1 -36 0Z'),
		path('pic-ink', rows([-9, 4], [-42, -29], 'a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0Z')),
		path('pic-ink', 'M-4 -34.5a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0Z'),
		path('pic-white', 'M9 -10a4 4 0 0 1 8 0M16 -10a4 4 0 0 1 8 0M6 -10H26L23.5 0H8.5Z'),
	],
	megaphone: () => [
		path('pic-white', 'M-12 -17L-9 0H-1L-4 -15Z'),
		path('pic-white', 'M-22 -28H-12L10 -42V-6L-12 -17H-22Z'),
		path('pic-out', 'M-12 -28V-17M16 -30a8 8 0 0 1 0 12M20 -37a15 15 0 0 1 0 26'),
	],
	parcel: () => [
		path('pic-white', 'M0 -42L22 -33V-10L0 0L-22 -10V-33Z'),
		path('pic-line', 'M-22 -33L0 -23.5L22 -33M0 -23.5V0M-11 -37.5L11 -28.3V-19'),
	],
};

/** Where a flag stands within the walls, at the open gate, and its size there. */
export const gateOf: Partial<Record<Unit['picture'], { x: number; scale: number }>> = {
	tower: { x: -5, scale: 0.6 },
	firm: { x: 3, scale: 0.62 },
};

/**
 * Moves and scales what stands on the point 0, 0.
 *
 * @param flip the name of what moves between states, where it does
 */
export const standing = (children: Element[], x: number, y: number, scale: number, flip?: string): Element =>
	s(
		'g',
		{
			// Lines of what is enlarged are drawn thinner, so that all look alike.
			className: scale > 1.35 ? ['pic', 'larger'] : ['pic'],
			transform: `translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 1000) / 1000})`,
		},
		[s('g', { dataFlip: flip }, children)],
	);

/** The picture of where a unit is. */
export const picture = (name: Unit['picture'], x: number, y: number, scale: number, flip?: string): Element =>
	standing(shapes[name](), x, y, scale, flip);

/** A party unit: a flag on its pole, the foot of it on the point 0, 0; on the white of a firm's walls or elsewhere. */
export const flag = (onWalls = false): Element[] => [
	path(onWalls ? ['flagpole', 'on-walls'] : 'flagpole', 'M0 0V-62'),
	path('pic-party', 'M0 -62L19 -55L0 -48Z'),
];

/** A tag on a string. */
export const tag = (): Element[] => [
	path('pic-string', 'M-8 -20C-4 -24 2 -22 4 -16'),
	path('pic-party', 'M-4 0V-12L2 -17H6L12 -12V0Z'),
	s('circle', { className: ['pic-hole'], cx: 4, cy: -12, r: 1.5 }),
];
