import type { Element } from 'hast';
import { s } from 'hastscript';
import { hatched } from '../../figure-kit/hatching.ts';
import type { KeyEntry } from '../../figure-kit/key-in.ts';
import { pictogram, type Pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import type { TypologyModel } from './model.ts';
import { person } from './scenes.ts';

type Words = TypologyModel['words']['key'];

const sign = (name: Pictogram, scale: number, className?: string): Element =>
	className
		? s('g', { className: [className] }, [pictogram(name, 0, 9, scale)])
		: pictogram(name, 0, 9, scale);

const circle = (className: string): Element =>
	s('circle', { className: ['typology-sphere', className], cx: 0, cy: 0, r: 8 });

const entry = (words: string, width: number, ...signs: Element[]): KeyEntry => ({
	sign: signs,
	width,
	words,
});

/** The signs of each state of the figure. */
const keys: Record<string, (sheet: Sheet, words: Words) => KeyEntry[]> = {
	village: (sheet, words) => [
		entry(words.merchant, 24, sign('stall', 0.5)),
		entry(words.producer, 24, sign('workshop', 0.5)),
		entry(words.came, 36, ...person(sheet, 'came', 12, 9, 0.62)),
		entry(words.returned, 34, ...person(sheet, 'returned', -9, 9, 0.62)),
		entry(words.native, 14, ...person(sheet, 'native', 0, 9, 0.62)),
	],
	migration: (sheet, words) => [
		entry(
			words.road,
			34,
			s('path', { className: ['typology-road-edge'], d: 'M-14 0H14', 'stroke-width': 9 }),
			s('path', { className: ['typology-road'], d: 'M-14 0H14', 'stroke-width': 6 }),
		),
		entry(words.rare, 28, s('path', { className: ['typology-road-rare'], d: 'M-13 0H13' })),
		entry(words.native, 14, ...person(sheet, 'native', 0, 9, 0.62)),
	],
	policy: (_sheet, words) => [
		entry(words.means, 44, pictogram('hall', -14, 9, 0.26), pictogram('hall', 10, 9, 0.44)),
		entry(words.acts, 24, sign('hall', 0.44)),
		entry(words.idle, 24, sign('hall', 0.44, 'typology-idle')),
	],
	embeddedness: (sheet, words) => [
		entry(
			words.entrepreneur,
			20,
			s('circle', { className: ['typology-tie-self'], cx: 0, cy: 0, r: 9.5 }),
			pictogram('person', 0, 6.4, 0.44),
		),
		entry(words.people, 18, circle('typology-sphere-people')),
		entry(words.market, 18, circle('typology-sphere-market')),
		entry(words.government, 18, circle('typology-sphere-government')),
		entry(
			words.shaped,
			28,
			s('rect', { className: ['typology-frame'], x: -11, y: -7, width: 22, height: 14 }),
			...[-11, 11].flatMap((x) =>
				[-7, 7].map((y) => s('rect', { className: ['is-local'], x: x - 3, y: y - 3, width: 6, height: 6 })),
			),
		),
		entry(
			words.silent,
			24,
			s('rect', { ...hatched(sheet), x: -12, y: -8, width: 24, height: 16 }),
			s('rect', { className: ['typology-silent'], x: -12, y: -8, width: 24, height: 16 }),
		),
	],
	sites: (_sheet, words) => [
		entry(words.merchant, 24, sign('stall', 0.5)),
		entry(words.producer, 24, sign('workshop', 0.5)),
		entry(words.house, 20, sign('house', 1)),
		entry(words.ceased, 24, sign('stall', 0.5, 'typology-ceased')),
	],
};

/** A sign for a phone, whose lines are closer. */
const smaller = ({ sign: signs, ...rest }: KeyEntry): KeyEntry => ({
	...rest,
	sign: s('g', { transform: 'translate(0 1) scale(0.84)' }, signs),
});

/** The key of a state: what its signs mean. */
export function entriesOf({ words }: TypologyModel, sheet: Sheet): KeyEntry[] {
	const entries = keys[sheet.state]?.(sheet, words.key) ?? [];
	return sheet.name === 'phone' ? entries.map(smaller) : entries;
}
