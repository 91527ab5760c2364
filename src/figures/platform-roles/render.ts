import type { Element } from 'hast';
import { s } from 'hastscript';
import { balancedLines } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { type Arm, blockStyle, type Body, inscribe, nameStyle, placeBody, type PlacedLevel } from './body.ts';
import { all, levelIn, type PlatformRolesModel, type Reach, whoIn } from './model.ts';
import { drawGate, drawSign } from './signs.ts';

const corner = 9;

const rounded = (className: string | string[], { x, y, width, height }: Box, flip?: string): Element =>
	s('rect', {
		className,
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		rx: Math.min(corner, height / 2),
		dataFlip: flip,
	});

/** The body, rounded where it has no arms. */
const trunk = (className: string[], { x, y, width, height }: Box): Element =>
	s('path', {
		className,
		d: `M${round(x + width)} ${round(y)}H${x + corner}a${corner} ${corner} 0 0 0 ${-corner} ${corner}V${round(y + height - corner)}a${corner} ${corner} 0 0 0 ${corner} ${corner}H${round(x + width)}Z`,
	});

/** The outline of an arm whose role is told, but not named. */
const drawHollow = ({ actor }: PlatformRolesModel, { box }: Arm): Element =>
	rounded(['role-hollow', `role-hollow-${actor}`], { ...box, x: box.x - corner, width: box.width + corner });

/** An arm of its whole length, or drawn back; it begins inside the body. */
const limb = ({ box }: Arm, { trunk, stub }: Body, reach: Reach): Box => {
	const start = trunk.x + trunk.width - corner * 2;
	return { ...box, x: start, width: (reach === 'named' ? box.x + box.width : stub) - start };
};

/**
 * The body of the platforms with an arm for each role, and those whom the arms reach. In a passage’s state
 * an arm reaches that it names, one in a broken outline is only told, and the others are drawn back.
 */
export function draw(model: PlatformRolesModel, sheet: Sheet): Element {
	const { state } = sheet;
	const body = placeBody(model, sheet);
	const arms = body.levels.flatMap((level) => level.arms);
	const limbs = arms.map((arm) => ({ arm, reach: byKey(arm.role.faces, state).reach }));
	const key = keyIn(sheet, keyOf(model, state, new Set(limbs.map(({ reach }) => reach))), {
		x: 1,
		y: body.bottom + 10,
		width: sheet.width - 2,
	});
	const outline = [`role-edge-${model.actor}`];
	return drawingOn(sheet, body.bottom + 10 + key.height + 2, byKey(model.claims, state), [
		...body.levels.flatMap((level) => drawBlock(sheet, level)),
		// The outline lies below the fills, so that body and arms are one shape.
		...limbs.flatMap(({ arm, reach }) => (reach === 'told' ? [drawHollow(model, arm)] : [])),
		trunk(outline, body.trunk),
		...limbs.map(({ arm, reach }) => rounded(outline, limb(arm, body, reach), `edge-${arm.role.id}`)),
		trunk([`role-flesh-${model.actor}`], body.trunk),
		group(limbs.map(({ arm, reach }) => drawArm(model, sheet, { arm, reach }, body))),
		...drawWho(sheet, whoIn(model, state), body.trunk),
		...key.elements,
	]);
}

/** Those whom the arms reach: a level’s name, whom it is, and a picture where there is room. */
function drawBlock(sheet: Sheet, { level, block, words, worded }: PlacedLevel): Element[] {
	const called = levelIn(level, sheet.state);
	const { kind, size } = blockStyle(called, sheet, words.width);
	const className = level.actor === 'central' ? 'on-central' : 'on-fill';
	const set = letters(
		sheet,
		[
			{ kind: 'note', text: called.label, className },
			{ kind, size, text: called.with, className },
		],
		{ x: words.x, y: block.y + 10, width: words.width },
	);
	const ground = block.y + block.height - 12;
	const room = { x: words.x, width: words.width, ground, height: ground - worded - 8 };
	return [
		s('rect', {
			className: [`is-${level.actor}`],
			x: round(block.x),
			y: round(block.y),
			width: round(block.width),
			height: round(block.height),
			rx: 4,
		}),
		...set.elements,
		...pictureOf(level.actor, room),
	];
}

interface Room {
	x: number;
	width: number;
	ground: number;
	height: number;
}

/** A gate, halls, or a seller with stall and workshop, as large and as many as there is room for. */
function pictureOf(actor: string, { x, width, ground, height }: Room): Element[] {
	const narrow = width < 110;
	const scale = Math.min(1.2, width / (narrow ? 90 : 150), height / 56);
	if (scale < 0.5) return [];
	const at = (part: number) => round(x + part * scale);
	switch (actor) {
		case 'central':
			return [drawGate(at(36), round(ground), scale)];
		case 'local':
			return [
				s('g', { className: ['role-pale'] }, [
					pictogram('hall', at(27), ground, scale),
					...(narrow ? [] : [pictogram('hall', at(80), ground, scale * 0.72)]),
				]),
			];
		default:
			return [
				...(narrow ? [] : [pictogram('person', at(10), ground, scale * 0.9)]),
				pictogram('stall', at(narrow ? 22 : 51), ground, scale),
				...(narrow ? [] : [pictogram('workshop', at(107), ground, scale)]),
			];
	}
}

