import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Kind, Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, columns, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { byId } from '../../text/lookup.ts';
import type { ApparatusModel, Cell, Village } from './model.ts';

const sizes = {
	wide: { gable: 66, between: 26, shaft: 150, lacking: 52, scene: 1.3, word: 19, none: 34, pad: [10, 10] },
	column: { gable: 58, between: 12, shaft: 150, lacking: 44, scene: 0.8, word: 15, none: 26, pad: [8, 6] },
	phone: { gable: 62, between: 9, shaft: 150, lacking: 44, scene: 0, word: 12.5, none: 22, pad: [8, 2] },
} as const;

/**
 * The hall of a kind of village: the platforms' slab on the village, a column a component, and the roof that they
 * carry; in broken lines what is missing, of a village on a slab below it.
 */
export function draw(model: ApparatusModel, canvas: Canvas): Element {
	const village = byId(model.villages, canvas.state);
	const { step, slab, cells, stands } = village;
	const size = sizes[canvas.name];
	const scene = (name: 'workshop' | 'stall'): Part | false =>
		size.scene > 0 &&
		column({ width: 44 * size.scene, alignItems: 'center', flexShrink: 0 }, [
			picture(stands ? name : 'house', { scale: size.scene * (stands ? 1 : 1.8) }),
		]);
	const base = (className: string, kind: Kind, words: string, name: string, below?: Part | false): Part =>
		rect(className, { padding: [7, 0], gap: 7, name }, [
			row({ gap: 12, justifyContent: 'center', alignItems: 'end', padding: [0, 12] }, [
				below && picture('house', { scale: 1.3 }),
				text(kind, words, { textAlign: 'center', textWrap: 'balance', className: 'on-fill' }),
				below && picture('house', { scale: 1.3 }),
			]),
			below,
		]);
	const side = { gap: size.between, padding: [0, size.between / 2] } as const;
	const hall = column({ flex: 1, name: 'hall' }, [
		gable(village, canvas),
		beam(model, village, canvas),
		columns(
			side,
			cells.map((cell, i) => pillar(cell, i, canvas)),
		),
		slab && base(`is-${slab.actor}`, 'head', slab.words, 'slab'),
		base(
			'hall-white',
			'strong',
			step,
			'step',
			slab &&
				columns(
					side,
					cells.map(() => lacking(size.lacking)),
				),
		),
	]);
	const ground = (at: Laid['at']): Element[] => {
		const { y, height } = at('hall');
		return [s('path', { className: ['stroke'], d: `M0 ${round(y + height)}H${canvas.width}` })];
	};
	const whole = row({ alignItems: 'end', gap: 10 }, [scene('workshop'), hall, scene('stall')]);
	return drawing(canvas, village.claim, whole, { under: ground });
}

/** The gable, high enough for its words to stand inside. */
function gable({ roof, stands }: Village, canvas: Canvas): Part {
	const className = stands ? 'on-fill' : 'soft';
	const set = { textAlign: 'center', textWrap: 'balance', className } as const;
	return shape(
		{ padding: [sizes[canvas.name].gable, 0, 8, 0], alignItems: 'center', flexDirection: 'column' },
		({ x, y, width, height }) => [
			s('path', {
				className: [stands ? 'hall-white' : 'is-none'],
				d: `M${round(x)} ${round(y + height)}L${round(x + width / 2)} ${round(y)}L${round(x + width)} ${round(y + height)}${stands ? 'Z' : ''}`,
			}),
		],
		[column({ maxWidth: '55%' }, [text('head', roof.name, set), text('body', roof.words, set)])],
	);
}

/** The beam: what a developmental state needs, a name above each column. */
function beam({ words }: ApparatusModel, { cells, stands }: Village, canvas: Canvas): Part {
	const phone = canvas.name === 'phone';
	const className = stands ? 'on-fill' : [];
	const set = { textAlign: 'center', textWrap: 'balance', className } as const;
	return rect(stands ? 'hall-white' : 'is-none', { padding: [7, 0], name: 'beam' }, [
		column({ gap: 3 }, [
			text('body', words.needs, set),
			columns(
				{},
				cells.map(({ name, brief }) =>
					column({ justifyContent: 'center', padding: [0, 2] }, [
						text('strong', (phone && brief) || name, phone ? { ...set, size: 12.5 } : set),
					]),
				),
			),
		]),
	]);
}

/** A column as a mark: a shaft with its words, between capital and foot; or the outline of one that is missing. */
function pillar(cell: Cell, i: number, canvas: Canvas): Part {
	const { id, label, words, actor, details, detailsActor } = cell;
	const size = sizes[canvas.name];
	const there = actor !== undefined;
	const className = there ? 'on-fill' : 'soft';
	const set = { textAlign: 'center', textWrap: 'balance' } as const;
	const end = (height: number) =>
		there && rect([`is-${actor}`, 'hall-pillar'], { height, margin: [0, -size.between / 4] });
	const told = details !== undefined && text('note', details, { ...set, className: there ? className : [] });
	const kind = there ? (size.word < 16 ? 'strong' : 'head') : 'display';
	return mark(
		{ parameter: 'cell', id, label: `${label}: ${words}` },
		column({}, [
			end(14),
			rect(
				there ? [`is-${actor}`, 'hall-pillar'] : ['is-none', 'hall-pillar'],
				{ flex: 1, minHeight: size.shaft, padding: size.pad, justifyContent: 'center', name: `shaft-${i}` },
				[
					column({ gap: 6 }, [
						text(kind, words, { ...set, className, size: there ? size.word : size.none }),
						detailsActor
							? rect(`is-${detailsActor}`, { padding: size.pad, margin: [0, -size.pad[1]] }, [told])
							: told,
					]),
				],
			),
			end(10),
		]),
	);
}

/** A column that a village has not, in outline. */
const lacking = (height: number): Part =>
	shape({ height }, ({ x, y, width }) => {
		const [middle, foot] = [x + width / 2, y + height];
		const block = (half: number, from: number, to: number) =>
			`M${round(middle - half)} ${round(from)}H${round(middle + half)}V${round(to)}H${round(middle - half)}Z`;
		const [half, head] = [Math.min(width * 0.24, height * 0.42), 7];
		return [
			s('path', {
				className: ['is-none', 'hall-lacking'],
				d: `${block(half + 6, y, y + head)}${[-half, half].map((side) => `M${round(middle + side)} ${round(y + head)}V${round(foot - head)}`).join('')}${block(half + 6, foot - head, foot)}`,
			}),
		];
	});

/** What each column rests on. */
export const evidence = ({ rows }: ApparatusModel, _context: RenderContext): MarkEvidence[] =>
	rows.flatMap(({ cells }) =>
		cells.map(({ id, name, words, evidence: text, pages }) => ({
			mark: `cell=${id}`,
			title: `${name}: ${words}`,
			parts: [{ text, pages }],
		})),
	);
