/** The new form: policies below, threads that rise, and the frame around. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { housesAt } from '../../figure-kit/houses.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { drawingOn } from '../../figure-kit/sheet.ts';
import { drawBox, drawFrame, drawRising, drawSlab, drawSupport, headUp, partMark } from './parts.ts';
import {
	even,
	lowerWords,
	mouthOf,
	outputRoom,
	outputsOf,
	type Plan,
	planOf,
	policiesLines,
	redirectsAt,
	redirectsWords,
	risingWords,
	type Scene,
	servicesLines,
	textEdge,
} from './plan.ts';
import { broadArrow, gather, gridOf, pipeOf, shootsAt, spread, threadOf } from './storeys.ts';

/** The platforms' colour: their own, or as the party has dyed it. */
const platformsIn = ({ framed }: Scene): string => (framed ? 'dyed-platforms' : 'platforms');

/** Where governments' lines end below the field, and the platforms' begins. */
const meeting = ({ of: { field } }: Scene): number => field[0] + (field[1] - field[0]) * 0.76;

/** Room for the words below the lines of policy, where they stand there. */
const footRoom = ({ of, upright }: Scene): { policies: number; services: number } => {
	const room = of.services - of.central;
	return { policies: room * 0.56, services: room * (upright ? 0.4 : 0.28) };
};

function pipe(scene: Scene, colour: string, d: string, flip: string): Element[] {
	const { pipe: width } = scene.of;
	return [
		s('path', { className: ['storey-pipe', `storey-edge-${colour}`], 'stroke-width': width + 2, d }),
		s('path', {
			className: ['storey-pipe', `storey-pipe-${colour}`],
			'stroke-width': width,
			d,
			dataFlip: flip,
		}),
	];
}

/** Lines of policy from both levels of government, which come up in the villages. */
function drawPolicies(scene: Scene, plan: Plan): Element {
	const { model, sheet, of, framed, upright } = scene;
	const { pipes, central, local, field } = plan;
	const end = meeting(scene);
	const label = model.parts.policies.label;
	const from = (x: number, top: number, y: number) =>
		pipeOf(
			[
				{ x, y: top },
				{ x, y },
				{ x: end, y },
			],
			22,
		);
	const set = upright
		? letter(sheet, 'strong', even(scene, 'strong', label, footRoom(scene).policies), {
				x: of.central - of.pipe / 2,
				y: plan.foot,
			})
		: letter(sheet, 'strong', policiesLines(scene), {
				x: textEdge(scene),
				y: local.y + local.height + 16,
			});
	const shoots = spread(16, field.x, end - 4);
	return partMark(scene, 'policies', label, set.box, [
		...pipe(
			scene,
			'central',
			from(of.central, central.y + central.height - 4, pipes.central),
			'pipe-central',
		),
		...pipe(
			scene,
			framed ? 'central' : 'local',
			from(of.local, local.y + local.height - 4, pipes.local),
			'pipe-local',
		),
		s('path', {
			className: [framed ? 'storey-shoot-central' : 'storey-shoot-local'],
			d: shootsAt(shoots, pipes.local - of.pipe / 2 - 1, 4),
		}),
		set.element,
	]);
}

/** The platforms' line to the lower level. */
function drawServices(scene: Scene, plan: Plan): Element {
	const { model, sheet, of } = scene;
	const { slab, pipes, field } = plan;
	const label = model.parts.services.label;
	const colour = platformsIn(scene);
	const y = pipes.local;
	const top = slab.y + slab.height / 2;
	const d = pipeOf(
		[
			{ x: slab.x + slab.width - 2, y: top },
			{ x: of.services, y: top },
			{ x: of.services, y },
			{ x: meeting(scene) + 5, y },
		],
		20,
	);
	const set =
		sheet.name === 'wide'
			? letter(sheet, 'strong', servicesLines(scene), {
					x: of.services - of.pipe / 2 - 12,
					y: slab.y + slab.height + 34,
					anchor: 'end',
				})
			: letter(sheet, 'strong', even(scene, 'strong', label, footRoom(scene).services), {
					x: of.services + of.pipe / 2,
					y: plan.foot,
					anchor: 'end',
				});
	return partMark(scene, 'services', label, set.box, [
		...pipe(scene, colour, d, 'pipe-services'),
		s('path', {
			className: [`storey-shoot-${colour}`],
			d: shootsAt(spread(5, meeting(scene) + 6, field.x + field.width - 4), y - of.pipe / 2 - 1, 4),
		}),
		set.element,
	]);
}

