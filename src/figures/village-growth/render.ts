import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { compact, fill } from '../../text/words.ts';
import { formatFactor, type Step, stepTo, titleOf, type Model } from './model.ts';
import { drawNumber } from './number.ts';
import { drawTens } from './tens.ts';

/** Dots for the counts, with or without those from outside; or the printed ones on a scale of tens. */
export const draw = (model: Model, canvas: Canvas): Element =>
	canvas.state === 'tens' ? drawTens(model, canvas) : drawNumber(model, canvas);

/** Where each count is from, and how fast it came. */
export function evidence(model: Model): MarkEvidence[] {
	const { words, notes, printed, all } = model;
	const growth = (step: Step | undefined, ...states: string[]) => {
		if (!step) return undefined;
		const { from, to, factor, yearly } = step;
		const text = fill(to.year - from.year > 1 ? words.sinceYears : words.since, {
			factor: formatFactor(factor),
			yearly: formatFactor(yearly),
			year: from.year,
		});
		return { text, states };
	};
	return all.map((count) => {
		const { year, pages, outside } = count;
		const note = notes.find((each) => Number(each.year) === year);
		return {
			mark: `year=${year}`,
			title: titleOf(model, count),
			parts: compact([
				pages ? { pages } : { text: outside, outside: true },
				note && { text: note.text, pages: note.pages },
				growth(stepTo(printed, year), 'number', 'tens'),
				growth(stepTo(all, year), 'outside'),
			]),
		};
	});
}
