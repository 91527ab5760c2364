import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { KeyEntry } from '../../figure-kit/key-in.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Model } from './model.ts';
import { path } from '../../figure-kit/path.ts';

const circle = (of: string): Element =>
	s('circle', { className: ['typology-sphere', `typology-sphere-${of}`], cx: 0, cy: 0, r: 8 });

/** The key of a state: its signs whose words do not say what they mean. */
export function entriesOf({ words: { key: words } }: Model, canvas: Canvas): KeyEntry[] {
	// Lines of a phone are closer.
	const sized = (signs: Element[]) =>
		canvas.name === 'phone' ? s('g', { transform: 'translate(0 1) scale(0.84)' }, signs) : signs;
	const entry = (told: string, width: number, ...signs: Element[]): KeyEntry => ({
		sign: sized(signs),
		width,
		words: told,
	});
	const stall = () => pictogram('stall', 0, 9, 0.5);
	switch (canvas.state) {
		case 'migration':
			return [entry(words.rare, 28, path('typology-road-rare', 'M-13 0H13'))];
		case 'policy':
			return [
				entry(words.means, 44, pictogram('hall', -14, 9, 0.26), pictogram('hall', 10, 9, 0.44)),
				entry(words.acts, 24, pictogram('hall', 0, 9, 0.44)),
			];
		case 'embeddedness':
			return (['people', 'market', 'government'] as const).map((of) => entry(words[of], 18, circle(of)));
		case 'sites':
			return [
				entry(words.merchant, 24, stall()),
				entry(words.producer, 24, pictogram('workshop', 0, 9, 0.5)),
				entry(words.house, 20, pictogram('house', 0, 9)),
				entry(words.ceased, 24, s('g', { className: ['typology-ceased'] }, [stall()])),
			];
		default:
			return [];
	}
}
