import type { Element } from 'hast';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { findIn } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
import { drawLists } from './lists.ts';
import type { Act, Model } from './model.ts';
import { drawPlane } from './plane.ts';
import { drawYears } from './rows.ts';

/** How many years an axis has room for. */
const mostYears = 18;

/** All events on an axis of time, or year by year below one another; those of one kind in lists. */
export function draw(model: Model, canvas: Canvas): Element {
	if (canvas.state !== 'all') return drawLists(model, canvas);
	const [first, last] = model.years;
	return canvas.name === 'wide' && last - first <= mostYears
		? drawPlane(model, canvas)
		: drawYears(model, canvas);
}

/** Who takes part in an event, whom it reaches, and where the text tells it. */
function factsOf(act: Act, { words, actors, phases, sections }: Model): string {
	const list = (ids: readonly string[]) => ids.map((actor) => byId(actors, actor).short).join(', ');
	const section = findIn(sections, ({ acts }) => acts.some(({ id }) => id === act.id));
	const told = phases.find(({ id }) => id === act.phase);
	return compact([
		fill(words.part, { actors: list(act.actors) }),
		act.reaches.length > 0 && fill(words.reached, { actors: list(act.reaches) }),
		act.apart && words.apart,
		told && told.id !== section.phase && fill(words.told, { phase: told.name }),
	]).join(' ');
}

/** What each event was, when and by whom. */
export const evidence = (model: Model): MarkEvidence[] =>
	model.acts.map((act) => ({
		mark: `event=${act.id}`,
		title: act.title,
		parts: [
			{ name: `${act.dateText} · ${act.issuer}`, text: act.did, pages: act.source.pages },
			{ text: factsOf(act, model) },
		],
	}));
