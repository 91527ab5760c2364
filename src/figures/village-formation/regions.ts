/** The eight regions as marks, each with its words, and the disc's edge around those in which villages form. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { hatched } from '../../figure-kit/hatching.ts';
import { letter, type Lettered, letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Board, piece } from './board.ts';
import { digitsOf, flipped, type Region, type VillageFormationModel } from './model.ts';
import { type Setting, settingOf } from './switches.ts';
import { chord, edgeSwitch, hitOf, type Measures, outline, type Plane, sideOf } from './plane.ts';

/** Words of a region: which factors are there, and what forms. */
function linesOf(sheet: Sheet, { lead, outcome, elsewhere, present }: Region, width: number): Line[] {
	const title = (outcome ?? elsewhere)?.words;
	// On a phone there is room in the disc for one of the two; elsewhere is said of those who are alone.
	const alone = elsewhere !== undefined || (sheet.name === 'phone' && present[0] && title !== undefined);
	const set = (kind: 'body' | 'strong', text: string, className: string[]): Line => ({
		kind,
		text: balance(sheet, kind, text, width),
		className,
	});
	return [...(alone ? [] : [set('body', lead, ['soft'])]), ...(title ? [set('strong', title, [])] : [])];
}

/** The ground of words that stand on hatching, in the colours of their part of the plane. */
export function groundFor({ x, y, width, height }: Box, region: string, chosen: boolean): Element[] {
	const { across, down } = sideOf(region);
	const rect = (className: string) =>
		s('rect', {
			className: [className],
			x: round(x - 5),
			y: round(y - 2),
			width: round(width + 10),
			height: round(height + 4),
			rx: 3,
		});
	if (chosen) return [rect('formation-region-chosen')];
	return [
		rect(down > 0 ? 'formation-ground-sector' : 'formation-region-met'),
		...(across > 0 ? [rect('formation-ground-government')] : []),
	];
}

/** Where the words of a region stand: in a corner of the plane, or along the middle line of the disc. */
function wordsAt(sheet: Sheet, plane: Plane, region: Region) {
	const { inside, across, down } = sideOf(region.id);
	const { middle, radius } = plane;
	const anchor = across * (inside ? 1 : -1) > 0 ? ('start' as const) : ('end' as const);
	if (!inside) {
		const edge = across > 0 ? plane.x + plane.width - 10 : plane.x + 10;
		const y = down > 0 ? plane.y + plane.height - 8 : plane.y + 8;
		const width = plane.width / 2 - 24;
		return { x: edge, y, width, anchor, from: down > 0 ? ('bottom' as const) : ('top' as const) };
	}
	const top = down > 0 ? 10 : -0.64 * radius;
	const width = chord(plane, Math.max(Math.abs(top), 0.3 * radius)) - (sheet.name === 'phone' ? 18 : 26);
	return { x: middle.x + across * 13, y: middle.y + top, width, anchor, from: 'top' as const };
}

/** The sign of a live stream, where no village forms. */
function stream(plane: Plane, region: Region, { scale }: Measures): Element[] {
	if (sideOf(region.id).inside) return [];
	const room = plane.middle.x - plane.radius - plane.x;
	const x = plane.x + (room > 120 ? 48 : 28) + (room > 200 ? 16 : 0);
	const y = plane.middle.y - plane.radius * (room > 120 ? 0.4 : 0.9);
	return region.villages
		.filter(({ type }) => type === 'live-stream')
		.map(({ id }) => pictogram('phone', x, y, scale * (room > 120 ? 1.5 : 1.05), `village-${id}`));
}

/** A region, with its words if these are shown. */
export function drawRegion(sheet: Sheet, board: Board, plane: Plane, region: Region, of: Measures): Element {
	const d = outline(plane, region.id);
	const chosen = digitsOf(sheet.state) === region.id;
	const { x, y, width, anchor, from } = wordsAt(sheet, plane, region);
	const lines = linesOf(sheet, region, width);
	const words = [lines, lines.slice(-1)].map((some) => {
		const set = letters(sheet, some, { x, y, width, anchor, from });
		const ground = region.outcome ? [] : groundFor(set.box, region.id, chosen);
		return { box: set.box, elements: [...ground, ...set.elements] };
	});
	// In the advice an arrow runs where it is said who was alone.
	const silent = sheet.state === 'advice' && region.elsewhere !== undefined;
	const kind = chosen ? 'formation-region-chosen' : region.met ? 'formation-region-met' : 'formation-region';
	const title = (region.outcome ?? region.elsewhere)?.words;
	return mark(
		sheet,
		{
			parameter: 'region',
			id: region.id,
			label: title ? `${region.lead}: ${title}` : region.lead,
			hit: hitOf(plane, region.id),
		},
		[
			s('path', { className: [kind], d }),
			...(region.outcome ? [] : [s('path', { ...hatched(sheet), className: ['formation-silent'], d })]),
			...(sheet.state === 'advice' ? [] : stream(plane, region, of)),
			...(silent ? [] : board.put(...words)),
		],
	);
}

