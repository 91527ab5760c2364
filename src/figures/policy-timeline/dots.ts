/** What drawings of all events share: a dot an event, the key, and what has no year. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Act, TimelineModel } from './model.ts';

/** The phases’ colours are those of who leads. */
export const onColour = (actor: string): string => (actor === 'central' ? 'on-central' : 'on-fill');

/** What an event is, for those who cannot see it. */
export const labelOf = ({ short, date }: Pick<Act, 'short' | 'date'>): string => `${short}, ${date}`;

/** A dot: full where poverty is mentioned. */
export const circle = (
	{ id, poverty }: Pick<Act, 'id' | 'poverty'>,
	x: number,
	y: number,
	r: number,
): Element =>
	s('circle', {
		className: [poverty === 'no' ? 'event' : 'event-poverty'],
		cx: round(x),
		cy: round(y),
		r,
		dataFlip: `dot-${id}`,
	});

export const dot = (act: Act, r: number): Part =>
	mark(
		{ parameter: 'event', id: act.id, label: labelOf(act) },
		shape({ width: 2 * r, height: 2 * r, flexShrink: 0 }, ({ x, y }) => [circle(act, x + r, y + r, r)]),
	);

/** What the two kinds of dots mean. */
export const keyOf = ({ words }: TimelineModel, r: number): Part | undefined => {
	const sign = (poverty: Act['poverty']) =>
		shape({ width: 2 * r, height: 2 * r, flexShrink: 0 }, ({ x, y }) => [
			s('circle', {
				className: [poverty === 'no' ? 'event' : 'event-poverty'],
				cx: round(x + r),
				cy: round(y + r),
				r,
			}),
		]);
	return key([
		{ sign: sign('no'), words: words.one },
		{ sign: sign('named'), words: words.poverty },
	]);
};

/** Events without a year. */
export const undatedRow = ({ words, undated }: TimelineModel, r: number): Part | false =>
	undated.length > 0 &&
	row({ flexWrap: 'wrap', gap: 7, alignItems: 'center' }, [
		text('note', words.undated),
		...undated.flatMap(({ acts }) => acts).map((act) => dot(act, r)),
	]);
