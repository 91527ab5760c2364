/** All events at their years, on an axis from left to right; above it the stretch that is pointed out. */
import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column } from '../../figure-kit/flexbox.ts';
import { mark } from '../../figure-kit/marks.ts';
import { rectOn, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack } from '../../figure-kit/text-block.ts';
import { circle, keyOf, labelOf, onColour, undatedRow } from './dots.ts';
import { type Act, timeOf, type TimelineModel } from './model.ts';

/** Measures, in pixels: radius of a dot, distance of two, the bar, the strip of phases, and the room above dots. */
const r = 7;
const step = 18.5;
const bar = { y: 22, half: 15, end: 20 };
const strip = 54;
const above = 108;

export function drawPlane(model: TimelineModel, canvas: Canvas): Element {
	const highest = Math.max(...model.slots.map(({ acts }) => acts.length));
	const foot = above + highest * step;
	const whole = column({ gap: 16 }, [
		shape({ height: foot + 34 + strip }, ({ y }) => plane(model, canvas, y, y + foot), [
			column({ inset: [104, undefined, undefined, 0], width: 400 }, [keyOf(model, r)]),
		]),
		undatedRow(model, r),
	]);
	return drawing(canvas, byId(model.claims, 'all').claim, whole);
}

function plane(model: TimelineModel, canvas: Canvas, top: number, foot: number): Element[] {
	const { years, slots, words, lead } = model;
	const time = Plot.scale({ x: { domain: years, range: [1, canvas.width - 1], clamp: true } }).apply as (
		year: number,
	) => number;
	const [from, to] = [time(timeOf(lead.from)), time(timeOf(lead.to))];
	const last = Math.max(...slots.filter(({ acts }) => acts.length > 0).map(({ at }) => at));
	const list = Array.from({ length: years[1] - years[0] }, (_, i) => years[0] + i);
	return [
		rectOn({ x: from, y: top + bar.y, width: to - from, height: foot - top - bar.y }, 'window', {
			dataFlip: 'window',
		}),
		...ends(model, canvas, [from, to], top + bar.y),
		textBlock(canvas, 'body', lead.between, {
			x: (from + to) / 2,
			y: top + bar.y + bar.half + 8,
			anchor: 'middle',
			width: to - from - 16,
		}).element,
		s('path', {
			className: ['axis'],
			d: `M1 ${round(foot)}H${canvas.width - 1}${[...list, years[1]].map((year) => `M${round(time(year))} ${round(foot)}v5`).join('')}`,
		}),
		...list.map(
			(year) =>
				textBlock(canvas, 'note', String(year), { x: time(year + 0.5), y: foot + 6, anchor: 'middle' })
					.element,
		),
		...slots.flatMap(({ at, acts, between, later }) => {
			const x = time(at);
			const high = foot - 3 - acts.length * step;
			return [
				...acts.map((act, i) => {
					const y = foot - 3 - (i + 0.5) * step;
					const hitArea = { x: x - r, y: y - step / 2, width: 2 * r, height: step };
					return mark(canvas, { parameter: 'event', id: act.id, label: labelOf(act), hitArea }, [
						circle(act, x, y, r),
					]);
				}),
				...(later
					? [
							textBlock(canvas, 'note', words.later, { x, y: high - 4, from: 'bottom', anchor: 'middle' })
								.element,
						]
					: []),
				...(between && acts.length > 0
					? beside(canvas, words.monthless, [x, high + step / 2], {
							right: Math.min(time(Math.floor(at)), x > from ? from : x) - 6,
							foot: foot - 6 - step * highestOf(slots, [Math.floor(at) - 1, at]),
						})
					: []),
			];
		}),
		textBlock(canvas, 'note', words.unfolding, {
			x: time(last) + 40,
			y: foot - 8,
			from: 'bottom',
			width: time(years[1]) - time(last) - 44,
		}).element,
		...phases(model, canvas, time, foot + 34),
	];
}

/** How many events the highest column in a stretch of time has. */
const highestOf = (slots: TimelineModel['slots'], [from, to]: readonly [number, number]): number =>
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
	return [
		s('path', { className: ['axis'], d: `${start}L${round(x - r * 0.7)} ${round(y - r * 0.7)}` }),
		element,
	];
}

/** The bar between the two events, with these at its ends. */
function ends(
	{ lead }: TimelineModel,
	canvas: Canvas,
	[from, to]: readonly [number, number],
	y: number,
): Element[] {
	const end = (act: Act, words: string, x: number, way: -1 | 1) => {
		const { elements, box } = textStack(
			canvas,
			[
				{ kind: 'strong', text: act.when },
				{ kind: 'body', text: words },
			],
			{ x: 0, y: 0, width: way < 0 ? 190 : canvas.width - x - bar.end - 14 },
		);
		const left = way < 0 ? x - bar.end - 12 - box.width : x + bar.end + 12;
		const height = box.height;
		return mark(
			canvas,
			{
				parameter: 'event',
				id: act.id,
				label: labelOf(act),
				hitArea: { x: Math.min(left, x), y: y - bar.end, width: box.width + bar.end + 12, height },
			},
			[
				s('circle', {
					className: ['is-central'],
					cx: round(x),
					cy: y,
					r: bar.end,
					dataFlip: `dot-${act.id}`,
				}),
				s('g', { transform: `translate(${round(left)} ${y - bar.end})` }, elements),
			],
		);
	};
	return [
		rectOn({ x: from, y: y - bar.half, width: to - from, height: 2 * bar.half }, 'is-central', {
			dataFlip: 'bar',
		}),
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

/** Phases below the axis, in the colours of who leads. */
const phases = (
	{ phases: some, leads, years }: TimelineModel,
	canvas: Canvas,
	time: (year: number) => number,
	y: number,
): Element[] =>
	some.flatMap(({ id, name, start, end }) => {
		const found = leads.find((each) => each.id === id);
		const [x, right] = [time(start), time(end)];
		const className = found ? onColour(found.actor) : [];
		const point = end === years[1] ? 14 : 0;
		return [
			s('path', {
				className: [`is-${found?.actor ?? 'none'}`],
				d: `M${round(x)} ${round(y)}H${round(right - point)}l${point} ${strip / 2}l${-point} ${strip / 2}H${round(x)}Z`,
				dataFlip: `phase-${id}`,
			}),
			...textStack(
				canvas,
				[
					{ kind: 'head', text: name, className, size: 19 },
					{ kind: 'note', text: found?.words ?? '', className },
				],
				{ x: x + 12, y: y + 5, width: right - x - 16 },
			).elements,
		];
	});
