/** What drawings of events share: dots, the key, the colours of phases, and what has no year. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { compact } from '../../text/words.ts';
import type { Act, Phase, Model } from './model.ts';

/** An event as what can be chosen. */
export const chosen = ({ words }: Model, { id, short, dateText, poverty }: Act) => ({
	parameter: 'event',
	id,
	label: compact([short, dateText, poverty && words.poverty]).join(', '),
});

/** How a phase looks: in the colour of who leads in it, who is told on it. */
export function lookOf({ leads }: Model, { id }: Phase) {
	const { actor = 'none', words = '' } = leads.find((each) => each.id === id) ?? {};
	const on = { central: 'on-central', none: [] }[actor] ?? 'on-fill';
	return { className: `is-${actor}`, on, words };
}

export const circle = (className: string, x: number, y: number, r: number, dataFlip?: string): Element =>
	s('circle', { className: [className], cx: round(x), cy: round(y), r, dataFlip });

/** The dot of an event is full where poverty is mentioned. */
export const dotClass = ({ poverty }: Pick<Act, 'poverty'>) => (poverty ? 'event-poverty' : 'event');

const sign = (className: string, r: number, flip?: string): Part =>
	shape({ width: 2 * r, height: 2 * r, flexShrink: 0 }, ({ x, y }) => [
		circle(className, x + r, y + r, r, flip),
	]);

/** An event as a dot of a radius. */
export const dot = (model: Model, act: Act, r: number): Part =>
	mark(chosen(model, act), sign(dotClass(act), r, `dot-${act.id}`));

/** What the two kinds of dots mean. */
export const keyOf = ({ words }: Model, r: number): Part | undefined =>
	key([
		{ sign: sign(dotClass({ poverty: false }), r), words: words.one },
		{ sign: sign(dotClass({ poverty: true }), r), words: words.poverty },
	]);

/** Events without a year. */
export const undatedRow = (model: Model, r: number): Part | false =>
	model.undated.length > 0 &&
	row({ flexWrap: 'wrap', gap: 7, alignItems: 'center' }, [
		text('note', model.words.undated),
		...model.undated.flatMap(({ acts }) => acts).map((act) => dot(model, act, r)),
	]);
