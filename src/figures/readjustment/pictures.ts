/** Pictures of the contradictions, as they were and as they are held to be resolved. Mahogany is the party's. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import type { Contradiction } from './model.ts';

type Picture = Contradiction['picture'];

const disc = (cx: number, cy: number, r: number, className: string): Element =>
	s('circle', { className: [className], cx, cy, r });
const line = (d: string, ...className: string[]): Element => s('path', { className, d });

/** Somebody: white, with a head of the party's colour or of none. */
const person = (x: number, scale: number, head: string): Element =>
	s('g', { transform: `translate(${x} 22) scale(${scale})` }, [
		s('path', { className: ['pic-white'], d: 'M-10 0V-10a10 10 0 0 1 20 0V0Z' }),
		disc(0, -28, 7.5, head),
	]);

/** A strand in an entrepreneur; peasants with the party's heads; new members where two bases meet. */
const after: Readonly<Record<Picture, Element[]>> = {
	dna: [
		disc(0, 0, 26, 'is-entrepreneurs'),
		line(
			'M-6 -18C-6 -8 6 -10 6 0C6 10 -6 8 -6 18M6 -18C6 -8 -6 -10 -6 0C-6 10 6 8 6 18M-5 -14H5M-5 14H5M-5.5 -3H5.5M-5.5 3H5.5',
			'pic-strand',
		),
	],
	peasants: [person(-13, 1, 'pic-red'), person(13, 1, 'pic-red')],
	overlap: [
		disc(-11, 0, 19, 'is-entrepreneurs'),
		disc(11, 0, 19, 'is-entrepreneurs'),
		s('path', { className: ['pic-red'], d: 'M0 -15.5A19 19 0 0 1 0 15.5A19 19 0 0 1 0 -15.5Z' }),
		line('M0 -15.5A19 19 0 0 0 0 15.5M0 -15.5A19 19 0 0 1 0 15.5', 'pic-on'),
	],
};

/** Party and entrepreneurs apart; ever fewer of the party's peasants; two bases that pull apart. */
const before: Readonly<Record<Picture, Element[]>> = {
	dna: [
		disc(-18, 0, 12, 'pic-red'),
		disc(18, 0, 12, 'is-entrepreneurs'),
		line('M-5 0H5', 'link'),
		line('M-4 -9L4 9', 'link'),
	],
	peasants: [person(-22, 0.95, 'pic-red'), person(2, 0.7, 'pic-red'), person(20, 0.45, 'pic-red')],
	overlap: [
		disc(-17, 0, 13, 'is-entrepreneurs'),
		disc(17, 0, 13, 'is-entrepreneurs'),
		line('M-10 0H-25M-20 -5L-25 0L-20 5M10 0H25M20 -5L25 0L20 5', 'pic-on'),
	],
};

const placed = (shapes: readonly Element[], x: number, y: number, size: number): Element =>
	s(
		'g',
		{ transform: `translate(${round(x)} ${round(y)})${size === 1 ? '' : ` scale(${size})`}` },
		structuredClone([...shapes]),
	);

/** Half the breadth of a picture. */
export const pictureHalf = 31;

/** The picture of a resolution around a point. */
export const drawAfter = (picture: Picture, x: number, y: number, size = 1): Element =>
	placed(after[picture], x, y, size);

/** The picture of what it resolves. */
export const drawBefore = (picture: Picture, x: number, y: number, size = 1): Element =>
	placed(before[picture], x, y, size);
