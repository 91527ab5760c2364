/** All events at their years, on an axis from left to right; above it the stretch that is pointed out. */
import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column } from '../../figure-kit/flexbox.ts';
import { mark } from '../../figure-kit/marks.ts';
import { rectOn, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition, textStack } from '../../figure-kit/text-block.ts';
import { chosen, circle, dotClass, keyOf, lookOf, undatedRow } from './dots.ts';
import { type Act, begunWith, type Phase, timeOf, type Model } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** In pixels: radius of a dot and distance of two; half the bar and radius of its ends; strip of phases; room above dots. */
const [r, step] = [7, 18.5];
const [half, radius] = [15, 20];
const strip = 54;
const above = 108;

export function drawPlane(model: Model, canvas: Canvas): Element {
	const highest = Math.max(...model.slots.map(({ acts }) => acts.length));
	const foot = above + highest * step;
	const whole = column({ gap: 16 }, [
		shape({ height: foot + 34 + strip }, ({ y }) => plane(model, canvas, y, y + foot), [
			column({ inset: [104, undefined, undefined, 0], width: 400 }, [keyOf(model, r)]),
		]),
		undatedRow(model, r),
	]);
	return drawing(canvas, whole);
}

/** Where something begins and ends on the axis. */
type Stretch = readonly [from: number, to: number];

function plane(model: Model, canvas: Canvas, top: number, foot: number): Element[] {
	const { years, slots, words, lead } = model;
	const bar = top + 22;
	const time = Plot.scale({ x: { domain: years, range: [1, canvas.width - 1], clamp: true } }).apply as (
		year: number,
	) => number;
	const [from, to] = [time(timeOf(lead.from)), time(begunWith(model)?.start ?? timeOf(lead.to))];
	const last = Math.max(...slots.filter(({ acts }) => acts.length > 0).map(({ at }) => at));
	const list = Array.from({ length: years[1] - years[0] }, (_, i) => years[0] + i);
	const ticks = [...list, years[1]].map((year) => `M${round(time(year))} ${round(foot)}v5`);
	const note = (words: string, at: Omit<TextPosition, 'className' | 'size'>) =>
		textBlock(canvas, 'note', words, at).element;
	return [
		rectOn({ x: from, y: bar, width: to - from, height: foot - bar }, 'window', { dataFlip: 'window' }),
		...ends(model, canvas, [from, to], bar),
		textBlock(canvas, 'body', lead.between, {
			x: (from + to) / 2,
			y: bar + half + 8,
			anchor: 'middle',
			width: to - from - 16,
		}).element,
		path('axis', `M1 ${round(foot)}H${canvas.width - 1}${ticks.join('')}`),
		...list.map((year) => note(String(year), { x: time(year + 0.5), y: foot + 6, anchor: 'middle' })),
		...slots.flatMap(({ at, acts, between, later }) => {
			const x = time(at);
			const high = foot - 3 - acts.length * step;
			return [
				...acts.map((act, i) => {
					const y = foot - 3 - (i + 0.5) * step;
					const hitArea = { x: x - r, y: y - step / 2, width: 2 * r, height: step };
					return mark(canvas, { ...chosen(model, act), hitArea }, [
						circle(dotClass(act), x, y, r, `dot-${act.id}`),
					]);
				}),
				...(later ? [note(words.later, { x, y: high - 4, from: 'bottom', anchor: 'middle' })] : []),
				...(between && acts.length > 0
					? beside(canvas, words.monthless, [x, high + step / 2], {
							right: Math.min(time(Math.floor(at)), x > from ? from : x) - 6,
							foot: foot - 6 - step * highestOf(slots, [Math.floor(at) - 1, at]),
						})
					: []),
			];
		}),
		note(words.unfolding, {
			x: time(last) + 40,
			y: foot - 8,
			from: 'bottom',
			width: time(years[1]) - time(last) - 44,
		}),
		...model.phases.flatMap((phase) =>
			band(model, canvas, phase, [time(phase.start), time(phase.end)], foot + 34),
		),
	];
}

/** How many events the highest column in a stretch of time has. */
const highestOf = (slots: Model['slots'], [from, to]: Stretch): number =>
	Math.max(...slots.filter(({ at }) => at > from && at <= to).map(({ acts }) => acts.length));

/** Words above the columns that are left of a dot, and a line from them to it. */
function beside(
	canvas: Canvas,
	words: string,
	[x, y]: readonly [number, number],
	{ right, foot }: { right: number; foot: number },
): Element[] {
	const { element, box } = textBlock(canvas, 'note', words, {
		x: right,
		y: foot,
		from: 'bottom',
		anchor: 'end',
		width: 60,
	});
	const start = `M${round(right + 3)} ${round(box.y + box.height - canvas.sizes.note / 2)}`;
	return [path('axis', `${start}L${round(x - r * 0.7)} ${round(y - r * 0.7)}`), element];
}

/** The bar between the two events, with these at its ends. */
function ends(model: Model, canvas: Canvas, [from, to]: Stretch, y: number): Element[] {
	const { lead } = model;
	const end = (act: Act, words: string, x: number, way: -1 | 1) => {
		const said = [
			{ kind: 'strong', text: act.when },
			{ kind: 'body', text: words },
		] as const;
		const width = way < 0 ? 190 : canvas.width - x - radius - 14;
		const { elements, box } = textStack(canvas, said, { x: 0, y: 0, width });
		const left = way < 0 ? x - radius - 12 - box.width : x + radius + 12;
		const top = y - radius;
		const hitArea = { x: Math.min(left, x), y: top, width: box.width + radius + 12, height: box.height };
		return mark(canvas, { ...chosen(model, act), hitArea }, [
			circle('is-central', x, y, radius, `dot-${act.id}`),
			s('g', { transform: `translate(${round(left)} ${top})` }, elements),
		]);
	};
	return [
		rectOn({ x: from, y: y - half, width: to - from, height: 2 * half }, 'is-central', { dataFlip: 'bar' }),
		end(lead.from, lead.start, from, -1),
		end(lead.to, lead.end, to, 1),
		textBlock(canvas, 'head', lead.words, {
			x: (from + to) / 2,
			y,
			anchor: 'middle',
			from: 'middle',
			className: 'on-central',
			size: 19,
		}).element,
	];
}

/** A phase below the axis, in the colour of who leads; the last has a point. */
function band(model: Model, canvas: Canvas, phase: Phase, [x, right]: Stretch, y: number): Element[] {
	const { className, on, words } = lookOf(model, phase);
	const point = phase.end === model.years[1] ? 14 : 0;
	const tip = `H${round(right - point)}l${point} ${strip / 2}l${-point} ${strip / 2}`;
	const said = [
		{ kind: 'head', text: phase.name, className: on, size: 19 },
		{ kind: 'note', text: words, className: on },
	] as const;
	return [
		path(className, `M${round(x)} ${round(y)}${tip}H${round(x)}Z`, { dataFlip: `phase-${phase.id}` }),
		...textStack(canvas, said, { x: x + 12, y: y + 5, width: right - x - 16 }).elements,
	];
}
