import { z } from 'zod';
import { Sentence } from '../../schemas/common.ts';
import { formatDate, precisionOf, spanOf, startOf } from '../../text/dates.ts';
import { compact, fill } from '../../text/words.ts';

/** What the date of an act rests on. */
export const DateBasis = z.enum(['stated', 'reported', 'after', 'phase']);

/** The words that say what a date rests on. */
export const DateWords = z.strictObject({
	reported: Sentence.describe('A date that is the year of the work that reports the act. Holds {date}.'),
	reportedBySome: Sentence.describe('The same where it runs over several years. Holds {date}.'),
	after: Sentence.describe('A date that is told as after another act. Holds {date} and {act}.'),
	phase: Sentence.describe('In place of a date, where there is only the phase. Holds {phase}.'),
	notBefore: Sentence.describe('The earliest date that the text allows. Holds {date}.'),
});
type DateWords = z.infer<typeof DateWords>;

/** Fields of an act that date it. */
interface Dated {
	date?: string | undefined;
	notBefore?: string | undefined;
	until?: string | undefined;
	basis: z.infer<typeof DateBasis>;
	after?: string | undefined;
	phase?: string | undefined;
}

/** What is needed to know an act's time: the acts and the phases that it may be dated by. */
interface Times {
	policies: readonly { id: string; date?: string | undefined }[];
	phases: readonly { id: string; start: string; end: string | null }[];
}

/** How exactly an act is dated: as its date, or only by the phase under which it is told. */
export const precisionOfPolicy = ({ date }: Pick<Dated, 'date'>) =>
	date === undefined ? 'phase' : precisionOf(date);

/** The time that an act's date names, or else its phase; a phase that lasts has no end. */
function namedSpan({ date, phase }: Dated, { phases }: Times): [number, number] {
	if (date !== undefined) return spanOf(date);
	const named = phases.find(({ id }) => id === phase);
	if (!named) throw new Error(`An act has neither a date nor a phase: there is no phase "${phase ?? ''}".`);
	return [startOf(named.start), named.end === null ? Infinity : startOf(named.end)];
}

/**
 * The stretch of time in which an act took place or began, as far as the dissertation tells: the whole day,
 * month or year of its date, or the phase under which it is told, less what comes before the act that it
 * follows or before the earliest date that the text allows.
 *
 * @param policy the act
 * @param times the acts and the phases
 * @returns from and to, in decimal years
 * @throws Error where the act has neither a date nor a known phase
 */
export function spanOfPolicy(policy: Dated, times: Times): [number, number] {
	const [start, end] = namedSpan(policy, times);
	const follows = times.policies.find(({ id }) => id === policy.after)?.date;
	const bounds = compact([policy.notBefore, follows]).map(startOf);
	return [Math.max(start, ...bounds), end];
}

/**
 * When an act took place, and what its date rests on: `October 2014`, `2015 – 2020`, `2017, the year of the
 * work that reports it`.
 *
 * @param policy the act
 * @param words the words of the register's file
 * @param names what the phases and the acts are called
 */
export function dateWords(
	policy: Dated,
	words: DateWords,
	{ phaseOf, actOf }: { phaseOf(id: string): string; actOf(id: string): string },
): string {
	const { date, until, notBefore, basis, after, phase } = policy;
	const dates = compact([date, until]).map(formatDate).join(' – ');
	const earliest = notBefore && fill(words.notBefore, { date: formatDate(notBefore) });
	const dateText = {
		stated: () => dates,
		reported: () => fill(until ? words.reportedBySome : words.reported, { date: dates }),
		after: () => fill(words.after, { date: dates, act: after ? actOf(after) : '' }),
		phase: () => fill(words.phase, { phase: phase ? phaseOf(phase) : '' }),
	}[basis]();
	return compact([dateText, earliest]).join(', ');
}
