import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { line } from '../../figure-kit/arrow.ts';
import { either, when } from '../../figure-kit/conditions.ts';
import { hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import { capital, fill } from '../../text/words.ts';
import type { EmbeddednessModel, PlacedMode, PlacedTie } from './model.ts';
import { centre, modeSize, nameAt } from './spheres.ts';

/** The spheres, then their names. */
const drawSpheres = ({ circles, shape }: PlacedMode): Element[] => [
	...circles.map(({ id, x, y, r, weight }) =>
		s('circle', {
			className: ['sphere', `sphere-${weight}`],
			cx: round(x),
			cy: round(y),
			r: round(r),
			dataFlip: `sphere-${id}`,
		}),
	),
	...circles.map((circle, i) => {
		const { x, y } = nameAt(shape, circle, i);
		const name = circle.label.split(':')[0]!;
		return s('text', { className: ['sphere-name'], x: round(x), y: round(y), 'text-anchor': 'middle' }, name);
	}),
];

/** The lines of the ties; on those that run through a person, that person. */
const drawStrands = ({ ties }: PlacedMode): Element[] => [
	...ties.map((tie) =>
		line({ x: centre, y: centre }, tie, { className: ['strand', `strand-${tie.strength}`] }),
	),
	...ties
		.filter(({ strength }) => strength === 'through')
		.map(({ x, y }) =>
			s('circle', {
				className: ['key-person'],
				cx: round(centre + (x - centre) * 0.45),
				cy: round(centre + (y - centre) * 0.45),
				r: 4.5,
			}),
		),
];

/** The numbered mark at the end of a tie. */
function drawKnot({ id, number, to, actor, x, y }: PlacedTie): Element {
	return s(
		'a',
		{
			href: `#tie-${id}`,
			className: ['knot', `knot-${actor ?? 'plain'}`],
			dataSet: `tie=${id}`,
			ariaLabel: `${number} ${to}`,
		},
		[
			s('circle', { cx: round(x), cy: round(y), r: 11 }),
			s(
				'text',
				{ x: round(x), y: round(y), 'text-anchor': 'middle', 'dominant-baseline': 'central' },
				String(number),
			),
		],
	);
}

/** A mode's drawing: spheres, ties as lines to numbered marks, the entrepreneur in the middle. */
export function drawMode(mode: PlacedMode, words: EmbeddednessModel['words']): Element {
	return svg(
		modeSize,
		modeSize,
		fill(words.drawing, { mode: mode.name }),
		[
			...drawSpheres(mode),
			...drawStrands(mode),
			s('rect', { className: ['ego'], x: centre - 11, y: centre - 11, width: 22, height: 22, rx: 3 }),
			s('g', { dataMarks: '' }, mode.ties.map(drawKnot)),
		],
		{ interactive: true, className: 'spheres' },
	);
}

/** A tie in the list below its mode, with what it rests on once it is chosen. */
function tellTie(tie: PlacedTie, words: EmbeddednessModel['words'], context: RenderContext): Element {
	const inferred = tie.inferred ? ` ${words.inferred}` : '';
	return h('li', { id: `tie-${tie.id}` }, [
		h('b', tie.to),
		`, ${words.strengths[tie.strength]}`,
		h('span', { className: ['tie-evidence'], dataWhen: when({ tie: [tie.id] }) }, [
			` ${tie.text} ${capital(tie.by)}.${inferred} `,
			context.pages(tie.pages),
		]),
	]);
}

export function body({ words, modes }: EmbeddednessModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['modes'] },
			modes.map((mode) =>
				h('div', { className: ['mode'], dataWhen: either({ mode: [mode.id] }, { with: [mode.id] }) }, [
					h('p', { className: ['stage-name'] }, mode.name),
					h('p', { className: ['stage-span'] }, words.origins[mode.origin]),
					drawMode(mode, words),
					h('p', { className: ['mode-what'] }, [mode.what, ' ', context.pages(mode.pages)]),
					h(
						'ol',
						{ className: ['ties'] },
						mode.ties.map((tie) => tellTie(tie, words, context)),
					),
				]),
			),
		),
		h('p', { className: ['figure-key'] }, words.key),
		hint({ figure: 'embeddedness', parameter: 'tie' }, words.tie.hint),
	];
}

export function drawings({ words, modes }: EmbeddednessModel): Drawing[] {
	return modes.map((mode) => ({ name: mode.id, svg: drawMode(mode, words) }));
}
