import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { type Policy, PolicyWords } from '../../registers/policies/index.ts';
import { dateWords, precisionOfPolicy, spanOfPolicy } from '../../registers/policies/time.ts';
import { formatDate, spanOf, startOf } from '../../text/dates.ts';
import { firstOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { compact, fill } from '../../text/words.ts';
import type { Data } from './data.ts';

/** A policy as an event, its times in decimal years. */
function actOf(policy: Policy, { policies, phases, registerWords }: Edition) {
	const { date, notBefore, basis, until } = policy;
	const words = PolicyWords.parse(registerWords.get('policies')?.words);
	const shortOf = ({ short, title }: Policy) => short ?? title;
	const [start, end] = spanOfPolicy(policy, { policies, phases });
	const exact = date !== undefined && date.length > 4;
	// What has no date but the years of the works that report it stands in none.
	const known = basis === 'reported' && until !== undefined ? undefined : (date ?? notBefore);
	return {
		...policy,
		short: shortOf(policy),
		/** When it was and what that rests on. */
		dateText: dateWords(policy, words, {
			phaseOf: (phase) => byId(phases, phase).name,
			actOf: (act) => shortOf(byId(policies, act)),
		}),
		/** The month, as `November 2013`; the year, or nothing, where there is none. */
		when: formatDate(date?.slice(0, 7) ?? ''),
		/** The year in which it stands, or from which on. */
		year: known?.slice(0, 4),
		/** Whether the text gives its month. */
		exact,
		/** The stretch of time in which it took place or began. */
		start,
		end,
		/** What it is ordered by: its month, or the end of its year, so that it follows those that have one. */
		order: exact ? start : known === undefined ? Infinity : spanOf(known)[1] - 1e-6,
		/** Those whom it only addresses or serves. */
		reaches: policy.reaches ?? [],
	};
}
export type Act = ReturnType<typeof actOf>;

/** Whether several actors take part in an act. */
export const isJoint = ({ actors }: Pick<Act, 'actors'>): boolean => actors.length > 1;

/** The phases with their borders in years; one that lasts has no end. */
const bordersOf = (phases: Edition['phases']) =>
	phases.map(({ id, name, start, end }) => ({
		id,
		name,
		start: startOf(start),
		end: end ? startOf(end) : Infinity,
	}));
type Borders = ReturnType<typeof bordersOf>;

/**
 * Where an act stands among the phases: at the number of one, or half a number before or after, where it
 * precedes the first or where nothing tells on which side of a border it lies. An act that has a year in
 * which two phases meet stands in the one that tells it, unless that year is only the one of a report.
 */
function placeOf({ start, end, phase, basis }: Act, phases: Borders): number {
	const within = phases.flatMap((each, i) => (start < each.end && end > each.start ? [i] : []));
	if (within.length === 0) return -0.5;
	if (within.length === 1) return firstOf(within);
	const toldIn = phases.findIndex(({ id }) => id === phase);
	return within.includes(toldIn) && basis !== 'reported' ? toldIn : firstOf(within) + 0.5;
}

/** Puts each act that the text sets before or about another right beside it. */
function related(acts: readonly Act[]): Act[] {
	const list = [...acts];
	for (const act of acts) {
		const { before, around } = act;
		const placeOfOther = () => list.findIndex(({ id }) => id === (before ?? around));
		if (placeOfOther() < 0) continue;
		list.splice(list.indexOf(act), 1);
		list.splice(placeOfOther() + (before === undefined ? 1 : 0), 0, act);
	}
	return list;
}

/** Acts that stand together: those of a phase, or those that no one phase has; each by time. */
const sectionsOf = (acts: readonly Act[], phases: Borders) =>
	[...Map.groupBy(acts, (act) => placeOf(act, phases))]
		.toSorted(([a], [b]) => a - b)
		.map(([place, here]) => ({
			/** None for what lies before the first phase or between two. */
			phase: phases[place]?.id,
			acts: related(here.toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order))),
		}));
type Section = ReturnType<typeof sectionsOf>[number];

/** Acts of several actors by who takes part, in the order of the lanes; the commonest first. */
function groupsOf(acts: readonly Act[], { order, words }: Data, actors: Edition['actors']) {
	const takingPart = (act: Act) => order.filter((actor) => act.actors.includes(actor));
	const nameOf = (id: string) => byId(actors, id).short;
	const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
	return [...Map.groupBy(acts.filter(isJoint), (act) => takingPart(act).join('-'))]
		.map(([id, some]) => {
			const names = takingPart(firstOf(some)).map(nameOf);
			const name = names.reduce((one, other) => fill(words.pair, { one, other: lower(other) }));
			return { id, name, acts: some };
		})
		.toSorted((a, b) => b.acts.length - a.acts.length);
}

type Years = readonly [first: number, last: number];

