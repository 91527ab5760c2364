import type { Element } from 'hast';
import { s } from 'hastscript';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { PlacedArm } from './arms.ts';
import type { ArgumentMapModel } from './model.ts';
import { type Placed, place } from './place.ts';
import { sign } from './signs.ts';
import { body, jaw, rimOf, sidestream, stream, wall, wayOut } from './streams.ts';

/** The argument as streams: a state's picture with its key. */
export function drawPicture(model: ArgumentMapModel, sheet: Sheet): Element {
	const placed = place(model, sheet);
	const { of, foot, corner } = placed;
	const entries = keyOf(placed);
	const key = of.key.under
		? keyIn(sheet, entries, { x: of.key.x, y: foot + 10, width: of.key.width })
		: keyUpright(sheet, entries, of.key, Math.max(foot, corner + 14 + entries.length * 23));
	const height = Math.ceil(of.key.under ? foot + 14 + key.height : Math.max(foot, key.height));
	const mahogany = of.key.under ? foot : height;
	return drawingOn(sheet, height, model.claims[sheet.state] ?? '', [
		s('defs', [bankDye(placed)]),
		...drawMahogany(placed, mahogany),
		...drawBody(placed),
		group([
			...placed.words,
			...placed.aside.flatMap(({ elements }) => elements),
			...placed.arms.flatMap(({ elements }) => elements),
		]),
		...key.elements,
	]);
}

/** The party-state: a jaw from above, a jaw from below, and the wall in which they meet. */
function drawMahogany(
	{ of, sheet, top, upper, lower, middle, body: { right } }: Placed,
	foot: number,
): Element[] {
	const { above, below } = of;
	const empty = sheet.state === 'without';
	return [
		s('path', {
			className: [empty ? 'map-empty' : 'map-central'],
			d: jaw(top + (empty ? 1 : 0), above, upper, sheet.width),
			dataFlip: 'jaw-above',
		}),
		s('path', { className: ['map-central'], d: jaw(foot, below, lower, sheet.width), dataFlip: 'jaw-below' }),
		s('path', {
			className: ['map-central'],
			d: wall({ left: empty ? right + of.body.rim - 1 : right - 24, right: sheet.width }, right - 24, {
				top: empty && of.answer.on === 'foot' ? upper : top,
				middle,
				bottom: foot,
			}),
			dataFlip: 'wall',
		}),
	];
}

/** What banks of active governments become where the party-state closes. */
const bankDye = ({ sheet, of }: Placed): Element =>
	s(
		'linearGradient',
		{
			id: `${sheet.id}-bank`,
			gradientUnits: 'userSpaceOnUse',
			x1: round(of.stream.end - (of.stream.end - of.stream.arms) * 0.4),
			y1: 0,
			x2: round(of.stream.end),
			y2: 0,
		},
		[
			s('stop', { className: ['map-bank-from'], offset: 0 }),
			s('stop', { className: ['map-bank-to'], offset: 1 }),
		],
	);

/** The amber body with its dyed rim, and the white stream in it. */
function drawBody(placed: Placed): Element[] {
	const { of, body: shape, middle, arms, aside, sheet, out } = placed;
	const { half, split, arms: start, end } = of.stream;
	const closed = sheet.state === 'without' ? undefined : of.above.to - 18;
	return [
		s('path', {
			className: ['map-dyed'],
			d: rimOf(shape, of.body.rim, closed, of.below.to + 6),
			dataFlip: 'rim',
		}),
		...(out === undefined ? [] : drawWayOut(placed, out)),
		s('path', { className: ['map-platforms'], d: body(shape), dataFlip: 'body' }),
		...arms.filter(({ setting }) => setting.active).map((arm) => bank(placed, arm)),
		...aside.map(({ line }) =>
			s('path', {
				className: ['map-side'],
				d: sidestream(
					{ x: split - 10, y: middle - half },
					{ x: of.lane.under ? of.setting.x - 8 : of.picture.x - 20, y: line },
				),
			}),
		),
		s('path', {
			className: ['map-stream'],
			d: stream(middle, half, { full: of.body.left + 6, split, arms: start, end }, arms),
			dataFlip: 'stream',
		}),
		...arms.flatMap((arm) => inArm(placed, arm)),
		...aside.flatMap(({ setting, line }) => pictures(placed, setting.pictures, line + 11)),
		...meets(placed),
		...villages(placed),
	];
}

/** A model of villages that leaves the regime: an amber arrow with a white core. */
const drawWayOut = ({ sheet, body: { right } }: Placed, y: number): Element[] => [
	s('path', { className: ['map-platforms'], d: wayOut(right - 4, sheet.width - 2, y, 11), dataFlip: 'out' }),
	s('rect', {
		className: ['map-way-core'],
		x: round(right - 4),
		y: round(y - 2),
		width: round(sheet.width - right - 12),
		height: 4,
	}),
];

