/** All events year by year below one another, for a phone and the column of text. */
import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, rect, rectOn, text } from '../../figure-kit/parts.ts';
import { chosen, circle, dot, keyOf, lookOf, undatedRow } from './dots.ts';
import { type Act, begunWith, type Phase, type Slot, timeOf, type Model } from './model.ts';

const sizesOf = ({ name }: Canvas) =>
	name === 'phone'
		? { r: 7.5, gap: 4.5, label: 92, bar: 14, row: 25, end: 12 }
		: { r: 8, gap: 9, label: 112, bar: 18, row: 26, end: 15 };

export function drawYears(model: Model, canvas: Canvas): Element {
	const { slots, phases, lead, words } = model;
	const { r, label, bar, end: radius } = sizesOf(canvas);
	const last = slots.findLastIndex(({ acts }) => acts.length > 0);
	const entries = [
		...slots.map((slot, i) => ({
			at: slot.at,
			part: year(model, canvas, slot, i === last + 1 ? words.unfolding : undefined),
		})),
		...phases.map((phase) => ({ at: phase.start, part: band(model, canvas, phase) })),
		{ at: timeOf(lead.from), part: end(model, canvas, lead.from, lead.start) },
		{
			at: Math.min(begunWith(model)?.start ?? Infinity, timeOf(lead.to)) - 1e-6,
			part: column({ padding: [6, bar + 30, 4, label + 10] }, [
				text('body', lead.between, { textWrap: 'balance' }),
			]),
		},
		{
			at: midway(model),
			part: column({ padding: [2, bar + 22, 4, 0] }, [
				text('head', lead.words, { className: 'of-central', textAlign: 'end' }),
			]),
		},
		{ at: timeOf(lead.to), part: end(model, canvas, lead.to, lead.end) },
	].toSorted((a, b) => a.at - b.at);
	const whole = column({ gap: 12 }, [
		keyOf(model, r),
		column(
			{ gap: 1 },
			entries.map(({ part }) => part),
		),
		undatedRow(model, r),
	]);
	return drawing(canvas, whole, {
		under(at) {
			const { from, to } = placesOf(model, canvas, at);
			const box = { x: 0, y: from, width: canvas.width, height: to - from };
			return [rectOn(box, 'window', { dataFlip: 'window' })];
		},
		over(at) {
			const { x, from, to } = placesOf(model, canvas, at);
			const box = { x: x - bar / 2, y: from, width: bar, height: to - from };
			return [
				rectOn(box, 'is-central', { dataFlip: 'bar' }),
				circle('is-central', x, from, radius, `dot-${lead.from.id}`),
				circle('is-central', x, to, radius, `dot-${lead.to.id}`),
			];
		},
	});
}

/** A year with its events. */
function year(model: Model, canvas: Canvas, { name, acts, between, later }: Slot, after?: string): Part {
	const { words } = model;
	const { r, gap, label, row: height } = sizesOf(canvas);
	const remark = later ? words.later : between ? words.monthless : after;
	return row({ gap: 10, alignItems: 'center', minHeight: height }, [
		text('note', name, { width: label, textAlign: 'end', flexShrink: 0 }),
		acts.length > 0 &&
			row(
				{ gap, flexShrink: 0 },
				acts.map((act) => dot(model, act, r)),
			),
		remark !== undefined && text('note', remark, { flex: 1 }),
	]);
}

/** The head of a phase, in the colour of who leads. */
function band(model: Model, canvas: Canvas, phase: Phase): Part {
	const { bar } = sizesOf(canvas);
	const { className, on, words } = lookOf(model, phase);
	return row({ padding: [5, bar + 18, 5, 0] }, [
		rect(
			className,
			{
				flex: 1,
				flexDirection: 'row',
				gap: 8,
				padding: [5, 10],
				alignItems: 'center',
				name: `phase-${phase.id}`,
			},
			[
				text('strong', phase.name, { className: on, flexShrink: 0 }),
				text('note', words, { className: on, flex: 1 }),
			],
		),
	]);
}

/** An end of the stretch: the event, with its date. */
function end(model: Model, canvas: Canvas, act: Act, words: string): Part {
	const { label, bar } = sizesOf(canvas);
	return mark(
		chosen(model, act),
		column({ padding: [4, bar + 24, 4, label + 10], name: `end-${act.id}` }, [
			text('strong', act.when),
			text('body', words),
		]),
	);
}

/** Where the words of the bar stand beside it: before the first phase that begins in between, or after the first event. */
const midway = ({ lead, phases }: Model): number =>
	(phases.find(({ start }) => start > timeOf(lead.from) && start < lead.to.start - 1 / 24)?.start ??
		timeOf(lead.from) + 2e-6) - 1e-6;

/** From the first event to the second, or to the head of the phase that begins with it. */
function placesOf(model: Model, canvas: Canvas, at: Laid['at']) {
	const { lead } = model;
	const one = at(`end-${lead.from.id}`);
	const begun = begunWith(model);
	const other = at(begun ? `phase-${begun.id}` : `end-${lead.to.id}`);
	return { x: canvas.width - sizesOf(canvas).end - 1, from: one.y, to: other.y + other.height / 2 };
}