/** The phases with what is counted in each, cut to the axis; those beyond it are left out. */
const phasesOf = (phases: Borders, sections: readonly Section[], [first, last]: Years) =>
	phases
		.map(({ id, name, start, end }) => {
			const acts = sections.find(({ phase }) => phase === id)?.acts ?? [];
			return {
				id,
				name,
				start: Math.max(first, start),
				end: Math.min(last, end),
				acts: acts.length,
				joint: acts.filter(isJoint).length,
				poverty: acts.filter(({ poverty }) => poverty).length,
			};
		})
		.filter(({ start, end }) => start < end);
export type Phase = ReturnType<typeof phasesOf>[number];

/** From the year of the first act to the dissertation's, or to that of the last act where it is later. */
function yearsOf(acts: readonly Act[], dissertation: number): Years {
	const ends = acts.map(({ end }) => Math.ceil(end)).filter(Number.isFinite);
	return [Math.floor(Math.min(...acts.map(({ start }) => start))), Math.max(dissertation + 1, ...ends)];
}

/** Whether an act has no one year: or only that of a report, where this does not tell its phase. */
const isUndated = ({ year, basis }: Act, phase: string | undefined): boolean =>
	year === undefined || (phase === undefined && basis === 'reported');

/** The years, those in which a phase begins in two parts, with their events; without some that stand elsewhere. */
function slotsOf(
	sections: readonly Section[],
	phases: readonly Phase[],
	[first, last]: Years,
	without: readonly Act[],
) {
	const dated = sections.flatMap(({ phase, acts }) =>
		acts.filter((act) => !isUndated(act, phase) && !without.includes(act)).map((act) => ({ act, phase })),
	);
	const slot = (year: number, at: number, acts: readonly Act[], between = false) => ({
		name: String(year),
		/** Its middle, in years. */
		at,
		/** Whether nothing tells on which side of the border it lies. */
		between,
		/** Whether its events were in that year or later. */
		later: acts.length > 0 && acts.every(({ date }) => date === undefined),
		/** First those that name poverty. */
		acts: acts.toSorted((a, b) => Number(b.poverty) - Number(a.poverty)),
	});
	return Array.from({ length: last - first }, (_, i) => first + i).flatMap((year) => {
		const next = phases.find(({ start }) => start > year && start < year + 1);
		const actsOf = (fits: (phase: string | undefined) => boolean) =>
			dated.filter(({ act, phase }) => act.year === String(year) && fits(phase)).map(({ act }) => act);
		if (!next)
			return slot(
				year,
				year + 0.5,
				actsOf(() => true),
			);
		const unclear = actsOf((phase) => phase === undefined);
		return [
			slot(
				year,
				(year + next.start) / 2,
				actsOf((phase) => phase !== undefined && phase !== next.id),
			),
			...(unclear.length > 0 ? [slot(year, (year + 0.5 + next.start) / 2, unclear, true)] : []),
			slot(
				year,
				(next.start + year + 1) / 2,
				actsOf((phase) => phase === next.id),
			),
		];
	});
}
export type Slot = ReturnType<typeof slotsOf>[number];

/** Events without a year, by the phase under which they are told. */
function undatedOf(sections: readonly Section[], phases: readonly Phase[]) {
	const undated = sections.flatMap(({ phase, acts }) => acts.filter((act) => isUndated(act, phase)));
	return phases
		.map(({ id }) => ({ phase: id, acts: undated.filter(({ phase }) => phase === id) }))
		.filter(({ acts }) => acts.length > 0);
}

/** In how many events poverty comes up between two, and before. */
function betweenOf(
	slots: readonly Slot[],
	[from, to]: readonly [Act, Act],
	{ between, none }: Data['lead'],
): string {
	const actsOf = (start: number, end: number) =>
		slots.flatMap(({ at, acts }) => (at > start && at < end ? acts : []));
	const naming = (acts: readonly Act[]) => acts.filter(({ poverty }) => poverty).length || none;
	const inside = actsOf(timeOf(from), timeOf(to));
	const before = actsOf(-Infinity, timeOf(from));
	return fill(between, { poverty: naming(inside), all: inside.length, earlier: naming(before) });
}

/** The steps with their acts in the order of time. They must hold all acts that name poverty, and no others. */
function stepsOf(steps: Data['steps'], acts: readonly Act[]) {
	const naming = acts.filter(({ poverty }) => poverty);
	const held = steps.flatMap((step) => step.acts);
	const other = held.find((id) => !naming.some((act) => act.id === id));
	if (other !== undefined) throw new Error(`a step holds "${other}", which does not name poverty.`);
	const left = naming.find(({ id }) => !held.includes(id));
	if (left) throw new Error(`no step holds "${left.id}", which names poverty.`);
	const twice = held.find((id, i) => held.indexOf(id) !== i);
	if (twice !== undefined) throw new Error(`two steps hold "${twice}".`);
	return steps.map((step) => ({ ...step, acts: naming.filter(({ id }) => step.acts.includes(id)) }));
}

