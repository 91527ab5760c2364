/** What stands on the ground: policies, villages, the bridge's deck and the data on it, outcomes. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balancedLines } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { letter } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { leadingOf, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import {
	bannerOf,
	clothOf,
	fallOf,
	hangFlags,
	headDown,
	housesIn,
	roofOf,
	type Layer,
	threadsOf,
} from './ground.ts';
import type { Scene } from './plan.ts';

/** Something that stands on the ground, drawn for a ground of height 0, and how high it stands. */
interface Standing {
	height: number;
	draw(ground: number): Element[];
}

/** The point of the policies' banner. */
const point = 18;

/** Names of those whose policies they are, as they fit. */
const namesIn = ({ model, sheet }: Scene): string[] =>
	model.passage.policies.by.map(({ name, mark: short }) => (sheet.name === 'phone' ? short : name));

function bannerSize(scene: Scene, towards: 'right' | 'down', room: number): { width: number; band: number } {
	const style = styleOf(scene.sheet, 'strong');
	const widest = Math.max(...namesIn(scene).map((name) => measure(name, style)));
	const width = Math.min(room, widest + 24 + (towards === 'right' ? point : 0));
	const lines = namesIn(scene).map(
		(name) => wrapText(name, { ...style, width: width - 22 - (towards === 'right' ? point : 0) }).length,
	);
	return { width, band: Math.max(...lines) * leadingOf(style.size) + 12 };
}

/** The policies, as a banner of their makers' colours. */
function drawBanner(scene: Scene, box: Box, towards: 'right' | 'down'): Element {
	const { model, sheet } = scene;
	const { by, label } = model.passage.policies;
	const shapes = bannerOf(box, towards, point);
	const band = towards === 'right' ? box.height / 2 : (box.height - point) / 2;
	const inner = box.width - 22 - (towards === 'right' ? point : 0);
	return mark(
		sheet,
		{
			parameter: 'part',
			id: 'policies',
			label: `${label}: ${by.map(({ name }) => name).join(', ')}`,
			hit: box,
		},
		by.flatMap(({ id }, i) => [
			s('path', { className: [`is-${id}`], d: shapes[i]!, dataFlip: `policies-${towards}-${i}` }),
			letter(sheet, 'strong', namesIn(scene)[i]!, {
				x: towards === 'right' ? box.x + 11 : box.x + box.width / 2,
				anchor: towards === 'right' ? 'start' : 'middle',
				y: box.y + band * (i + 0.5),
				from: 'middle',
				width: inner,
				className: id === 'central' ? 'on-central' : 'on-fill',
			}).element,
		]),
	);
}

/** Size of the enterprises. */
const frontScale = ({ sheet }: Scene): number => (sheet.name === 'phone' ? 0.62 : 0.8);

/** Where houses stand in the room of the villages: behind the enterprises. */
const housesBox = (scene: Scene, box: Box): Box => ({ ...box, height: box.height - 26 * frontScale(scene) });

/** Enterprises in front, houses of villages behind. */
function drawVillages(scene: Scene, box: Box): Element {
	const { model, sheet, plan } = scene;
	const scale = frontScale(scene);
	const front = ['stall', 'workshop', 'stall', 'workshop', 'stall'] as const;
	const step = pictogramSize.workshop.half * 2 * scale + 6;
	const count = Math.max(1, Math.min(front.length, Math.floor(box.width / step)));
	const start = box.x + (box.width - count * step) / 2 + step / 2;
	return mark(sheet, { parameter: 'part', id: 'villages', label: model.passage.villages.label, hit: box }, [
		s('path', {
			className: ['cut-houses'],
			d: housesIn(housesBox(scene, box), plan.house),
		}),
		...front
			.slice(0, count)
			.map((name, i) => pictogram(name, start + i * step, box.y + box.height - 2, scale)),
	]);
}

/** How much higher than the roofs the data run. */
const lift = 20;

/** How many threads of data are drawn, and the room in which they run side by side. */
const threadCount = 7;
const threadApart = 3;
const threadRoom = threadCount * threadApart;

/** Where the deck, the arrow on it and the words of both stand, for a ground of height 0. */
function planDeck({ model, sheet, plan }: Scene) {
	const [x, right] = [plan.left - plan.rest, plan.right + plan.rest];
	const style = styleOf(sheet, 'strong');
	const words = balancedLines(model.words.deck, { ...style, width: right - x - 16 });
	const deck = words.length * leadingOf(style.size) + 12;
	const start = x + 6;
	const room = right - start - plan.arrow * 0.55 - 12;
	const lines = wrapText(model.passage.data.label, { ...style, width: room });
	const half = Math.max(plan.arrow / 2, (lines.length * leadingOf(style.size) + 8) / 1.16);
	const middle = -Math.max(deck + half + 8, plan.houses + lift);
	return { x, right, words, deck, start, lines, half, middle };
}