/** Where people stand along the field. */
const peopleIn = ({ of }: Scene): number[] => spread(of.people, of.field[0], of.field[1]);

/** The lower level: a house for some villages, people in front. */
function drawLower(scene: Scene, plan: Plan): Element {
	const { model, sheet, of, upright } = scene;
	const { field, people } = plan;
	const { label } = model.parts.lower;
	const feet = gridOf(model.houses, field, of.step).places.map(({ x, y }) => ({ x: x + 1, y: y + of.house }));
	const names = upright
		? []
		: letters(sheet, lowerWords(scene), { x: textEdge(scene), y: plan.names }).elements;
	const hit = { ...field, y: people, height: field.y + field.height - people };
	return partMark(scene, 'lower', label, hit, [
		s('path', { className: ['storey-houses'], d: housesAt(feet, of.house), dataFlip: 'houses' }),
		...peopleIn(scene).map((at) => pictogram('person', at, people + 30 * of.person + 2, of.person)),
		...names,
	]);
}

/** Data from people and villages, gains from people: side by side under the upper level. */
function drawThreads(scene: Scene, plan: Plan): Element[] {
	const { model, of } = scene;
	const { slab, field, people } = plan;
	const persons = peopleIn(scene);
	const between = [
		of.field[0] + 3,
		...persons.slice(1).map((x, i) => (x + persons[i]!) / 2),
		of.field[1] - 3,
	];
	const starts = [
		...persons.map((x) => ({ x: x - 2, y: people - 1, gains: false })),
		...between.map((x) => ({ x, y: field.y, gains: false })),
		...persons.filter((_, i) => i % 2 === 0).map((x) => ({ x: x + 3, y: people - 1, gains: true })),
	].sort((a, b) => a.x - b.x);
	const middle = slab.x + slab.width / 2;
	const top = slab.y + slab.height + 23;
	const ends = gather(
		starts.map(({ x }) => x),
		middle,
		of.apart,
	);
	const pathOf = (gains: boolean) =>
		starts
			.map((from, i) => (from.gains === gains ? threadOf(from, people - 1, { x: ends[i]!, y: top }) : ''))
			.join('');
	const { data, gains } = model.parts;
	const words = risingWords(scene);
	const y = slab.y + slab.height + 14;
	const dataWords = drawRising(scene, words.data!, y, 'storey-data');
	const gainsWords = drawRising(scene, words.gains, y, 'storey-gains');
	const half = mouthOf(scene);
	return [
		partMark(scene, 'data', data.label, dataWords.box, [
			s('path', { className: ['storey-data'], d: pathOf(false), dataFlip: 'data' }),
			s('path', { className: ['storey-head'], d: headUp({ x: middle, y: top - 21 }, half, 21) }),
			...dataWords.elements,
		]),
		partMark(scene, 'gains', gains.label, gainsWords.box, [
			s('path', { className: ['storey-gains'], d: pathOf(true), dataFlip: 'gains' }),
			...gainsWords.elements,
		]),
	];
}

/** Technologies that come out of the upper level. */
function drawOutputs(scene: Scene, { slab }: Plan): Element[] {
	const { model, sheet } = scene;
	const outputs = outputsOf(scene);
	if (outputs.length === 0) return [];
	const { technologies, platforms } = model.parts;
	const [from, to] = outputRoom(scene);
	const turn = even(scene, 'body', platforms.turn, to - from - 8);
	const hit: Box = { x: from, y: slab.y - 44, width: to - from, height: 44 };
	return [
		partMark(scene, 'technologies', `${technologies.label} ${technologies.items.join(', ')}`, hit, [
			...outputs.map(
				({ x, lines }) =>
					letter(sheet, 'body', lines, { x, y: slab.y - 29, anchor: 'middle', from: 'bottom' }).element,
			),
			s('path', {
				className: ['storey-out'],
				d: outputs.map(({ x }) => broadArrow({ x, y: slab.y }, { x, y: slab.y - 25 }, 7)).join(''),
				dataFlip: 'outputs',
			}),
		]),
		letter(sheet, 'body', turn, {
			x: (from + to) / 2,
			y: slab.y + 10,
			anchor: 'middle',
			className: 'on-fill',
		}).element,
	];
}

