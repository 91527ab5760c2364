import type { Element } from 'hast';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { compact, fill } from '../../text/words.ts';
import { drawLying } from './lying.ts';
import type { Act, TimelineModel } from './model.ts';
import { drawPacked } from './packed.ts';
import { drawUpright } from './upright.ts';

/** All acts lie from left to right, or are packed on a phone; those of one kind stand in named rows. */
export function draw(model: TimelineModel, sheet: Sheet): Element {
	if (sheet.state !== 'all') return drawUpright(model, sheet);
	return sheet.name === 'phone' ? drawPacked(model, sheet) : drawLying(model, sheet);
}

/** Who takes part in an act, whom it reaches, and where the text tells it. */
function factsOf(act: Act, { words, actors, phases, sections }: TimelineModel): string {
	const list = (ids: readonly string[]) =>
		ids.map((actor) => actors.find(({ id }) => id === actor)!.short).join(', ');
	const section = sections.find(({ acts }) => acts.some(({ id }) => id === act.id))!;
	const told = phases.find(({ id }) => id === act.told);
	return compact([
		fill(words.part, { actors: list(act.actors) }),
		act.reaches.length > 0 && fill(words.reached, { actors: list(act.reaches) }),
		act.poverty === 'apart' && words.apart,
		told && told.id !== section.phase && fill(words.told, { phase: told.name }),
	]).join(' ');
}

/** What each act was, when and by whom. */
export const evidence = (model: TimelineModel): MarkEvidence[] =>
	model.acts.map((act) => ({
		mark: `event=${act.id}`,
		title: act.title,
		parts: [
			{ name: `${act.date} · ${act.issuer}`, text: act.did, pages: act.pages },
			{ text: factsOf(act, model) },
		],
	}));
