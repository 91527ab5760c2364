import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { round, svg, textBlock, wrap } from '../../figure-kit/svg.ts';
import { placeRoles, type PlatformRolesModel, type RoleModel } from './model.ts';

const rect = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
	s('rect', { x: round(x), y: round(y), width: round(width), height: round(height), rx: 4 });

/** Draws the platforms, their roles and those whom they meet, at one of the two widths. */
export function drawPlatformRoles(model: PlatformRolesModel, width: PlotWidth): Element {
	const placed = placeRoles(model, plotWidths[width]);
	const { platforms } = placed;
	const lit = ({ named }: RoleModel) => when({ passage: ['all', ...named.map(({ passage }) => passage)] });
	return svg(
		placed.width,
		placed.height,
		'Roles of platforms on three levels',
		[
			s('g', { className: ['block', 'fill-platforms'] }, [
				rect(platforms),
				textBlock(
					[model.platforms],
					platforms.x + platforms.width / 2,
					platforms.y + platforms.height / 2,
					14,
					'block-name',
				),
			]),
			...placed.levels.flatMap(({ level, top, counterpart, roles }) => {
				const words = wrap(level.with, Math.floor(counterpart.width / 7));
				return [
					s(
						'text',
						{
							className: ['block-name'],
							x: round(placed.width / 2),
							y: top + 13,
							'text-anchor': 'middle',
							'dominant-baseline': 'central',
						},
						level.label,
					),
					s('g', { className: ['block', `fill-${level.actor}`] }, [
						rect(counterpart),
						textBlock(
							words,
							counterpart.x + counterpart.width / 2,
							counterpart.y + counterpart.height / 2,
							14,
							'block-words',
						),
					]),
					...roles.map(({ role, box }) => {
						const y = round(box.y + box.height / 2);
						const right = box.x + box.width;
						return s('g', { className: ['tie'], dataLit: lit(role) }, [
							s('line', { x1: platforms.x + platforms.width, y1: y, x2: box.x, y2: y }),
							s('line', { x1: right, y1: y, x2: counterpart.x - 7, y2: y }),
							s('path', { className: ['tie-head'], d: `M${round(counterpart.x - 1)} ${y}l-8 -4.5v9z` }),
						]);
					}),
				];
			}),
			s(
				'g',
				{ dataMarks: '' },
				placed.levels.flatMap(({ roles }) =>
					roles.map(({ role, box }) =>
						s(
							'a',
							{
								href: `#platform-role-${role.id}`,
								className: ['block', 'fill-role'],
								dataSet: `role=${role.id}`,
								dataLit: lit(role),
								ariaLabel: role.title,
							},
							[
								rect(box),
								textBlock([role.label], box.x + box.width / 2, box.y + box.height / 2, 13, 'block-name'),
							],
						),
					),
				),
			),
		],
		{ interactive: true },
	);
}

export function body(model: PlatformRolesModel, context: RenderContext): Element[] {
	const { passages, levels } = model;
	const labelOf = (passage: string) => passages.find(({ id }) => id === passage)!.label;
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawPlatformRoles(model, width)]),
		),
		h(
			'dl',
			{ className: ['evidence'] },
			passages.map(({ id, label, what, section, pages }) =>
				h('div', { dataWhen: when({ passage: [id] }) }, [
					h('dt', label),
					h('dd', [
						`${what} `,
						context.pages(pages),
						' ',
						context.section(section, `Read ${label.toLowerCase()}`),
						'.',
					]),
				]),
			),
		),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ role: ['none'] }) },
			'Choose a role to read what it means and where it is named.',
		),
		h(
			'dl',
			{ className: ['evidence'] },
			levels.flatMap(({ roles }) =>
				roles.map(({ id, title, term, what, pages, named }) =>
					h('div', { id: `platform-role-${id}`, dataWhen: when({ role: [id] }) }, [
						h('dt', title),
						h('dd', [
							`${what} `,
							context.pages(pages),
							' In the lists: ',
							...named.flatMap(({ passage, words, page }, i) => [
								`${i > 0 ? '; ' : ''}${labelOf(passage).toLowerCase()}, ${words} `,
								context.pages([page]),
							]),
							'.',
							...(term ? [' ', context.entry('terms', term, 'The term'), '.'] : []),
						]),
					]),
				),
			),
		),
	];
}

export function drawings(model: PlatformRolesModel): Drawing[] {
	return [{ name: 'all', svg: drawPlatformRoles(model, 'wide') }];
}