/** Policies alone, on the ground that they will leave. */
function lonelyScene(scene: Scene): Standing {
	const { model, sheet, plan } = scene;
	const room = plan.left - 14;
	const { width, band } = bannerSize(scene, 'right', sheet.name === 'wide' ? 200 : room);
	const label = (y: number) =>
		letter(sheet, 'strong', model.columns[0]!.label, { x: 0, y, from: 'bottom', width: room });
	return {
		height: 2 * band + label(0).box.height + 12,
		draw: (ground) => [
			label(ground - 2 * band - 12).element,
			drawBanner(scene, { x: 1, y: ground - 2 * band - 6, width, height: 2 * band }, 'right'),
		],
	};
}

/** Policies, and beside or below them the villages that they make. */
export function leftScene(scene: Scene): Standing {
	if (!scene.bridged) return lonelyScene(scene);
	return scene.sheet.name === 'wide' ? lyingScene(scene) : uprightScene(scene);
}

/** Where the villages begin and how wide they are. */
function planVillages(scene: Scene): { from: number; span: number; banner: number } {
	const { model, sheet, plan } = scene;
	const end = plan.left - plan.rest - 6;
	if (sheet.name !== 'wide') return { from: 1, span: end - 1, banner: end - 1 };
	const label = measure(model.passage.policies.label, styleOf(sheet, 'strong')) + 4;
	const banner = Math.max(bannerSize(scene, 'right', 200).width, Math.min(200, label));
	return { from: banner + 12, span: end - banner - 12, banner };
}

function lyingScene(scene: Scene): Standing {
	const { model, sheet, plan } = scene;
	const { policies, villages } = model.passage;
	const { from, span, banner } = planVillages(scene);
	const top = planDeck(scene).middle - threadRoom / 2;
	const words = (ground: number) => [
		letter(sheet, 'strong', policies.label, { x: 0, y: ground + top - 7, from: 'bottom', width: banner }),
		letter(sheet, 'strong', villages.label, { x: from, y: ground + top - 7, from: 'bottom', width: span }),
	];
	return {
		height: -top + 7 + Math.max(...words(0).map(({ box }) => box.height)),
		draw: (ground) => [
			...words(ground).map(({ element }) => element),
			drawBanner(scene, { x: 1, y: ground + top, width: banner, height: -top - 4 }, 'right'),
			drawVillages(scene, { x: from, y: ground - plan.houses, width: span, height: plan.houses }),
		],
	};
}

function uprightScene(scene: Scene): Standing {
	const { model, sheet, plan } = scene;
	const { policies, villages } = model.passage;
	const { span } = planVillages(scene);
	const { band } = bannerSize(scene, 'down', span);
	const banner = 2 * band + point;
	const say = (text: string, y: number) =>
		letter(sheet, 'strong', text, { x: 0, y, from: 'bottom', width: span });
	const top = planDeck(scene).middle - threadRoom / 2 - 6;
	const low = top - say(villages.label, 0).box.height - 6;
	return {
		height: -low + banner + 6 + say(policies.label, 0).box.height,
		draw: (ground) => [
			say(policies.label, ground + low - banner - 6).element,
			drawBanner(scene, { x: 1, y: ground + low - banner, width: span, height: banner }, 'down'),
			say(villages.label, ground + top).element,
			drawVillages(scene, { x: 1, y: ground - plan.houses, width: span, height: plan.houses }),
		],
	};
}

/** Threads from the roofs into the arrow. */
function drawThreads(scene: Scene, ground: number, to: readonly [x: number, y: number]): Element {
	const { from, span } = planVillages(scene);
	const { houses, house } = scene.plan;
	const box = housesBox(scene, { x: from, y: ground - houses, width: span, height: houses });
	const step = (span - 20) / (threadCount - 1);
	const roofs = Array.from({ length: threadCount }, (_, i) => from + 8 + i * step);
	return s('path', {
		className: ['cut-thread'],
		d: threadsOf(roofs, roofOf(box, house) - 2, to, threadApart),
		dataFlip: 'threads',
	});
}

const arrowShape = (x: number, middle: number, right: number, half: number): string => {
	const tip = half * 1.1;
	return `M${round(x)} ${round(middle - half * 0.58)}H${round(right - tip)}V${round(middle - half)}L${round(right)} ${round(middle)}L${round(right - tip)} ${round(middle + half)}V${round(middle + half * 0.58)}H${round(x)}Z`;
};

/** The deck with its words, and on it the data that cross. */
export function deckScene(scene: Scene): Standing {
	const { model, sheet } = scene;
	const { data } = model.passage;
	const { x, right, words, deck, start, lines, half, middle: above } = planDeck(scene);
	return {
		height: -above + half + 4,
		draw(ground) {
			const middle = ground + above;
			const hit = { x: start, y: middle - half, width: right - start, height: 2 * half };
			return [
				mark(sheet, { parameter: 'part', id: 'data', label: data.label, hit }, [
					drawThreads(scene, ground, [start + 1, middle]),
					s('path', {
						className: ['is-platforms'],
						d: arrowShape(start, middle, right, half),
						dataFlip: 'data',
					}),
					letter(sheet, 'strong', lines, {
						x: (start + right - half * 0.8) / 2,
						y: middle,
						from: 'middle',
						anchor: 'middle',
						className: 'on-fill',
					}).element,
				]),
				s('rect', {
					className: ['is-platforms'],
					x: round(x),
					y: round(ground - deck),
					width: round(right - x),
					height: round(deck),
					rx: 3,
					dataFlip: 'deck',
				}),
				letter(sheet, 'strong', words, {
					x: (x + right) / 2,
					y: ground - deck / 2,
					anchor: 'middle',
					from: 'middle',
					className: 'on-fill',
				}).element,
			];
		},
	};
}

