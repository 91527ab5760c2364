import { s } from 'hastscript';
import type { Part } from '../../figure-kit/flexbox.ts';
import { shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Data } from './data.ts';
import { path } from '../../figure-kit/path.ts';

/** On what words stand; it decides in which colour they are set. */
export type Ground = 'paper' | 'fill' | 'central';

/** The class of words on a ground. */
export const onGround = (ground: Ground): string[] =>
	ground === 'paper' ? [] : [ground === 'fill' ? 'on-fill' : 'on-central'];

/** The sign of a kind of evidence. */
export const sign = (kind: Data['kinds'][number]['shape'], ground: Ground): Part =>
	shape({ width: 12, height: 12, flexShrink: 0 }, (box) => {
		const className = [`sign-${kind === 'disc' || kind === 'square' ? 'full' : 'open'}-${ground}`];
		const [cx, cy] = [round(box.x + 6), round(box.y + 6)];
		switch (kind) {
			case 'disc':
				return [s('circle', { className, cx, cy, r: 5.5 })];
			case 'ring':
				return [s('circle', { className, cx, cy, r: 4.7 })];
			case 'square':
				return [path(className, `M${cx - 5} ${cy - 5}h10v10h-10Z`)];
			case 'diamond':
				return [path(className, `M${cx} ${cy - 6}l6 6l-6 6l-6 -6Z`)];
		}
	});
