import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { arrow, arrowHead, line } from '../../figure-kit/arrow.ts';
import { rectOf, stackIn } from '../../figure-kit/block.ts';
import { type Box, middleOf, rightOf } from '../../figure-kit/box.ts';
import { when } from '../../figure-kit/conditions.ts';
import { evidence, hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { type PlacedRoles, placeRoles, type PlatformRolesModel, type RoleModel } from './model.ts';

const litFor = ({ named }: RoleModel) => when({ passage: ['all', ...named.map(({ passage }) => passage)] });

/** The line from the platforms to a role, and the arrow from it to those whom it meets. */
function drawTie(drawing: string, role: RoleModel, box: Box, platforms: Box, counterpart: Box): Element {
	const { y } = middleOf(box);
	return s('g', { className: ['tie'], dataLit: litFor(role) }, [
		line({ x: rightOf(platforms), y }, { x: box.x, y }),
		arrow(drawing, 'tie', { x: rightOf(box), y }, { x: counterpart.x, y }),
	]);
}

/** A level: its name, those whom the platforms meet there, and the ties of its roles. */
function drawLevel(
	drawing: string,
	{ level, top, counterpart, roles }: PlacedRoles['levels'][number],
	{ width, platforms }: PlacedRoles,
): Element[] {
	return [
		s(
			'text',
			{
				className: ['block-name'],
				x: round(width / 2),
				y: top + 13,
				'text-anchor': 'middle',
				'dominant-baseline': 'central',
			},
			level.label,
		),
		s('g', { className: ['block', `fill-${level.actor}`] }, [
			rectOf(counterpart),
			...stackIn(counterpart, { words: [level.with] }).words,
		]),
		...roles.map(({ role, box }) => drawTie(drawing, role, box, platforms, counterpart)),
	];
}

const drawRole = (role: RoleModel, box: Box): Element =>
	s(
		'a',
		{
			href: `#platform-role-${role.id}`,
			className: ['block', 'fill-role'],
			dataSet: `role=${role.id}`,
			dataLit: litFor(role),
			ariaLabel: role.title,
		},
		[rectOf(box), ...stackIn(box, { name: role.label }).name],
	);

/** Draws the platforms, their roles and those whom they meet, at one of the two widths. */
export function drawPlatformRoles(model: PlatformRolesModel, width: PlotWidth): Element {
	const placed = placeRoles(model, plotWidths[width]);
	const drawing = `platform-roles-${width}`;
	return svg(
		placed.width,
		placed.height,
		model.words.drawing,
		[
			s('defs', [arrowHead(drawing, 'tie')]),
			s('g', { className: ['block', `fill-${model.actor}`] }, [
				rectOf(placed.platforms),
				...stackIn(placed.platforms, { name: model.platforms }).name,
			]),
			...placed.levels.flatMap((level) => drawLevel(drawing, level, placed)),
			s(
				'g',
				{ dataMarks: '' },
				placed.levels.flatMap(({ roles }) => roles.map(({ role, box }) => drawRole(role, box))),
			),
		],
		{ interactive: true },
	);
}

/** What a role is, and what each passage calls it. */
function tellRole(role: RoleModel, { words, passages }: PlatformRolesModel, context: RenderContext): Element {
	const { id, title, term, what, pages, named } = role;
	const labelOf = (passage: string) => passages.find((each) => each.id === passage)!.label;
	return h('div', { id: `platform-role-${id}`, dataWhen: when({ role: [id] }) }, [
		h('dt', title),
		h('dd', [
			`${what} `,
			context.pages(pages),
			` ${words.named} `,
			...named.flatMap((each, i) => [
				`${i > 0 ? '; ' : ''}${labelOf(each.passage).toLowerCase()}, ${each.words} `,
				context.pages([each.page]),
			]),
			'.',
			...(term ? [' ', context.entry('terms', term, words.term), '.'] : []),
		]),
	]);
}

export function body(model: PlatformRolesModel, context: RenderContext): Element[] {
	const { words, passages, levels } = model;
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawPlatformRoles(model, width)]),
		),
		evidence(
			passages.map(({ id, label, what, section, pages }) => ({
				dataWhen: when({ passage: [id] }),
				title: label,
				text: what,
				pages,
				link: context.section(section, fill(words.read, { passage: label.toLowerCase() })),
			})),
			context,
		),
		hint({ figure: 'platform-roles', parameter: 'role' }, words.role.hint),
		h(
			'dl',
			{ className: ['evidence'] },
			levels.flatMap(({ roles }) => roles.map((role) => tellRole(role, model, context))),
		),
	];
}

export function drawings(model: PlatformRolesModel): Drawing[] {
	return [{ name: 'all', svg: drawPlatformRoles(model, 'wide') }];
}
