import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import type { Row } from './model.ts';

/** Whether a need is met on solid ground, not met at the frontier, or met by the platform. */
export type Manner = 'met' | 'open' | 'bridged';

/** The size at which signs are drawn, before they are scaled. */
export const signSize = { width: 92, height: 62 } as const;

const path = (d: string, ...className: string[]) => s('path', { d, className });

/** Points spread evenly without a pattern, between 0 and 1: Halton's sequence in bases 2 and 3. */
function scattered(count: number): [number, number][] {
	const halton = (index: number, base: number): number => {
		let [value, part, rest] = [0, 1 / base, index];
		while (rest > 0) {
			value += part * (rest % base);
			rest = Math.floor(rest / base);
			part /= base;
		}
		return value;
	};
	return Array.from({ length: count }, (_, i) => [halton(i + 1, 2), halton(i + 1, 3)]);
}

const ring = (x: number, y: number, r: number) =>
	`M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Information: a few dots and a path to the one that is right, or very many of which none is told apart. */
function dots(manner: Manner): Element[] {
	if (manner === 'open') {
		const many = scattered(44).map(([x, y]) => ring(3 + x * 86, 3 + y * 56, 2.6));
		return [path(many.join(''), 'cut-sign-line', 'cut-sign-thin')];
	}
	const few: [number, number][] =
		manner === 'met'
			? [
					[10, 12],
					[34, 8],
					[58, 12],
					[38, 30],
					[84, 32],
				]
			: scattered(16).map(([x, y]): [number, number] => [4 + x * 84, 5 + y * 54]);
	const found: [number, number] = manner === 'met' ? [70, 36] : [54, 32];
	const apart = few.filter(([x, y]) => Math.hypot(x - found[0], y - found[1]) > 13);
	return [
		path(apart.map(([x, y]) => ring(x, y, 3)).join(''), 'cut-sign-line', 'cut-sign-thin'),
		...(manner === 'met' ? [path('M6 56Q34 60 44 48T60 40', 'cut-sign-line', 'cut-sign-path')] : []),
		path(ring(...found, 8.5), 'cut-sign-line'),
		path(ring(...found, 4), 'cut-sign-solid'),
	];
}

const pole = (x: number) => `M${x} 60V8`;
const notches = (x: number) => [24, 33, 42, 51].map((y) => `M${x - 3.5} ${y}H${x + 3.5}`).join('');
const pennant = (x: number) => `M${x} 6h20l-5 7l5 7H${x}Z`;

/** Goals: poles with notches to count by, or one without. */
function poles(manner: Manner): Element[] {
	if (manner === 'open') return [path(`${pole(38)}${pennant(38)}`, 'cut-sign-line', 'cut-sign-broken')];
	const at = manner === 'met' ? [8, 37, 66] : [36];
	return [
		path(at.map((x) => pole(x) + notches(x)).join(''), 'cut-sign-line'),
		path(at.map(pennant).join(''), 'cut-sign-solid'),
	];
}

/** A wave with three crests of some height. */
function crests(height: number): string {
	const up = (x: number, high: number) =>
		`C${x + 8} 54 ${x + 7} ${round(54 - high)} ${x + 14} ${round(54 - high)}S${x + 20} 54 ${x + 28} 54`;
	return `M4 54${up(4, height)}${up(32, height * 0.7)}${up(60, height)}`;
}

/** Risk: a low wave or a high one; where it is lessened, both. */
const wave = (manner: Manner): Element[] => [
	...(manner === 'bridged' ? [path(crests(44), 'cut-sign-line', 'cut-sign-thin', 'cut-sign-broken')] : []),
	path(crests(manner === 'open' ? 46 : manner === 'met' ? 9 : 14), 'cut-sign-line', 'cut-sign-bold'),
];

const drawn = { dots, poles, wave } satisfies Record<Row['sign'], (manner: Manner) => Element[]>;

/**
 * A row's sign.
 *
 * @param sign which one
 * @param manner how the need is met
 * @param at its left top corner and its width
 * @param flip the name of what moves between states
 */
export const drawSign = (
	sign: Row['sign'],
	manner: Manner,
	{ x, y, width }: { x: number; y: number; width: number },
	flip: string,
): Element =>
	s(
		'g',
		{
			className: [`cut-sign-${manner}`],
			transform: `translate(${round(x)} ${round(y)}) scale(${Math.round((width / signSize.width) * 1000) / 1000})`,
		},
		[s('g', { dataFlip: flip }, drawn[sign](manner))],
	);
