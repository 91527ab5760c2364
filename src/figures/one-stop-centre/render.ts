import type { Element } from 'hast';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { keyIn, type KeyEntry } from '../../figure-kit/key-in.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { classOf, rectOf } from './house.ts';
import { type OneStopCentreModel, partsOf } from './model.ts';
import { drawDrawnIn, drawMembersOnly } from './rooms.ts';
import { drawListed, drawSorted } from './services.ts';

const views = {
	sorted: drawSorted,
	listed: drawListed,
	members: drawMembersOnly,
	gain: drawDrawnIn,
};

/** The kinds that are an actor’s, by the colour of their windows. */
const keyOf = ({ kinds }: OneStopCentreModel): KeyEntry[] =>
	kinds.flatMap(({ actor, label }) =>
		actor === undefined
			? []
			: [{ sign: rectOf({ x: -9, y: -6, width: 18, height: 12 }, classOf(actor)), width: 18, words: label }],
	);

/** The house in a state. */
export function draw(model: OneStopCentreModel, canvas: Canvas): Element {
	const { elements, low } = views[canvas.state as keyof typeof views](model, canvas);
	// Where the windows have names on floors of their kinds, or a part is looked at, no key is needed.
	const entries = canvas.state === 'sorted' ? [] : keyOf(model);
	const key = keyIn(canvas, entries, { x: 0, y: low + 8, width: canvas.width });
	const claim = byId(model.claims, canvas.state).claim;
	return drawingOn(canvas, low + (key.height > 0 ? key.height + 10 : 3), claim, [
		...elements,
		...key.elements,
	]);
}

/** What is told of each kind of service, of the house, and of what is for members. */
export function evidence(model: OneStopCentreModel, context: RenderContext): MarkEvidence[] {
	const { words, kinds, services, hall } = model;
	const placeLink = (place: string | undefined) =>
		place === undefined ? {} : { link: context.entry('places', place, context.ui.figure.onPlace) };
	const ofKinds = kinds.map(({ id, label, services: here, note, pages }) => {
		const list = here.map((service) => service.label).join(', ');
		const parts: EvidencePart[] = [
			{
				name: fill(words.count, { count: here.length, all: services.length }),
				text: fill(words.services, { services: list }),
				pages: hall.pages,
				...placeLink(hall.place),
			},
			{ text: note, pages },
		];
		return { mark: `kind=${id}`, title: label, parts };
	});
	const ofParts = partsOf(model).map(({ id, label, text, place, pages }) => ({
		mark: `part=${id}`,
		title: label,
		parts: [{ text, pages, ...placeLink(place) }],
	}));
	return [...ofKinds, ...ofParts];
}
