import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import type { Kind } from './model.ts';

/** On what words stand; it decides in which colour they are set. */
export type Ground = 'paper' | 'fill' | 'central';

/** The class of words on a ground. */
export const onGround = (ground: Ground): string[] =>
	ground === 'paper' ? [] : [ground === 'fill' ? 'on-fill' : 'on-central'];

/** The sign of a kind of evidence, around a point. */
export function sign(shape: Kind['shape'], x: number, y: number, ground: Ground): Element {
	const full = shape === 'disc' || shape === 'square';
	const className = [full ? `sign-full-${ground}` : `sign-open-${ground}`];
	const [cx, cy] = [round(x), round(y)];
	switch (shape) {
		case 'disc':
			return s('circle', { className, cx, cy, r: 5 });
		case 'ring':
			return s('circle', { className, cx, cy, r: 4.4 });
		case 'square':
			return s('path', { className, d: `M${cx - 4.5} ${cy - 4.5}h9v9h-9Z` });
		case 'diamond':
			return s('path', { className, d: `M${cx} ${cy - 5.6}l5.6 5.6l-5.6 5.6l-5.6 -5.6Z` });
	}
}
