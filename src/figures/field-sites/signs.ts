import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import type { Site } from './model.ts';
import type { Point } from './projection.ts';
import { path } from '../../figure-kit/path.ts';

/** Half the width of a mark, in pixels. */
export const half = 5.5;

/**
 * The sign of a place around a point: the shape of its trip, hollow where the trip is inferred.
 *
 * @param r half its width
 */
export function sign({ shape, stated }: Pick<Site, 'shape' | 'stated'>, [x, y]: Point, r = half): Element {
	const className = [stated ? 'site-full' : 'site-open'];
	const disc = (radius: number, name = className) =>
		s('circle', { className: name, cx: round(x), cy: round(y), r: radius });
	const rhomb = (b: number) =>
		path(className, `M${round(x)} ${round(y - b)}l${b} ${b}l-${b} ${b}l-${b} -${b}z`);
	const [a, b] = [round(r * 0.9), round(r * 1.3)];
	switch (shape) {
		case 'square':
			return s('rect', { className, x: round(x - a), y: round(y - a), width: 2 * a, height: 2 * a });
		case 'diamond':
			return rhomb(b);
		case 'either':
			return s('g', [rhomb(round(b * 1.1)), disc(round(r * 0.45), ['site-full'])]);
		case 'circle':
			return disc(r);
	}
}

/** The sign of a place that the state is not about. */
export const smallSign = ([x, y]: Point): Element =>
	s('circle', { className: ['site-other'], cx: round(x), cy: round(y), r: 3 });

/** A sign that moves with its place from state to state. */
export const signOf = ({ id }: Site, drawn: Element): Element => s('g', { dataFlip: `site-${id}` }, [drawn]);

/**
 * Moves signs that would overlap away from one another, each as little as it must.
 *
 * @param points where the places lie
 * @param least how far two signs are from one another
 */
export function apart(points: readonly Point[], least = half * 3.6): Point[] {
	const moved = points.map(([x, y]): Point => [x, y]);
	for (let pass = 0; pass < 40; pass++)
		moved.forEach((a, i) => {
			for (const b of moved.slice(i + 1)) {
				const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
				const length = Math.hypot(dx, dy);
				if (length === 0 || length >= least) continue;
				const by = (least - length) / 2 / length;
				[a[0], a[1]] = [a[0] - dx * by, a[1] - dy * by];
				[b[0], b[1]] = [b[0] + dx * by, b[1] + dy * by];
			}
		});
	return moved;
}
