import type { Element } from 'hast';
import { bottomOf, middleOf, rightOf } from '../../figure-kit/box.ts';
import type { Kind, Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, columns, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { byId } from '../../text/lookup.ts';
import type { Model, Cell, Village } from './model.ts';
import { path } from '../../figure-kit/path.ts';

const sizes = {
	wide: { gable: 66, between: 26, shaft: 150, lacking: 52, scene: 1.3, word: 19, none: 34, pad: [10, 10] },
	column: { gable: 58, between: 12, shaft: 150, lacking: 44, scene: 0.8, word: 15, none: 26, pad: [8, 6] },
	phone: { gable: 62, between: 9, shaft: 150, lacking: 44, scene: 0, word: 12.5, none: 22, pad: [8, 2] },
} as const;

type Sizes = (typeof sizes)['wide' | 'column' | 'phone'];

const centred = { textAlign: 'center', textWrap: 'balance' } as const;

/**
 * The hall of a kind of village: the platforms' slab on the village, a column a component, and the roof that they
 * carry; in broken lines what is missing, of a village on a slab below it.
 */
export function draw({ words, villages }: Model, canvas: Canvas): Element {
	const village = byId(villages, canvas.state);
	const { step, slab, cells, stands } = village;
	const size = sizes[canvas.name];
	const scene = (name: 'workshop' | 'stall') =>
		size.scene > 0 &&
		column({ width: 44 * size.scene, alignItems: 'center', flexShrink: 0 }, [
			picture(stands ? name : 'house', { scale: size.scene * (stands ? 1 : 1.8) }),
		]);
	const beside = (parts: readonly Part[]) =>
		columns({ gap: size.between, padding: [0, size.between / 2] }, parts);
	const hall = column({ flex: 1, name: 'hall' }, [
		gable(village, size),
		beam(words.needs, village, canvas.name === 'phone'),
		beside(cells.map((cell, i) => pillar(cell, i, size))),
		slab && base(`is-${slab.actor}`, 'head', slab.words, 'slab'),
		base('hall-white', 'strong', step, 'step', slab && beside(cells.map(() => lacking(size.lacking)))),
	]);
	const whole = row({ alignItems: 'end', gap: 10 }, [scene('workshop'), hall, scene('stall')]);
	return drawing(canvas, whole, {
		under: (at) => [path('stroke', `M0 ${round(bottomOf(at('hall')))}H${canvas.width}`)],
	});
}

/** What carries the hall: the slab, or the step, which is the village, with what it would lack without a slab. */
function base(className: string, kind: Kind, words: string, name: string, lacks?: Part): Part {
	const house = lacks && picture('house', { scale: 1.3 });
	return rect(className, { padding: [7, 0], gap: 7, name }, [
		row({ gap: 12, justifyContent: 'center', alignItems: 'end', padding: [0, 12] }, [
			house,
			text(kind, words, { ...centred, className: 'on-fill' }),
			house,
		]),
		lacks,
	]);
}

/** The gable, high enough for its words to stand inside. */
function gable({ roof, stands }: Village, { gable: height }: Sizes): Part {
	const set = { ...centred, className: stands ? 'on-fill' : 'soft' };
	return shape(
		{ padding: [height, 0, 8, 0], alignItems: 'center', flexDirection: 'column' },
		(box) => {
			const foot = round(bottomOf(box));
			const slopes = `M${round(box.x)} ${foot}L${round(middleOf(box).x)} ${round(box.y)}L${round(rightOf(box))} ${foot}`;
			return [path(stands ? 'hall-white' : 'is-none', stands ? `${slopes}Z` : slopes)];
		},
		[column({ maxWidth: '55%' }, [text('head', roof.name, set), text('body', roof.words, set)])],
	);
}

/** The beam: what a developmental state needs, a name above each column. */
function beam(needs: string, { cells, stands }: Village, phone: boolean): Part {
	const set = { ...centred, className: stands ? 'on-fill' : [] };
	return rect(stands ? 'hall-white' : 'is-none', { padding: [7, 0], name: 'beam' }, [
		column({ gap: 3 }, [
			text('body', needs, set),
			row(
				{},
				cells.map(({ name }) =>
					column({ flex: 1, justifyContent: 'center', padding: [0, 2] }, [
						text('strong', name, phone ? { ...set, size: 12.5 } : set),
					]),
				),
			),
		]),
	]);
}

/** A column as a mark: a shaft with its words, between capital and foot; or the outline of one that is missing. */
function pillar({ id, label, words, actor, details, detailsActor }: Cell, i: number, size: Sizes): Part {
	const there = actor !== undefined;
	const classes = [there ? `is-${actor}` : 'is-none', 'hall-pillar'];
	const end = (height: number) => there && rect(classes, { height, margin: [0, -size.between / 4] });
	const told = details && text('note', details, { ...centred, className: there ? 'on-fill' : [] });
	const shaft = { flex: 1, minHeight: size.shaft, padding: size.pad, name: `shaft-${i}` };
	return mark(
		{ parameter: 'cell', id, label: `${label}: ${words}` },
		column({}, [
			end(14),
			rect(classes, { ...shaft, justifyContent: 'center' }, [
				column({ gap: 6 }, [
					there
						? text(size.word < 16 ? 'strong' : 'head', words, {
								...centred,
								className: 'on-fill',
								size: size.word,
							})
						: text('display', words, { ...centred, className: 'soft', size: size.none }),
					detailsActor
						? rect(`is-${detailsActor}`, { padding: size.pad, margin: [0, -size.pad[1]] }, [told])
						: told,
				]),
			]),
			end(10),
		]),
	);
}

/** A column that a village has not, in outline. */
const lacking = (height: number): Part =>
	shape({ height }, ({ x, y, width }) => {
		const [middle, foot, head] = [x + width / 2, y + height, 7];
		const half = Math.min(width * 0.24, height * 0.42);
		const block = (from: number, to: number) =>
			`M${round(middle - half - 6)} ${round(from)}H${round(middle + half + 6)}V${round(to)}H${round(middle - half - 6)}Z`;
		const side = (at: number) => `M${round(at)} ${round(y + head)}V${round(foot - head)}`;
		return [
			path(
				['is-none', 'hall-lacking'],
				`${block(y, y + head)}${side(middle - half)}${side(middle + half)}${block(foot - head, foot)}`,
			),
		];
	});

/** What each column rests on. */
export const evidence = ({ rows }: Model): MarkEvidence[] =>
	rows.flatMap(({ cells }) =>
		cells.map(({ id, name, words, evidence: text, pages }) => ({
			mark: `cell=${id}`,
			title: `${name}: ${words}`,
			parts: [{ text, pages }],
		})),
	);
