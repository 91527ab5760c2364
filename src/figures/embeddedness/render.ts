import type { Element } from 'hast';
import { s } from 'hastscript';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, shape, text } from '../../figure-kit/parts.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { capital } from '../../text/words.ts';
import type { Circle, EmbeddednessModel, Mode } from './model.ts';
import { type Picture, sample, setPicture } from './picture.ts';
import { drawScale } from './scale.ts';

/** Four modes on one scale, or one mode with its ties by name. */
export const draw = (model: EmbeddednessModel, canvas: Canvas): Element =>
	canvas.state === 'all'
		? drawScale(model, canvas)
		: drawMode(model, byId(model.modes, canvas.state), canvas);

/** In which order spheres are listed. */
const ways = ['left', 'right', 'up', 'down'] as const;

/** A picture as a part of its own size, which moves from state to state as a whole. */
const pictured = (picture: Picture, name: string): Part =>
	shape(
		{ width: picture.width, height: picture.height, flexShrink: 0, alignSelf: 'center', name },
		({ x, y }) => [
			s('g', { dataFlip: `mode-${name}` }, picture.draw({ x: x + picture.ego.x, y: y + picture.ego.y })),
		],
	);

/** Ties of a mode by name, sphere by sphere: people’s at the left of its picture, the others at its right. */
function drawMode({ modes, claims }: EmbeddednessModel, mode: Mode, canvas: Canvas): Element {
	const phone = canvas.name === 'phone';
	const both = mode.pictures.length > 1;
	const room = {
		phone: { width: both ? 160 : 250, height: 300 },
		column: { width: both ? 170 : 260, height: 300 },
		wide: { width: both ? 280 : 400, height: 430 },
	}[canvas.name];
	const pictures = mode.pictures.map((circles) =>
		setPicture(canvas, circles, { ...room, unit: 130, ties: both ? undefined : mode.ties, moves: !both }),
	);
	const list = (circles: readonly Circle[], textAlign: 'start' | 'end' = 'start'): Part =>
		column(
			{ ...(phone ? {} : { flex: 1 }), gap: { phone: 12, column: 14, wide: 18 }[canvas.name] },
			circles.map(({ id }) => {
				const ties = mode.ties.filter(({ sphere }) => sphere === id);
				return column({ gap: { phone: 4, column: 5, wide: 8 }[canvas.name] }, [
					text('note', firstOf(ties).sphereName, { textAlign }),
					...ties.map((tie) => {
						const words = column({ flex: 1 }, [
							text('strong', tie.name, { textAlign }),
							text('note', tie.note, { textAlign, textWrap: 'balance' }),
						]);
						const line = !both && sample(tie.strength);
						return mark(
							{ parameter: 'tie', id: tie.id, label: `${tie.to}: ${tie.note}` },
							row({ gap: 9 }, textAlign === 'end' ? [words, line] : [line, words]),
						);
					}),
				]);
			}),
		);
	const shown = pictures.map((picture, i) => {
		const id = both ? itemAt(['hyper', 'hypo'] as const, i) : mode.id;
		return column({ gap: 6, flexShrink: 0, ...(both ? { width: room.width } : {}) }, [
			pictured(picture, id),
			both && text('strong', byId(modes, id).name, { textAlign: 'center' }),
		]);
	});
	const circles = firstOf(mode.pictures);
	const sorted = ways.flatMap((way) => circles.filter((circle) => circle.way === way));
	const people = circles.filter(({ kind }) => kind === 'people');
	const others = circles.filter(({ kind }) => kind !== 'people');
	const whole = phone
		? column({ gap: 14 }, [row({ justifyContent: 'space-around' }, shown), list(sorted)])
		: both
			? row({ gap: 22, alignItems: 'center' }, [shown[0], list(sorted), shown[1]])
			: row({ gap: 22, alignItems: 'center' }, [list(people, 'end'), shown[0], list(others)]);
	return drawing(canvas, byKey(claims, mode.id), whole);
}

/** What the dissertation says of each tie, and by whose word. */
export const evidence = ({ words, modes }: EmbeddednessModel): MarkEvidence[] =>
	modes.flatMap((mode) =>
		mode.ties.map((tie) => ({
			mark: `tie=${tie.id}`,
			title: tie.to,
			parts: [
				{
					name: `${mode.name}, ${tie.sphereName}, ${words.strengths[tie.strength]}`,
					text: [tie.text, `${capital(tie.by)}.`, ...(tie.inferred ? [words.inferred] : [])].join(' '),
					pages: tie.pages,
					states: [mode.id],
				},
			],
		})),
	);
