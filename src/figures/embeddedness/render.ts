import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { either, when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import { type EmbeddednessModel, modeSize, type PlacedMode, strengthWords } from './model.ts';

const centre = modeSize / 2;

/** A mode's drawing: spheres, ties as lines to numbered marks, the entrepreneur in the middle. */
export function drawMode(mode: PlacedMode): Element {
	const labels = mode.circles.map((circle, i): ElementContent => {
		const word = circle.label.split(':')[0]!;
		const apart = mode.circles.length === 4;
		const collapsed = mode.circles[0]!.r < 120 && !apart;
		// Rings carry their name at the top; circles side by side, at their outer edge; fallen rings, in a row.
		const y = apart
			? circle.y < centre
				? circle.y - circle.r + 16
				: circle.y + circle.r - 8
			: collapsed
				? 30
				: circle.y - circle.r + 13;
		const x = apart ? circle.x : collapsed ? centre + (1 - i) * 52 : circle.x;
		return s('text', { className: ['sphere-name'], x: round(x), y: round(y), 'text-anchor': 'middle' }, word);
	});
	return svg(
		modeSize,
		modeSize,
		`${mode.name}: spheres and ties`,
		[
			...mode.circles.map(({ id, x, y, r, weight }) =>
				s('circle', {
					className: ['sphere', `sphere-${weight}`],
					cx: round(x),
					cy: round(y),
					r: round(r),
					dataFlip: `sphere-${id}`,
				}),
			),
			...labels,
			...mode.ties.map(({ x, y, strength }) =>
				s('line', {
					className: ['strand', `strand-${strength}`],
					x1: centre,
					y1: centre,
					x2: round(x),
					y2: round(y),
				}),
			),
			// The person through whom a tie runs.
			...mode.ties
				.filter(({ strength }) => strength === 'through')
				.map(({ x, y }) =>
					s('circle', {
						className: ['key-person'],
						cx: round(centre + (x - centre) * 0.45),
						cy: round(centre + (y - centre) * 0.45),
						r: 4.5,
					}),
				),
			s('rect', { className: ['ego'], x: centre - 11, y: centre - 11, width: 22, height: 22, rx: 3 }),
			s(
				'g',
				{ dataMarks: '' },
				mode.ties.map((tie) =>
					s(
						'a',
						{
							href: `#tie-${tie.id}`,
							className: ['knot', `knot-${tie.actor ?? 'plain'}`],
							dataSet: `tie=${tie.id}`,
							ariaLabel: `${tie.number} ${tie.to}`,
						},
						[
							s('circle', { cx: round(tie.x), cy: round(tie.y), r: 11 }),
							s(
								'text',
								{ x: round(tie.x), y: round(tie.y), 'text-anchor': 'middle', 'dominant-baseline': 'central' },
								String(tie.number),
							),
						],
					),
				),
			),
		],
		{ interactive: true, className: 'spheres' },
	);
}

export function body({ modes }: EmbeddednessModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['modes'] },
			modes.map((mode) =>
				h('div', { className: ['mode'], dataWhen: either({ mode: [mode.id] }, { with: [mode.id] }) }, [
					h('p', { className: ['stage-name'] }, mode.name),
					h(
						'p',
						{ className: ['stage-span'] },
						mode.origin === 'literature' ? 'from the literature' : 'the dissertation’s own',
					),
					drawMode(mode),
					h('p', { className: ['mode-what'] }, [mode.what, ' ', context.pages(mode.pages)]),
					h(
						'ol',
						{ className: ['ties'] },
						mode.ties.map((tie) =>
							h('li', { id: `tie-${tie.id}` }, [
								h('b', tie.to),
								`, ${strengthWords[tie.strength]}`,
								h('span', { className: ['tie-evidence'], dataWhen: when({ tie: [tie.id] }) }, [
									` ${tie.text} ${tie.by.replace(/^./, (letter) => letter.toUpperCase())}.${tie.inferred ? ' Its sphere is inferred.' : ''} `,
									context.pages(tie.pages),
								]),
							]),
						),
					),
				]),
			),
		),
		h(
			'p',
			{ className: ['figure-key'] },
			'Thick line: strong tie. Thin: weak. Dotted: missing. With a dot: through a well-connected person. Amber: online or a platform. Grey mark: local government.',
		),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ tie: ['none'] }) },
			'Choose a number to read what the tie rests on.',
		),
	];
}

export function drawings({ modes }: EmbeddednessModel): Drawing[] {
	return modes.map((mode) => ({ name: mode.id, svg: drawMode(mode) }));
}
