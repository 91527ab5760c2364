import type { Element } from 'hast';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, text } from '../../figure-kit/parts.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { capital } from '../../text/words.ts';
import type { Circle, Model, Mode } from './model.ts';
import { picture, sample } from './picture.ts';
import { drawScale } from './scale.ts';

/** Four modes on one scale, or one mode with its ties by name. */
export const draw = (model: Model, canvas: Canvas): Element =>
	canvas.state === 'all'
		? drawScale(model, canvas)
		: drawMode(model, byId(model.modes, canvas.state), canvas);

/** In which order spheres are listed. */
const ways = ['left', 'right', 'up', 'down'] as const;

/** Ties of a mode by name, sphere by sphere: people’s at the left of its picture, the others at its right. */
function drawMode({ modes }: Model, mode: Mode, canvas: Canvas): Element {
	const phone = canvas.name === 'phone';
	const both = mode.pictures.length > 1;
	const sizes = {
		phone: { width: both ? 160 : 250, height: 300, gap: 12, tie: 4 },
		column: { width: both ? 170 : 260, height: 300, gap: 14, tie: 5 },
		wide: { width: both ? 280 : 400, height: 430, gap: 18, tie: 8 },
	}[canvas.name];
	const list = (circles: readonly Circle[], textAlign: 'start' | 'end' = 'start'): Part =>
		column(
			{ ...(!phone && { flex: 1 }), gap: sizes.gap },
			circles.map(({ id }) => {
				const ties = mode.ties.filter(({ sphere }) => sphere === id);
				return column({ gap: sizes.tie }, [
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
	const room = { ...sizes, ties: both ? undefined : mode.ties };
	const shown = mode.pictures.map((circles, i) => {
		const id = both ? itemAt(['hyper', 'hypo'] as const, i) : mode.id;
		return column({ gap: 6, flexShrink: 0, ...(both && { width: sizes.width }) }, [
			picture(canvas, circles, room, id),
			both && text('strong', byId(modes, id).name, { textAlign: 'center' }),
		]);
	});
	const circles = firstOf(mode.pictures);
	const sorted = list(ways.flatMap((way) => circles.filter((circle) => circle.way === way)));
	const { people = [], others = [] } = Object.groupBy(circles, ({ kind }) =>
		kind === 'people' ? 'people' : 'others',
	);
	const beside = both ? [shown[0], sorted, shown[1]] : [list(people, 'end'), shown[0], list(others)];
	const whole = phone
		? column({ gap: 14 }, [row({ justifyContent: 'space-around' }, shown), sorted])
		: row({ gap: 22, alignItems: 'center' }, beside);
	return drawing(canvas, whole);
}

/** What the dissertation says of each tie, and by whose word. */
export const evidence = ({ words, modes }: Model): MarkEvidence[] =>
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