/** The outer layer's arrow to the upper level. */
function drawRedirects(scene: Scene, { slab, band }: Plan): Element {
	const { model, sheet, of, upright } = scene;
	const label = model.parts.redirects.label;
	const x = redirectsAt(scene);
	const words = letters(sheet, redirectsWords(scene), {
		x: upright ? x - 18 : x + 22,
		y: upright ? band.height + 8 : (band.height + slab.y) / 2 - 4,
		from: upright ? 'top' : 'middle',
		anchor: upright ? 'end' : 'start',
	});
	return partMark(scene, 'redirects', label, words.box, [
		s('path', {
			className: ['storey-red'],
			d: broadArrow({ x, y: band.height - 2 }, { x, y: slab.y - 2 }, of.pipe * 1.2),
			dataFlip: 'redirects',
		}),
		...words.elements,
	]);
}

/** What a house and a person stand for. */
const keyOf = ({ model }: Scene): KeyEntry[] => [
	{
		sign: s('path', { className: ['storey-houses'], d: housesAt([{ x: -5.5, y: 5 }], 11) }),
		width: 11,
		words: model.village,
	},
	{ sign: pictogram('person', 0, 8, 0.55), width: 12, words: model.words.people },
];

/** The words and the key below the lines of policy, and where they end. */
function drawFoot(scene: Scene, plan: Plan): { elements: Element[]; end: number } {
	const { model, sheet, of, upright } = scene;
	const policies = even(scene, 'strong', model.parts.policies.label, footRoom(scene).policies);
	const services = even(scene, 'strong', model.parts.services.label, footRoom(scene).services);
	const leading = letter(sheet, 'strong', ['x'], { x: 0, y: 0 }).box.height;
	const row = sheet.name === 'wide' ? 0 : Math.max(upright ? policies.length : 0, services.length) * leading;
	if (!upright) {
		const width =
			sheet.name === 'wide' ? plan.field.width : of.services - footRoom(scene).services - plan.field.x;
		const key = keyIn(sheet, keyOf(scene), { x: plan.field.x, y: plan.foot, width });
		return { elements: key.elements, end: plan.foot + Math.max(row, key.height) };
	}
	const x = of.central - of.pipe / 2;
	const width = of.services + of.pipe / 2 - x;
	const names = letters(
		sheet,
		[
			{ kind: 'note', text: even(scene, 'note', model.words.lower, width) },
			{ kind: 'strong', text: even(scene, 'strong', model.parts.lower.label, width) },
		],
		{ x, y: plan.foot + row + 8 },
	);
	const y = names.box.y + names.box.height + 4;
	const key = keyIn(sheet, keyOf(scene), { x, y, width });
	return { elements: [...names.elements, ...key.elements], end: y + key.height };
}

/** The new form, as far as the state has built it. */
export function drawNewer(scene: Scene): Element {
	const { model, sheet, of, framed, rising } = scene;
	const { parts, names } = model;
	const plan = planOf(scene);
	const foot = drawFoot(scene, plan);
	const height = foot.end + (framed ? of.frame + 6 : 4);
	const { central, local } = plan;
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	const down = { x: of.boxes - 24, y: central.y + central.height };
	return drawingOn(sheet, height, claim, [
		group([
			...(framed ? [drawFrame(scene, plan, height, 'party', parts.party.label)] : []),
			drawServices(scene, plan),
			drawPolicies(scene, plan),
			s('path', {
				className: ['storey-red'],
				d: broadArrow(down, { x: down.x, y: local.y - 1 }, sheet.name === 'phone' ? 4 : 6),
			}),
			drawBox(scene, { id: 'central', label: names.central, box: central, colour: 'central' }),
			drawBox(scene, { id: 'local', label: names.local, box: local, colour: framed ? 'central' : 'local' }),
			...(rising ? drawThreads(scene, plan) : []),
			drawLower(scene, plan),
			drawSupport(scene, plan, { id: 'support', label: parts.support.label, words: parts.support.label }),
			drawSlab(scene, plan, {
				id: 'platforms',
				label: names.platforms,
				className: `is-${platformsIn(scene)}`,
			}),
			...(rising ? drawOutputs(scene, plan) : []),
			...(framed ? [drawRedirects(scene, plan)] : []),
		]),
		...foot.elements,
	]);
}
