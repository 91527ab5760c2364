/** A pointer that both windows show at the same place of the drawing, or of a slide without one. */
import type { Spot } from './talk-live.ts';
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';

const screen = elementIn(document, '.talk-screen');
const dot = elementIn(document, '.talk-pointer');

/** The drawing that can be seen. */
const drawing = (): SVGSVGElement | undefined =>
	[...screen.querySelectorAll<SVGSVGElement>('svg[data-layout]')].find(
		(svg) => svg.getClientRects().length > 0,
	);

/** Position on the slide of a point in the window. */
export function spotAt(x: number, y: number): Spot {
	const svg = drawing();
	const matrix = svg?.getScreenCTM()?.inverse();
	if (svg && matrix) {
		const point = new DOMPoint(x, y).matrixTransform(matrix);
		return { layout: dataOf(svg, 'layout'), x: Math.round(point.x), y: Math.round(point.y) };
	}
	const box = screen.getBoundingClientRect();
	return {
		layout: '',
		x: Math.round(((x - box.left) / box.width) * 1000) / 10,
		y: Math.round(((y - box.top) / box.height) * 1000) / 10,
	};
}

/** Shows the pointer; nowhere, where the other window has another drawing. */
export function point(spot: Spot | undefined): void {
	const svg = drawing();
	const box = screen.getBoundingClientRect();
	const matrix = svg?.getScreenCTM();
	dot.hidden = !spot || spot.layout !== (svg?.dataset['layout'] ?? '');
	if (dot.hidden || !spot) return;
	const at =
		svg && matrix
			? new DOMPoint(spot.x, spot.y).matrixTransform(matrix)
			: { x: box.left + (spot.x / 100) * box.width, y: box.top + (spot.y / 100) * box.height };
	dot.style.left = `${at.x - box.left}px`;
	dot.style.top = `${at.y - box.top}px`;
}
