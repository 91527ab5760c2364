import { round } from './svg.ts';

/**
 * Many houses as one path, so that a drawing of hundreds stays small.
 *
 * @param feet where each stands: its left foot
 * @param size its width, and about its height
 */
export function housesAt(feet: readonly { x: number; y: number }[], size: number): string {
	const half = round(size / 2);
	const eaves = round(size * 0.45);
	const house = `v${-half}l${half} ${-eaves} ${half} ${eaves}v${half}z`;
	// Each begins where the one before did, since a closed path returns there.
	let [atX, atY] = [0, 0];
	return feet
		.map(({ x, y }) => {
			const [stepX, stepY] = [round(x - atX), round(y - atY)];
			[atX, atY] = [atX + stepX, atY + stepY];
			return `m${stepX} ${stepY}${house}`;
		})
		.join('');
}