/** The bank along an arm where governments are active. */
function bank({ sheet, of }: Placed, { top, bottom }: PlacedArm): Element {
	const [left, right, off] = [of.stream.arms, of.stream.end, 3.5];
	const d = [
		`M${left} ${round(top - off)}L${right - 9} ${round(top - off)}`,
		`Q${right + off} ${round(top - off)} ${right + off} ${round(top + 9)}L${right + off} ${round(bottom - 9)}`,
		`Q${right + off} ${round(bottom + off)} ${right - 9} ${round(bottom + off)}L${left} ${round(bottom + off)}`,
	].join('');
	return s('path', { className: ['map-bank'], d, stroke: `url(#${sheet.id}-bank)` });
}

/** The bed of an arm where there is a robust sector, and what is made or sold in it. */
function inArm(placed: Placed, { setting, top, bottom }: PlacedArm): Element[] {
	const { of, sheet } = placed;
	const left = of.stream.arms + 4;
	const right = of.lane.under ? of.stream.end - 8 : of.lane.x - 14;
	const ground = of.lane.under
		? top + (sheet.name === 'phone' ? 33 : 38)
		: bottom - (setting.robust ? 14 : 12);
	return [
		...(setting.robust
			? [
					s('rect', {
						className: ['map-bed'],
						x: left,
						y: round(bottom - 10),
						width: right - left,
						height: 6,
						rx: 3,
					}),
				]
			: []),
		...pictures(placed, setting.pictures, ground),
	];
}

/** Pictures side by side around their place. */
function pictures({ of }: Placed, names: PlacedArm['setting']['pictures'], ground: number): Element[] {
	const scale = names.length > 1 ? of.picture.size * 0.8 : of.picture.size;
	const widths = names.map((name) => pictogramSize[name].half * 2 * scale);
	let x = of.picture.x - widths.reduce((sum, width) => sum + width + 3, -3) / 2;
	return names.map((name, i) => {
		const drawn = pictogram(name, x + widths[i]! / 2, ground, scale);
		x += widths[i]! + 3;
		return drawn;
	});
}

/** Villages in the stream, before the regime reaches it. */
function villages({ of, sheet, middle }: Placed): Element[] {
	if (sheet.name === 'phone') return [];
	return [0.5, 0.68, 0.86].map((part, i) =>
		pictogram('house', of.body.left * part, middle + 5 + i, 0.7 + 0.15 * i),
	);
}

/** Words in the stream, before it divides. */
function meets({ model, sheet, of, middle }: Placed): Element[] {
	const { left } = of.body;
	const room = Math.min(130, of.stream.split - left - 26);
	if (sheet.name === 'phone') return [];
	const words = letter(sheet, 'note', model.words.meets, {
		x: left + 18,
		y: middle,
		from: 'middle',
		width: room,
		className: 'on-fill',
	});
	return words.box.height > 2 * of.stream.half - 4 ? [] : [words.element];
}

/** A swatch of a key. */
const swatch = (className: string): Element =>
	s('rect', { className: [className], x: -11, y: -6, width: 22, height: 12, rx: 2 });

function keyOf({ model, sheet, of }: Placed): KeyEntry[] {
	const { actors, words, kinds } = model;
	const entry = (words: string, sign: Element | Element[]): KeyEntry => ({ words, sign, width: 22 });
	const actor = [
		entry(actors['entrepreneurs'] ?? '', swatch('is-entrepreneurs')),
		entry(actors['platforms'] ?? '', swatch('map-platforms')),
		entry(words.partyState, swatch('map-central')),
	];
	if (sheet.state === 'evidence')
		return [
			...actor,
			...kinds.map(({ shape, name, numbered }) =>
				entry((of.pieces === 'words' && numbered) || name, sign(shape, 0, 0, 'paper')),
			),
		];
	return [
		...actor,
		entry(words.dyed, swatch('map-dyed')),
		entry(words.active, [
			swatch('is-entrepreneurs'),
			s('path', { className: ['map-bank-key'], d: 'M-11 -8.5H11M-11 8.5H11' }),
		]),
		entry(words.robust, s('rect', { className: ['map-bed'], x: -11, y: -3, width: 22, height: 6, rx: 3 })),
	];
}

/** A key of one entry a line, that ends at a height. */
function keyUpright(
	sheet: Sheet,
	entries: readonly KeyEntry[],
	{ x, width }: { x: number; width: number },
	bottom: number,
): { elements: Element[]; height: number } {
	const heights = entries.map((each) => keyIn(sheet, [each], { x, y: 0, width }).height);
	let y = bottom - heights.reduce((sum, height) => sum + height, 0);
	const elements = entries.flatMap((each, i) => {
		const set = keyIn(sheet, [each], { x, y, width });
		y += heights[i]!;
		return set.elements;
	});
	return { elements, height: bottom };
}