/** The edge of the disc: strong around the quarters in which the rule is met, broken around the others. */
export function drawEdge(plane: Plane, regions: readonly Region[]): Element[] {
	const { middle, radius } = plane;
	const inner = regions.filter(({ present }) => present[0]);
	const metIn = (id: string) => inner.find((region) => region.id === id)?.met ?? false;
	const arcs = inner.map(({ id, met }) => {
		const { across, down } = sideOf(id);
		const sweep = across * down > 0 ? 1 : 0;
		const d = `M${round(middle.x + across * radius)} ${round(middle.y)}A${radius} ${radius} 0 0 ${sweep} ${round(middle.x)} ${round(middle.y + down * radius)}`;
		return s('path', { className: [met ? 'formation-disc-edge' : 'formation-disc-open'], d });
	});
	// Where the rule is met on one side of an axis only, the edge runs along it.
	const radii = inner.flatMap(({ id, met }) => {
		const { across, down } = sideOf(id);
		const sides = [
			{ other: flipped(id, 1), to: [across * radius, 0] },
			{ other: flipped(id, 2), to: [0, down * radius] },
		];
		return sides
			.filter(({ other }) => met && !metIn(other))
			.map(({ to: [dx = 0, dy = 0] }) =>
				s('path', {
					className: ['formation-disc-edge'],
					d: `M${round(middle.x)} ${round(middle.y)}L${round(middle.x + dx)} ${round(middle.y + dy)}`,
				}),
			);
	});
	return [...arcs, ...radii];
}

/** Words that stand on the hatching of a region. */
const onHatching = (board: Board, { element, box }: Lettered, region: string, { state }: Sheet): Element[] =>
	board.put({ box, elements: [...groundFor(box, region, digitsOf(state) === region), element] });

const onPlain = (board: Board, set: Lettered): Element[] => board.put(piece(set));

/** Words at the two ends of a switch: those of the side on which it stands are not faint. */
const faint = (setting: Setting, side: 'on' | 'off'): string[] =>
	setting === 'open' || setting === side ? [] : ['soft'];

/** The names of the plane’s sides: its columns above, its rows beside their switch, and the disc’s. */
export function drawNames(
	model: VillageFormationModel,
	sheet: Sheet,
	board: Board,
	plane: Plane,
	of: Measures,
): Element[] {
	const [disc, sector, government] = model.factors as [Factor, Factor, Factor];
	const settings = [0, 1, 2].map((factor) => settingOf(sheet.state, factor)) as [Setting, Setting, Setting];
	return [
		...columnNames(sheet, board, plane, of, government, settings[2]),
		...discName(sheet, board, plane, of, disc, settings[0]),
		...rowNames(sheet, board, plane, of, [
			{ text: sector.off, className: faint(settings[1], 'off') },
			{ text: sector.label, className: faint(settings[1], 'on') },
		]),
	];
}

/** The names of the two columns, on both sides of their switch. */
function columnNames(
	sheet: Sheet,
	board: Board,
	{ middle, y, width }: Plane,
	of: Measures,
	{ label, off }: Factor,
	setting: Setting,
): Element[] {
	const clear = (of.pill + of.throw) / 2 + 8;
	const hall = sheet.name === 'phone' ? 0 : 44;
	const column = { y: y / 2, from: 'middle' as const, width: width / 2 - clear - 4 - hall };
	const left = { ...column, x: middle.x - clear, anchor: 'end' as const, className: faint(setting, 'off') };
	const right = { ...column, x: middle.x + clear + hall, className: faint(setting, 'on') };
	return [
		...board.put(piece(letter(sheet, 'strong', off, left))),
		...(hall > 0 ? [pictogram('hall', middle.x + clear + 20, y - 7, 0.68)] : []),
		...board.put(piece(letter(sheet, 'strong', label, right))),
	];
}

/** The name of the disc, beside its switch; above it on a phone. */
function discName(
	sheet: Sheet,
	board: Board,
	{ middle, radius, x, width }: Plane,
	of: Measures,
	{ label }: Factor,
	setting: Setting,
): Element[] {
	const above = sheet.name === 'phone';
	const at = { x: middle.x + radius * edgeSwitch.across, y: middle.y - radius * edgeSwitch.up };
	const name = letter(sheet, 'strong', label, {
		x: above ? x + width - 6 : at.x + 28,
		y: above ? at.y - (of.pill + of.throw) / 2 - 10 : at.y - 2,
		width: above ? 96 : x + width - at.x - 36,
		anchor: above ? 'end' : 'start',
		from: above ? 'bottom' : 'middle',
		className: faint(setting, 'on'),
	});
	return onHatching(board, name, '001', sheet);
}

type Factor = VillageFormationModel['factors'][number];

/** The names of the two rows, above and below their line at the left edge; upright on a phone. */
function rowNames(
	sheet: Sheet,
	board: Board,
	plane: Plane,
	of: Measures,
	names: readonly { text: string; className: string[] }[],
): Element[] {
	const { middle, x, radius } = plane;
	if (sheet.name !== 'phone')
		return [
			...names.flatMap(({ text, className }, i) =>
				(i === 0 ? onPlain : onHatching)(
					board,
					letter(sheet, 'strong', text, {
						x: x + of.pill + 12,
						y: middle.y + (i === 0 ? -7 : 7),
						from: i === 0 ? 'bottom' : 'top',
						width: middle.x - radius - x - of.pill - 16,
						className,
					}),
					'010',
					sheet,
				),
			),
			pictogram(
				'factories',
				x + of.pill + (sheet.name === 'wide' ? 45 : 36),
				middle.y + (sheet.name === 'wide' ? 72 : 86),
				sheet.name === 'wide' ? 0.66 : 0.54,
			),
		];
	return names.flatMap(({ text, className }, i) => {
		const away = (of.pill + of.throw) / 2 + 8;
		const y = middle.y + (i === 0 ? -away : away);
		const at = {
			x: x + 14,
			y,
			anchor: i === 0 ? ('start' as const) : ('end' as const),
			from: 'middle' as const,
		};
		const { box } = letter(sheet, 'strong', text, at);
		const turned = {
			x: at.x - box.height / 2,
			y: i === 0 ? y - box.width : y,
			width: box.height,
			height: box.width,
		};
		const { element } = letter(sheet, 'strong', text, { ...at, turn: -90, className });
		const upright = { element, box: turned, lines: [text] };
		return i === 0 ? board.put(piece(upright)) : onHatching(board, upright, '010', sheet);
	});
}
