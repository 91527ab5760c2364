import type { Element } from 'hast';
import { s } from 'hastscript';
import { path } from '../../figure-kit/path.ts';

const line = (d: string): Element => path('role-sign', d);
const solid = (d: string): Element => path('role-sign-solid', d);
const ring = (cx: number, cy: number, r: number): Element =>
	s('circle', { className: ['role-sign'], cx, cy, r });
const dot = (cx: number, cy: number, r: number): Element =>
	s('circle', { className: ['role-sign-solid'], cx, cy, r });

/** Each is drawn around the point 0, 0, some 28 pixels wide and high. */
const shapes = {
	talk: [
		ring(-7.5, 1, 3.4),
		ring(7.5, 1, 3.4),
		line('M-13.5 13.5V11.5a6 6 0 0 1 12 0V13.5M1.5 13.5V11.5a6 6 0 0 1 12 0V13.5'),
		line('M-3.5 -5.5a5 5 0 0 1 7 0M-6.5 -9.5a9.5 9.5 0 0 1 13 0'),
	],
	paper: [
		line('M-11 -13H1L6 -8V13H-11ZM1 -13V-8H6'),
		line('M-7 -4H2M-7 1H2M-7 6H-2'),
		solid('M12 -4L14.5 -1.5L5.5 9L2 10.5L3 7Z'),
	],
	overlap: [ring(-5, 0, 9.5), ring(5, 0, 9.5), solid('M0 -8.1a9.5 9.5 0 0 1 0 16.2a9.5 9.5 0 0 1 0 -16.2Z')],
	contract: [
		line('M-11 -12H11V12H-11Z'),
		line('M-7 -7H7M-7 -2.5H7M-7.5 6.5c1.5 -4.5 3 -3.5 3 0c1.5 -3 2.5 -2 3.5 0'),
		dot(6, 6, 3.6),
	],
	board: [line('M-13 -12H13V5H-13ZM-6 5L-9 13M6 5L9 13'), line('M-8 0.5L-3 -4L1 -1L8 -7.5M3.5 -8H8.5V-3')],
	table: [
		s('ellipse', { className: ['role-sign'], cx: 0, cy: 1, rx: 8, ry: 5 }),
		dot(0, -9.5, 3),
		ring(-11.5, -4, 2.7),
		ring(11.5, -4, 2.7),
		ring(-8.5, 9.5, 2.7),
		ring(8.5, 9.5, 2.7),
	],
	flask: [
		line('M-4.5 -13H4.5M-2.5 -13V-4L-9.5 9.5a2.5 2.5 0 0 0 2.5 3.5H7a2.5 2.5 0 0 0 2.5 -3.5L2.5 -4V-13'),
		solid('M-6.5 4.5H6.5L9 10a2 2 0 0 1 -2 2.5H-7a2 2 0 0 1 -2 -2.5Z'),
	],
	rosette: [ring(0, -4.5, 8.5), dot(0, -4.5, 3.4), line('M-4.5 3L-7 13L-3 11L0 14L3 11L7 13L4.5 3')],
	lorry: [
		line('M-14 -9H3V7H-14ZM3 -3.5H9L14 2V7H3M-10.5 -4H-1M-10.5 0H-4'),
		dot(-7.5, 8.5, 3.4),
		dot(8, 8.5, 3.4),
	],
	coins: [
		s('ellipse', { className: ['role-sign'], cx: -3.5, cy: 2, rx: 8.5, ry: 3.2 }),
		line('M-12 2V6.5a8.5 3.2 0 0 0 17 0V2M-12 6.5V11a8.5 3.2 0 0 0 17 0V6.5'),
		ring(7.5, -7.5, 6.2),
		line('M5 -11L7.5 -7.5L10 -11M7.5 -7.5V-3.5M5.3 -6.5H9.7'),
	],
} satisfies Record<string, Element[]>;

export type Sign = keyof typeof shapes;

/** The signs of the roles. */
export const signs = Object.keys(shapes) as Sign[];

/** Draws the sign of a role around a point. */
export const drawSign = (sign: Sign, x: number, y: number, scale: number): Element =>
	s(
		'g',
		{ transform: `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}` },
		structuredClone(shapes[sign]),
	);

/** A gate with two roofs, on the point 0, 0 as on its ground: the capital’s, 72 pixels wide and 40 high. */
const gate = [
	'M-31 0V-17H31V0ZM-36 -17L-29 -25H29L36 -17ZM-22 -25V-30H22V-25M-27 -30L-20 -39H20L27 -30Z',
	'M-7 0V-6a7 7 0 0 1 14 0V0M-24 0V-5a5 5 0 0 1 10 0V0M14 0V-5a5 5 0 0 1 10 0V0',
];

/** Draws the gate on a point of the ground. */
export const drawGate = (x: number, y: number, scale: number): Element =>
	s(
		'g',
		{ transform: `translate(${x} ${y}) scale(${scale})` },
		gate.map((d) => path('role-gate', d)),
	);