/**
 * Collects the acts of the figure's chapters: in the order of time, by phase, and by who takes part.
 *
 * @throws Error where an actor has no lane, or the acts and the steps contradict one another
 */
export function model(data: Data, edition: Edition) {
	const { chapters, order, lead, notes, besides } = data;
	const borders = bordersOf(edition.phases);
	const policies = edition.policies.filter(({ source }) =>
		chapters.includes(source.section?.split('/')[0] ?? ''),
	);
	const sections = sectionsOf(
		policies.map((policy) => actOf(policy, edition)),
		borders,
	);
	const acts = sections.flatMap((section) => section.acts);
	for (const { id, actors, reaches } of acts) {
		const without = [...actors, ...reaches].find((actor) => !order.includes(actor));
		if (without !== undefined) throw new Error(`the order has no lane for "${without}", who is in "${id}".`);
	}
	const find = (id: string): Act => {
		const act = acts.find((each) => each.id === id);
		if (!act) throw new Error(`the figure names the act "${id}", which its chapters do not tell.`);
		return act;
	};
	for (const { act } of [...notes, ...besides]) find(act);
	const [from, to] = [find(lead.from), find(lead.to)];
	const years = yearsOf(acts, edition.meta.dissertation.year);
	const phases = phasesOf(borders, sections, years);
	const slots = slotsOf(sections, phases, years, [from, to]);
	return {
		...data,
		actors: order.map((actor) => byId(edition.actors, actor)),
		/** In the order of time. */
		sections,
		acts,
		phases,
		slots,
		undated: undatedOf(sections, phases),
		lead: { ...lead, from, to, between: betweenOf(slots, [from, to], lead) },
		steps: stepsOf(data.steps, acts),
		groups: groupsOf(acts, data, edition.actors),
		/** Limits of the axis. */
		years,
	};
}
export type Model = ReturnType<typeof model>;

/** Where an act stands on the axis: in the middle of the time that the text leaves to it. */
export const timeOf = ({ start, end }: Pick<Act, 'start' | 'end'>): number =>
	Number.isFinite(end) ? (start + end) / 2 : start;

/** The phase that begins with the second event of the stretch that is pointed out. */
export const begunWith = ({ lead, phases }: Model): Phase | undefined =>
	phases.find(({ start }) => Math.abs(start - lead.to.start) < 1 / 24);

/** The long description. */
export function describe(model: Model): string[] {
	const { acts, actors, sections, phases, groups, steps, words } = model;
	const list = (some: readonly Act[]) =>
		some
			.map(
				({ short, dateText, poverty }) =>
					`${short} (${compact([dateText, poverty && words.poverty]).join(', ')})`,
			)
			.join('; ');
	const lanes = actors.map(({ id, short }) => {
		const part = acts.filter((act) => act.actors.includes(id)).length;
		const reached = acts.filter(({ reaches }) => reaches.includes(id)).length;
		return `${short}: part in ${part}${reached > 0 ? `, addressed or served by ${reached} more` : ''}`;
	});
	const joint = acts.filter(isJoint).length;
	return [
		`${acts.length} events, ${joint} of them of several actors. ${lanes.join('; ')}.`,
		...sections.map(({ phase, acts: some }) => {
			const found = phases.find(({ id }) => id === phase);
			const counts = found
				? `${found.acts} events, ${found.joint} joint, ${found.poverty} name poverty. `
				: '';
			return `${found?.name ?? 'In none of the phases'}: ${counts}${list(some)}.`;
		}),
		`Events of several actors: ${groups.map(({ name, acts: some }) => `${name}, ${some.length}`).join('; ')}.`,
		`How poverty spread. ${steps.map(({ name, words }) => `${name}: ${words}`).join(' ')}`,
	];
}

/** One row an act. */
export function table({ acts, actors, phases }: Model): Table {
	const nameOf = (actor: string) => byId(actors, actor).short;
	return {
		columns: [
			'Event',
			'Date and what it rests on',
			'Exact to the',
			'Section on',
			'Kind',
			'By',
			'Taking part',
			'Addressed or served',
			'Names poverty',
			'What it did',
			'Pages',
		],
		rows: acts.map((act) => [
			act.title,
			act.dateText,
			precisionOfPolicy(act),
			phases.find(({ id }) => id === act.phase)?.name ?? '',
			act.kind,
			act.issuer,
			act.actors.map(nameOf).join(', '),
			act.reaches.map(nameOf).join(', '),
			act.apart ? 'to keep apart from it' : act.poverty ? 'yes' : 'no',
			act.did,
			act.source.pages.join(', '),
		]),
	};
}

/** What can be chosen in the drawing: an act. */
export const marks = ({ words, acts }: Model): Parameter[] => [
	markParameter(
		'event',
		words.event,
		acts.map(({ id, short }) => ({ id, label: short })),
	),
];
