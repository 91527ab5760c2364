import type { Element } from 'hast';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { classOf, rectOf } from './house.ts';
import { listOf, type Model, partsOf } from './model.ts';
import { drawDrawnIn, drawMembersOnly } from './rooms.ts';
import { drawListed, drawSorted } from './services.ts';

const views = { sorted: drawSorted, listed: drawListed, members: drawMembersOnly, gain: drawDrawnIn };

/** The house in a state, with a key of the kinds that are an actor’s, by the colour of their windows. */
export function draw(model: Model, canvas: Canvas): Element {
	const { elements, height } = byKey(views, canvas.state)(model, canvas);
	// Where the windows have names on floors of their kinds, no key is needed.
	const owned = model.kinds.filter(({ actor }) => actor !== undefined && canvas.state !== 'sorted');
	const entries = owned.map((kind) => ({
		sign: rectOf({ x: -9, y: -6, width: 18, height: 12 }, classOf(kind)),
		width: 18,
		words: kind.label,
	}));
	const key = keyIn(canvas, entries, { x: 0, y: height + 8, width: canvas.width });
	const foot = key.height > 0 ? key.height + 10 : 3;
	return drawingOn(canvas, height + foot, [...elements, ...key.elements]);
}

/** What is told of each kind of service, of the house, and of what is for members. */
export function evidence(model: Model, context: RenderContext): MarkEvidence[] {
	const { words, kinds, services, hall } = model;
	const linkTo = (place: string | undefined) =>
		place === undefined ? undefined : context.entry('places', place, context.ui.figure.onPlace);
	return [
		...kinds.map(({ id, label, services: own, note, pages }) => ({
			mark: `kind=${id}`,
			title: label,
			parts: [
				{
					name: fill(words.count, { count: own.length, all: services.length }),
					text: fill(words.services, { services: listOf(own) }),
					pages: hall.pages,
					link: linkTo(hall.place),
				},
				{ text: note, pages },
			],
		})),
		...partsOf(model).map(({ id, label, text, place, pages }) => ({
			mark: `part=${id}`,
			title: label,
			parts: [{ text, pages, link: linkTo(place) }],
		})),
	];
}