/** The outcomes as flags, hung for a ground of height 0; without the bridge one that nobody knows. */
function planFlags({ model, sheet, plan, bridged }: Scene) {
	const x = plan.right + (sheet.name === 'phone' ? 12 : plan.rest + 16);
	const room = sheet.width - x - 2;
	const kind = bridged ? ('body' as const) : ('strong' as const);
	const items = bridged ? model.passage.outcome.items : [model.words.unknown];
	const style = styleOf(sheet, kind);
	const lines = items.map((item) => wrapText(item, { ...style, width: room - 26 }));
	const sizes = lines.map((each) => ({
		width: Math.max(...each.map((line) => measure(line, style))) + 24,
		height: each.length * leadingOf(style.size) + 8,
	}));
	const least = sheet.name === 'phone' ? 14 : 22;
	return { x, room, kind, items, lines, ...hangFlags(sizes, { x, room, ground: 0, gap: 12, least }) };
}

function drawFlags(scene: Scene, ground: number, hung: ReturnType<typeof planFlags>): Element {
	const { model, sheet, bridged } = scene;
	const { x, top, kind, items, lines } = hung;
	const flags = hung.flags.map((flag) => ({ ...flag, y: flag.y + ground }));
	const width = Math.max(...flags.map((flag) => flag.x + flag.width)) - x;
	const poles = hung.poles.map((pole) => `M${round(pole.x)} ${round(ground)}V${round(pole.top + ground)}`);
	return mark(
		sheet,
		{
			parameter: 'part',
			id: 'outcome',
			label: `${model.passage.outcome.label}: ${items.join(', ')}`,
			hit: { x, y: ground + top, width, height: -top },
		},
		[
			s('path', { className: ['cut-pole', ...(bridged ? [] : ['cut-pole-open'])], d: poles.join('') }),
			...flags.flatMap((flag) => [
				s('path', { className: [bridged ? 'is-platforms' : 'is-none'], d: clothOf(flag) }),
				letter(sheet, kind, lines[flag.item]!, {
					x: flag.x + 9,
					y: flag.y + flag.height / 2,
					from: 'middle',
					className: bridged ? 'on-fill' : [],
				}).element,
			]),
		],
	);
}

/** The outcomes and, with the bridge, their name above them. */
export function rightScene(scene: Scene): Standing {
	const { model, sheet, bridged } = scene;
	const hung = planFlags(scene);
	const { x, room, top } = hung;
	const label = (y: number) =>
		letter(sheet, 'strong', model.passage.outcome.label, { x, y, from: 'bottom', width: room });
	return {
		height: -top + (bridged ? label(0).box.height + 10 : 6),
		draw: (ground) => [...(bridged ? [label(ground + top - 8).element] : []), drawFlags(scene, ground, hung)],
	};
}

/** The policies run off the ground and fall into the gap. */
export function drawFall(scene: Scene, ground: number, layers: readonly Layer[]): Element {
	const { model, sheet, plan } = scene;
	const { width, band } = bannerSize(scene, 'right', sheet.name === 'wide' ? 200 : plan.left - 14);
	const middle = ground - 6 - band;
	const centre = (plan.left + plan.right) / 2;
	const low = layers.at(-1)!.bottom;
	const style = styleOf(sheet, 'strong');
	const lines = balancedLines(model.failed.label, { ...style, width: plan.right - plan.left - 20 });
	const words = letter(sheet, 'strong', lines, { x: centre, y: low - 18, from: 'bottom', anchor: 'middle' });
	const tip = Math.max(ground + 40, Math.min(words.box.y - 14, ground + (low - ground) * 0.6));
	const apart = sheet.name === 'phone' ? 11 : 16;
	return mark(sheet, { parameter: 'part', id: 'failed', label: model.failed.label, hit: words.box }, [
		...model.passage.policies.by.flatMap(({ id }, i) => {
			const end = [centre + (0.5 - i) * 2 * apart, tip] as const;
			const from = [width + 4, middle + (i - 0.5) * 9] as const;
			return [
				s('path', {
					className: ['cut-falling', `cut-falling-${id}`],
					d: fallOf(from, plan.left - 6, [end[0], end[1] - apart]),
				}),
				s('path', { className: [`cut-falling-head-${id}`], d: headDown(end, apart * 0.8) }),
			];
		}),
		words.element,
	]);
}
