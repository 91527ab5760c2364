import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import type { Site } from './model.ts';
import type { Point } from './projection.ts';

/** Half the width of a mark, in pixels. */
export const half = 5.5;

/**
 * The sign of a place around a point: the shape of its trip, hollow where the trip is inferred.
 *
 * @param r half its width
 */
export function sign({ shape, stated }: Pick<Site, 'shape' | 'stated'>, [x, y]: Point, r = half): Element {
	const className = [stated ? 'site-full' : 'site-open'];
	const [a, b] = [round(r * 0.9), round(r * 1.3)];
	const rhomb = (half: number, name: string[]) =>
		s('path', {
			className: name,
			d: `M${round(x)} ${round(y - half)}l${half} ${half}l-${half} ${half}l-${half} -${half}z`,
		});
	if (shape === 'square')
		return s('rect', { className, x: round(x - a), y: round(y - a), width: 2 * a, height: 2 * a });
	if (shape === 'diamond') return rhomb(b, className);
	if (shape === 'either')
		return s('g', [
			rhomb(round(b * 1.1), className),
			s('circle', { className: ['site-full'], cx: round(x), cy: round(y), r: round(r * 0.45) }),
		]);
	return s('circle', { className, cx: round(x), cy: round(y), r });
}

/**
 * Moves signs that would overlap away from one another, each as little as it must.
 *
 * @param points where the places lie
 * @param least how far two signs are from one another
 */
export function apart(points: readonly Point[], least = half * 2.9): Point[] {
	const moved = points.map(([x, y]): Point => [x, y]);
	for (let round = 0; round < 40; round++)
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

/** The sign of a place that the state is not about. */
export const smallSign = ([x, y]: Point): Element =>
	s('circle', { className: ['site-other'], cx: round(x), cy: round(y), r: 3 });

/** As many signs of a trip as villages were visited, in a row from a left edge. */
export function row(shape: Site['shape'], count: number, [x, y]: Point, r = half): Element[] {
	const step = r * 2 + 4;
	return Array.from({ length: count }, (_, i) =>
		sign({ shape, stated: true }, [x + step * i + r, y], r * 0.9),
	);
}
