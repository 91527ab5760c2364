import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { KeyEntry } from '../../figure-kit/key-in.ts';
import { pictogram, type Pictogram } from '../../figure-kit/pictograms.ts';
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

/** The signs of each state whose words do not say what they mean. */
const keys: Record<string, (canvas: Canvas, words: Words) => KeyEntry[]> = {
	migration: (canvas, words) => [
		entry(words.rare, 28, s('path', { className: ['typology-road-rare'], d: 'M-13 0H13' })),
		entry(words.native, 14, ...person(canvas, 'native', 0, 9, 0.62)),
	],
	policy: (_sheet, words) => [
		entry(words.means, 44, pictogram('hall', -14, 9, 0.26), pictogram('hall', 10, 9, 0.44)),
		entry(words.acts, 24, sign('hall', 0.44)),
	],
	embeddedness: (_sheet, words) => [
		entry(words.people, 18, circle('typology-sphere-people')),
		entry(words.market, 18, circle('typology-sphere-market')),
		entry(words.government, 18, circle('typology-sphere-government')),
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
export function entriesOf({ words }: TypologyModel, canvas: Canvas): KeyEntry[] {
	const entries = keys[canvas.state]?.(canvas, words.key) ?? [];
	return canvas.name === 'phone' ? entries.map(smaller) : entries;
}