/** Whose roles they are, on the body: upwards where it is narrow. What follows a comma is set smaller. */
function drawWho(sheet: Sheet, who: string, { x, y, width, height }: Box): Element[] {
	const middle = { x: x + width / 2, y: y + height / 2 };
	const className = 'on-fill';
	const [name = '', rest] = who.split(/, (.*)/s);
	if (sheet.name === 'phone') {
		const text = measure(who, styleOf(sheet, 'head')) <= height - 8 ? who : name;
		const kind = measure(text, styleOf(sheet, 'head')) <= height - 8 ? 'head' : 'strong';
		const at = { ...middle, anchor: 'middle', from: 'middle', turn: -90, className } as const;
		return [letter(sheet, kind, text, at).element];
	}
	const small = balancedLines(rest ?? '', { ...styleOf(sheet, 'note'), width: width - 20 });
	return letters(
		sheet,
		[
			{ kind: 'head', text: name, className },
			...(rest ? [{ kind: 'note' as const, text: small, className, gap: 2 }] : []),
		],
		{ x: x + (sheet.name === 'wide' ? 18 : 12), y: middle.y, width: width - 20, from: 'middle' },
	).elements;
}

/** An arm with its sign, and what the state says of its role. */
function drawArm(
	{ actor }: PlatformRolesModel,
	sheet: Sheet,
	{ arm, reach }: { arm: Arm; reach: Reach },
	body: Body,
): Element {
	const { role, box, sign } = arm;
	const flesh = rounded([`role-flesh-${actor}`], limb(arm, body, reach), `arm-${role.id}`);
	const scale = { wide: 1, column: 0.95, phone: 0.85 }[sheet.name];
	return mark(
		sheet,
		{
			parameter: 'role',
			id: role.id,
			label: labelOf(arm, sheet.state),
			hit: box,
		},
		[flesh, drawSign(role.sign, round(sign.x), round(sign.y), scale), ...wordsOn(sheet, arm, body)],
	);
}

function labelOf({ role }: Arm, state: string): string {
	const { name, words } = byKey(role.faces, state);
	return [
		role.title,
		...(name && name.toLowerCase() !== role.label ? [name] : []),
		...(words ? [words] : []),
	].join(': ');
}

/** The name of the role and its deed, or the passage’s words, or the name of a role that is absent. */
function wordsOn(sheet: Sheet, { role, box, sign }: Arm, body: Body): Element[] {
	const { reach, name, words, kind, x } = inscribe(role, sheet.state, sheet, body);
	if (reach !== 'named') {
		const at = { x, y: sign.y, from: 'middle' } as const;
		return [letter(sheet, kind, words, { ...at, className: reach === 'told' ? [] : 'soft' }).element];
	}
	const size = nameStyle(sheet).size;
	const className = 'on-fill';
	const named = { kind: 'head' as const, text: name, size, className };
	const said = { kind, text: words, className };
	if (name.length > 0 && body.beside !== undefined)
		return [
			letter(sheet, 'head', name, { x: body.text, y: sign.y, from: 'middle', size, className }).element,
			...(words.length > 0
				? [letter(sheet, kind, words, { x, y: sign.y, from: 'middle', className }).element]
				: []),
		];
	const height = name.length * leadingOf(size) + words.length * leadingOf(sheet.sizes[kind]);
	return letters(sheet, [...(name.length > 0 ? [named] : []), ...(words.length > 0 ? [said] : [])], {
		x: body.text,
		y: box.y + (box.height - height) / 2,
	}).elements;
}

/** What the arms of a state mean. */
function keyOf({ words, actor }: PlatformRolesModel, state: string, reaches: ReadonlySet<Reach>): KeyEntry[] {
	const box = (width: number) => ({ x: -width / 2, y: -6, width, height: 12 });
	const solid = (width: number) => [
		rounded([`role-edge-${actor}`], box(width)),
		rounded([`role-flesh-${actor}`], box(width)),
	];
	const { key } = words;
	if (state === all) return [{ sign: solid(30), width: 30, words: key.deed }];
	const entries: Record<Reach, KeyEntry> = {
		named: { sign: solid(30), width: 30, words: key.named },
		told: { sign: rounded(['role-hollow', `role-hollow-${actor}`], box(30)), width: 30, words: key.told },
		absent: { sign: solid(13), width: 13, words: key.absent },
	};
	return (['named', 'told', 'absent'] as const)
		.filter((reach) => reaches.has(reach))
		.map((reach) => entries[reach]);
}

/** What each role is, and what each passage calls it. */
export function evidence(
	{ words, passages, levels }: PlatformRolesModel,
	context: RenderContext,
): MarkEvidence[] {
	return levels.flatMap(({ roles }) =>
		roles.map(({ id, title, term, what, pages, named }) => {
			const said = named.map(({ passage, kind, words: called, page }): EvidencePart => {
				const { label, section } = byId(passages, passage);
				return {
					name: label,
					text: fill(kind === 'name' ? words.named : words.told, { words: called }),
					pages: [page],
					link: context.section(section, fill(words.read, { passage: label.toLowerCase() })),
				};
			});
			const link = term ? context.entry('terms', term, words.term) : undefined;
			return { mark: `role=${id}`, title, parts: [{ text: what, pages, link }, ...said] };
		}),
	);
}
