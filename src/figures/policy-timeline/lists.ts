/** Events of one kind in rows, with a dot in the lane of each who takes part. */
import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, rectOn, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { chosen, circle } from './dots.ts';
import type { Act, Model } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** Width of a lane, height of a row, and room for what is said of a group, none where it stands above. */
const sizesOf = ({ name }: Canvas) =>
	({
		phone: { lane: 34, row: 25, aside: 0, r: 6.5, gap: 14 },
		column: { lane: 40, row: 24, aside: 196, r: 7, gap: 14 },
		wide: { lane: 128, row: 19, aside: 250, r: 6.5, gap: 5 },
	})[name];

export function drawLists(model: Model, canvas: Canvas): Element {
	const { actors, steps, groups, lead } = model;
	const { lane, gap } = sizesOf(canvas);
	const head = row(
		{ alignItems: 'end' },
		actors.map(({ short }) =>
			column({ width: lane, alignItems: 'center' }, [
				text(
					'strong',
					short,
					canvas.name === 'wide' ? { textAlign: 'center' } : { writingMode: 'sideways-lr' },
				),
			]),
		),
	);
	const poverty = canvas.state === 'poverty';
	const blocks = poverty
		? steps.map(({ name, words, acts }) =>
				block(model, canvas, acts, [text('strong', name), text('note', words)]),
			)
		: groups.map(({ name, acts }) => block(model, canvas, acts, [text('strong', `${acts.length}: ${name}`)]));
	return drawing(canvas, column({ gap }, [head, ...blocks]), {
		under(at) {
			const held = (act: Act) => steps.find(({ acts }) => acts.includes(act))?.acts[0];
			const [from, to] = [held(lead.from), held(lead.to)];
			if (!poverty || !from || !to) return [];
			const { y } = at(`block-${from.id}`);
			const { x, width } = at(`row-${from.id}`);
			const box = { x: 0, y, width: x + width, height: at(`block-${to.id}`).y - gap / 2 - y };
			return [rectOn(box, 'window', { dataFlip: 'window' })];
		},
	});
}

function block(model: Model, canvas: Canvas, acts: readonly Act[], told: Part[]): Part {
	const { aside } = sizesOf(canvas);
	const rows = acts.map((act) => event(model, canvas, act));
	const name = `block-${firstOf(acts).id}`;
	return aside > 0
		? row({ gap: 16, name }, [column({ flex: 1 }, rows), column({ width: aside }, told)])
		: column({ gap: 4, name }, [column({}, told), column({}, rows)]);
}

/** An event: a dot for each who takes part, and its name. */
function event(model: Model, canvas: Canvas, act: Act): Part {
	const { actors, besides, notes } = model;
	const { lane, row: minHeight, r } = sizesOf(canvas);
	const poverty = canvas.state === 'poverty';
	const note = poverty && notes.find((each) => each.act === act.id);
	const parts = act.actors.filter(
		(actor) => !(poverty && besides.some((each) => each.act === act.id && each.actor === actor)),
	);
	const lanes = parts.map((actor) => actors.findIndex(({ id }) => id === actor));
	const signs = shape({ width: lane * actors.length, height: 2 * r, flexShrink: 0 }, ({ x, y }) => {
		const at = (i: number) => x + (i + 0.5) * lane;
		const [from, to] = [Math.min(...lanes), Math.max(...lanes)].map((i) => round(at(i)));
		return [
			path('joined', `M${from} ${round(y + r)}H${to}`),
			...parts.map((actor, i) => {
				const flip = i === 0 ? `dot-${act.id}` : `dot-${act.id}-${actor}`;
				return circle(`is-${actor}`, at(itemAt(lanes, i)), y + r, r, flip);
			}),
		];
	});
	return mark(
		chosen(model, act),
		row({ gap: 10, alignItems: 'center', minHeight, name: `row-${act.id}` }, [
			signs,
			text('note', note ? `${act.short} (${note.words})` : act.short, { flex: 1 }),
		]),
	);
}
