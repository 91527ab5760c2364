import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { fill, formatNumber } from '../../text/words.ts';
import { type Count, formatFactor, stepsOf, type VillageGrowthModel } from './model.ts';
import { drawNumber } from './number.ts';
import { drawTens } from './tens.ts';

/** Dots for the counts, with or without those from outside; or the printed ones on a scale of tens. */
export const draw = (model: VillageGrowthModel, canvas: Canvas): Element =>
	canvas.state === 'tens' ? drawTens(model, canvas) : drawNumber(model, canvas);

/** What is said of the growth since the count before. */
function growthOf({ words }: VillageGrowthModel, counts: readonly Count[], count: Count): string | undefined {
	const step = stepsOf(counts).find(({ to }) => to.year === count.year);
	if (!step) return undefined;
	const { from, to, factor, yearly } = step;
	return fill(to.year - from.year > 1 ? words.sinceYears : words.since, {
		factor: formatFactor(factor),
		yearly: formatFactor(yearly),
		year: from.year,
	});
}

/** Where each count is from, and how fast it came. */
export const evidence = (model: VillageGrowthModel, _context: RenderContext): MarkEvidence[] =>
	model.all.map((count) => {
		const { year, villages, pages, outside } = count;
		const note = model.notes.find((each) => Number(each.year) === year);
		const printed = growthOf(model, model.printed, count);
		const among = growthOf(model, model.all, count);
		return {
			mark: `year=${year}`,
			title: fill(model.words.title, { count: formatNumber(villages), year }),
			parts: [
				...(pages ? [{ pages }] : [{ text: outside, outside: true }]),
				...(note ? [{ text: note.text, pages: note.pages }] : []),
				...(printed ? [{ text: printed, states: ['number', 'tens'] }] : []),
				...(among ? [{ text: among, states: ['outside'] }] : []),
			],
		};
	});
