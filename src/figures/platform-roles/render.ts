import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, middleOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { type Children, column, flex, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, picture, rect, rectOn, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { all, type Level, levelIn, type Model, type Reach, type Role, whoIn } from './model.ts';
import { drawGate, drawSign } from './signs.ts';
import { path } from '../../figure-kit/path.ts';

const corner = 9;

const sizes = {
	wide: { trunk: 148, block: 262, grip: 30, apart: 16, sign: 44, role: 20 },
	column: { trunk: 120, block: 168, grip: 22, apart: 14, sign: 38, role: 17 },
	phone: { trunk: 32, block: 106, grip: 10, apart: 12, sign: 32, role: 15 },
} as const;

/** An arm on its box: it begins in the body and, if it is named, grips the block. */
const limbOn = (
	{ x, y, width, height }: Box,
	grip: number,
	className: string | string[],
	dataFlip?: string,
): Element =>
	rectOn({ x: x - corner - 1, y, width: width + corner + 1 + grip, height }, className, {
		rx: corner,
		dataFlip,
	});

/** The body, rounded where it has no arms. */
const trunkOn = (className: string, { x, y, width, height }: Box): Element =>
	path(
		className,
		`M${round(x + width)} ${round(y)}H${x + corner}a${corner} ${corner} 0 0 0 ${-corner} ${corner}V${round(y + height - corner)}a${corner} ${corner} 0 0 0 ${corner} ${corner}H${round(x + width)}Z`,
	);

/**
 * The body of the platforms with an arm for each role, and those whom the arms reach. Where all passages count,
 * the leading roles have broad arms; in a passage’s state an arm reaches that it names, one in a broken outline
 * is only told, and the others are drawn back.
 */
export function draw(model: Model, canvas: Canvas): Element {
	const { actor, levels, roles } = model;
	const size = sizes[canvas.name];
	const reachOf = (role: Role) => byKey(role.faces, canvas.state).reach;
	const whole = column({ gap: 10 }, [
		row({}, [
			shape(
				{ width: size.trunk, flexShrink: 0, justifyContent: 'center', name: 'trunk' },
				(box) => [trunkOn(`role-flesh-${actor}`, box)],
				[who(model, canvas)],
			),
			column(
				{ flex: 1, gap: size.apart },
				levels.map((level) =>
					row({ gap: size.grip }, [
						column(
							{ flex: 1, gap: 5, justifyContent: 'space-between' },
							level.roles.map((role) => arm(model, canvas, role)),
						),
						block(level, canvas),
					]),
				),
			),
		]),
		keyOf(model, new Set(roles.map(reachOf))),
	]);
	const gripOf = (role: Role) => (reachOf(role) === 'named' ? size.grip : 0);
	const under = (at: Laid['at']): Element[] => [
		...levels.map((level) => {
			const { x, width, ...box } = at(`block-${level.id}`);
			return rectOn({ ...box, x: x - size.grip, width: width + size.grip }, `is-${level.actor}`, { rx: 4 });
		}),
		// The outline lies below the fills, so that body and arms are one shape.
		...roles
			.filter((role) => reachOf(role) === 'told')
			.map(({ id }) => limbOn(at(`row-${id}`), size.grip, hollow(actor))),
		trunkOn(`role-edge-${actor}`, at('trunk')),
		...roles.map((role) =>
			limbOn(at(`limb-${role.id}`), gripOf(role), `role-edge-${actor}`, `edge-${role.id}`),
		),
	];
	return drawing(canvas, whole, { under });
}

const hollow = (actor: string): string[] => ['role-hollow', `role-hollow-${actor}`];

/** Whose roles they are, on the body: upwards where it is narrow. What follows a comma is set smaller. */
function who(model: Model, { name: layout, state }: Canvas): Part {
	const words = whoIn(model, state);
	const [name = '', rest] = words.split(/, (.*)/s);
	const className = 'on-fill';
	if (layout === 'phone')
		return text('head', words, {
			writingMode: 'sideways-lr',
			textAlign: 'center',
			padding: [0, 10, 0, 0],
			className,
		});
	return column({ padding: [0, 10] }, [
		text('head', name, { className }),
		rest && text('note', rest, { textWrap: 'balance', className }),
	]);
}

/** An arm with its sign, and what the state says of its role; where all passages count, that of a leading one is broad. */
function arm({ actor }: Model, canvas: Canvas, role: Role): Part {
	const { reach, name, words } = byKey(role.faces, canvas.state);
	const size = sizes[canvas.name];
	const wide = canvas.name === 'wide';
	const of = canvas.state === all ? (role.leads ? 'broad' : 'slim') : 'plain';
	const named = reach === 'named';
	const className = named ? 'on-fill' : reach === 'absent' ? 'soft' : [];
	const inscription = flex(
		wide
			? { flex: 1, flexDirection: 'row', gap: 18, alignItems: 'center' }
			: { flex: 1, justifyContent: 'center' },
		[
			name &&
				text(of === 'slim' ? 'strong' : 'head', name, {
					className,
					size: size.role + { broad: 4, plain: 0, slim: -2 }[of],
					minWidth: wide ? 170 : undefined,
				}),
			// Below its name a deed would make a slim arm broad.
			words &&
				(wide || of !== 'slim') &&
				text(of === 'broad' && wide ? 'strong' : wide || !named ? 'body' : 'note', words, {
					className,
					flex: wide ? 1 : undefined,
				}),
		],
	);
	const sign = shape({ width: size.sign, height: 28, flexShrink: 0 }, (box) => {
		const { x, y } = middleOf(box);
		return [drawSign(role.sign, round(x), round(y), canvas.name === 'phone' ? 0.85 : 1)];
	});
	const label = [role.title, name?.toLowerCase() === role.label ? undefined : name, words];
	return mark(
		{ parameter: 'role', id: role.id, label: label.filter(Boolean).join(': ') },
		row({ flexGrow: of === 'broad' ? 1 : 0, gap: 8, name: `row-${role.id}` }, [
			shape(
				{
					flex: named ? 1 : undefined,
					flexDirection: 'row',
					alignItems: 'center',
					gap: 8,
					padding: [4, 0, 4, 6],
					minHeight: { broad: 64, plain: 43, slim: 36 }[of],
					name: `limb-${role.id}`,
				},
				(box) => [limbOn(box, named ? size.grip : 0, `role-flesh-${actor}`, `arm-${role.id}`)],
				[sign, named && inscription],
			),
			!named && inscription,
		]),
	);
}

/** Those whom the arms reach: a level’s name, whom it is, and a picture. */
function block(level: Level, canvas: Canvas): Part {
	const { label, with: whom } = levelIn(level, canvas.state);
	const { block: width, grip, role: size } = sizes[canvas.name];
	const phone = canvas.name === 'phone';
	const className = level.actor === 'central' ? 'on-central' : 'on-fill';
	return column(
		{
			width: width - grip,
			flexShrink: 0,
			padding: phone ? [8, 5] : [10, 12],
			justifyContent: 'space-between',
			gap: 8,
			name: `block-${level.id}`,
		},
		[
			column({}, [
				text('note', label, { className }),
				phone ? text('strong', whom, { className }) : text('head', whom, { className, size }),
			]),
			row({ gap: 8, alignItems: 'end' }, picturesOf(level.actor, canvas)),
		],
	);
}

/** A gate, halls, or a seller with stall and workshop. */
function picturesOf(actor: string, { name }: Canvas): Children {
	const scale = name === 'wide' ? 1 : 0.8;
	if (actor === 'local')
		return [
			{ ...picture('hall', { scale }), wrap: (drawn) => [s('g', { className: ['role-hall'] }, drawn)] },
		];
	if (actor !== 'central')
		return [picture('stall', { scale }), name !== 'phone' && picture('workshop', { scale })];
	return [
		shape({ width: 72 * scale, height: 40 * scale }, (box) => [
			drawGate(round(middleOf(box).x), round(bottomOf(box)), scale),
		]),
	];
}

/** What the arms of a state mean, where they differ. */
function keyOf({ words, actor }: Model, reaches: ReadonlySet<Reach>): Part | undefined {
	const look = { width: 30, height: 12, rx: 6 };
	const flesh = `role-flesh-${actor}`;
	const entries = [
		reaches.has('named') && { sign: rect(flesh, look), words: words.key.named },
		reaches.has('told') && { sign: rect(hollow(actor), look), words: words.key.told },
		reaches.has('absent') && { sign: rect(flesh, { ...look, width: 13 }), words: words.key.absent },
	];
	return reaches.size > 1 ? key(entries) : undefined;
}

/** What each role is, and what each passage calls it. */
export const evidence = ({ words, passages, roles }: Model, context: RenderContext): MarkEvidence[] =>
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
	});
