import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { type Policy, PolicyWords } from '../../registers/policies/index.ts';
import { dateWords, precisionOfPolicy, spanOfPolicy } from '../../registers/policies/time.ts';
import { spanOf, startOf } from '../../text/dates.ts';
import { firstOf } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { PolicyTimelineData } from './data.ts';

/** Whether an act names poverty, or names it only to keep apart from it. */
export type Poverty = 'no' | 'named' | 'apart';

/** An act; `start` and `end` in decimal years. */
export interface Act {
	id: string;
	title: string;
	short: string;
	kind: string;
	/** When it was and what that rests on. */
	date: string;
	/** The month, as 'November 2013'; the year, or nothing, where there is none. */
	when: string;
	/** The year in which it stands, or from which on; none where it runs over years, or has no date. */
	year?: string | undefined;
	/** Whether it was in that year or later. */
	later: boolean;
	/** Whether its date is only that of a report. */
	reported: boolean;
	/** Whether the text gives its month. */
	exact: boolean;
	/** How exactly it is dated; by its phase, where it has no date. */
	precision: ReturnType<typeof precisionOfPolicy>;
	/** The stretch of time in which it took place or began. */
	start: number;
	end: number;
	/** The phase under which it is told. */
	told?: string | undefined;
	issuer: string;
	did: string;
	pages: number[];
	/** Those that take part, the one that acts first ahead, and those whom it only addresses or serves. */
	actors: string[];
	reaches: string[];
	poverty: Poverty;
}

/** Acts that stand together: those of a phase, or those that no one phase has. */
export interface Section {
	/** The phase; none for what lies before the first or between two. */
	phase?: string | undefined;
	acts: Act[];
}

export interface Phase {
	id: string;
	name: string;
	/** Cut to the axis. */
	start: number;
	end: number;
	acts: number;
	joint: number;
	poverty: number;
}

/** A year, or a part of one in which two phases meet, with its events: first those that name poverty. */
export interface Slot {
	name: string;
	/** Its middle, in years. */
	at: number;
	/** Whether nothing tells on which side of the border it lies. */
	between: boolean;
	/** Whether its events were in that year or later. */
	later: boolean;
	acts: Act[];
}

export interface TimelineModel {
	words: PolicyTimelineData['words'];
	claims: { id: string; claim: string }[];
	actors: { id: string; name: string; short: string }[];
	/** In the order of time. */
	sections: Section[];
	acts: Act[];
	phases: Phase[];
	/** Where events stand in time, from the first year to the last. */
	slots: Slot[];
	/** Events without a year, by the phase under which they are told. */
	undated: { phase: string; acts: Act[] }[];
	leads: PolicyTimelineData['leads'];
	lead: Omit<PolicyTimelineData['lead'], 'from' | 'to' | 'between'> & { from: Act; to: Act; between: string };
	notes: PolicyTimelineData['notes'];
	besides: PolicyTimelineData['besides'];
	steps: (Omit<PolicyTimelineData['steps'][number], 'acts'> & { acts: Act[] })[];
	/** Acts of several actors, by who they are; the commonest first. */
	groups: { id: string; actors: string[]; name: string; acts: Act[] }[];
	/** Limits of the axis, in years. */
	years: [number, number];
}

/** Whether several actors take part in an act. */
export const isJoint = ({ actors }: Pick<Act, 'actors'>): boolean => actors.length > 1;

const shortOf = ({ short, title }: Pick<Policy, 'short' | 'title'>) => short ?? title;

const months = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const monthOf = (month: number) => months.format(Date.UTC(2000, month, 1));

/** `November 2013`, `2014`; nothing without a date. */
function whenOf({ date }: Policy): string {
	const [year, month] = (date ?? '').split('-');
	return [month && monthOf(Number(month) - 1), year].filter(Boolean).join(' ');
}

/** Whether an act has no date of its own but the years of the works that report it. */
const runsOverYears = ({ basis, until }: Pick<Policy, 'basis' | 'until'>): boolean =>
	basis === 'reported' && until !== undefined;

function actOf(policy: Policy, { policies, phases, registerWords }: Edition): Act {
	const words = PolicyWords.parse(registerWords.get('policies')?.words);
	const [start, end] = spanOfPolicy(policy, { policies, phases });
	const precision = precisionOfPolicy(policy);
	return {
		id: policy.id,
		title: policy.title,
		short: shortOf(policy),
		kind: policy.kind,
		date: dateWords(policy, words, {
			phaseOf: (phase) => byId(phases, phase).name,
			actOf: (act) => shortOf(byId(policies, act)),
		}),
		when: whenOf(policy),
		year: runsOverYears(policy) ? undefined : (policy.date ?? policy.notBefore)?.slice(0, 4),
		later: policy.date === undefined,
		reported: policy.basis === 'reported',
		exact: precision === 'day' || precision === 'month',
		precision,
		start,
		end,
		told: policy.phase,
		issuer: policy.issuer,
		did: policy.did,
		pages: policy.source.pages,
		actors: policy.actors,
		reaches: policy.reaches ?? [],
		poverty: policy.apart ? 'apart' : policy.poverty ? 'named' : 'no',
	};
}

/** The phases' borders, in years; one that lasts has no end. */
const borders = (phases: Edition['phases']) =>
	phases.map(({ id, start, end }) => ({ id, start: startOf(start), end: end ? startOf(end) : Infinity }));

/**
 * Where an act stands among the phases: at the number of one, or half a number before or after, where it
 * precedes the first or where nothing tells on which side of a border it lies. An act that has a year in
 * which two phases meet stands in the one that tells it, unless that year is only the one of a report.
 */
function placeOf(act: Act, { basis }: Pick<Policy, 'basis'>, phases: ReturnType<typeof borders>): number {
	const within = phases.flatMap(({ start, end }, i) => (act.start < end && act.end > start ? [i] : []));
	if (within.length === 0) return -0.5;
	if (within.length === 1) return firstOf(within);
	const toldIn = phases.findIndex(({ id }) => id === act.told);
	return within.includes(toldIn) && basis !== 'reported' ? toldIn : firstOf(within) + 0.5;
}

/**
 * What an act is ordered by: its month, or the end of its year where it has none, so that it follows those
 * that have one. What runs over years, or has no date at all, comes last.
 */
function orderOf(act: Act, policy: Policy): number {
	const { date, notBefore } = policy;
	if (act.exact) return act.start;
	if (runsOverYears(policy)) return Infinity;
	const known = date ?? notBefore;
	return known === undefined ? Infinity : spanOf(known)[1] - 1e-6;
}

/** Puts each act that the text sets before or about another right beside it. */
function related(acts: readonly Act[], policies: ReadonlyMap<string, Policy>): Act[] {
	const list = [...acts];
	for (const act of acts) {
		const { before, around } = byKey(policies, act.id);
		const other = list.findIndex(({ id }) => id === (before ?? around));
		if (other < 0) continue;
		list.splice(list.indexOf(act), 1);
		const at = list.findIndex(({ id }) => id === (before ?? around));
		list.splice(before === undefined ? at + 1 : at, 0, act);
	}
	return list;
}

/** Sorts acts into phases and what lies between them, and each of these by time. */
function sectionsOf(policies: readonly Policy[], edition: Edition): Section[] {
	const byId = new Map(policies.map((policy) => [policy.id, policy]));
	const phases = borders(edition.phases);
	const placed = policies.map((policy) => {
		const act = actOf(policy, edition);
		return { act, place: placeOf(act, policy, phases), order: orderOf(act, policy) };
	});
	const places = [...new Set(placed.map(({ place }) => place))].sort((a, b) => a - b);
	return places.map((place) => {
		const here = placed.filter((each) => each.place === place);
		here.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
		return {
			phase: phases[place]?.id,
			acts: related(
				here.map(({ act }) => act),
				byId,
			),
		};
	});
}

/** Acts of several actors by who takes part, in the order of the lanes; the commonest first. */
function groupsOf(
	acts: readonly Act[],
	{ order, words }: PolicyTimelineData,
	actors: Edition['actors'],
): TimelineModel['groups'] {
	const nameOf = (id: string) => byId(actors, id).short;
	const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
	const groups = new Map<string, Act[]>();
	for (const act of acts.filter(isJoint)) {
		const id = order.filter((actor) => act.actors.includes(actor)).join('-');
		groups.set(id, [...(groups.get(id) ?? []), act]);
	}
	return [...groups]
		.map(([id, some]) => {
			const there = order.filter((actor) => firstOf(some).actors.includes(actor));
			const names = there.map(nameOf);
			const name = names.reduce((one, other) => fill(words.pair, { one, other: lower(other) }));
			return { id, actors: there, name, acts: some };
		})
		.sort((a, b) => b.acts.length - a.acts.length);
}

/** The phases with what is counted in each, cut to the axis; those beyond it are left out. */
const phasesOf = (edition: Edition, sections: readonly Section[], [first, last]: readonly [number, number]) =>
	edition.phases
		.map(({ id, name, start, end }): Phase => {
			const acts = sections.find(({ phase }) => phase === id)?.acts ?? [];
			return {
				id,
				name,
				start: Math.max(first, startOf(start)),
				end: Math.min(last, end ? startOf(end) : last),
				acts: acts.length,
				joint: acts.filter(isJoint).length,
				poverty: acts.filter(({ poverty }) => poverty !== 'no').length,
			};
		})
		.filter(({ start, end }) => start < end);

/** From the year of the first act to the dissertation's, or to that of the last act where it is later. */
function yearsOf(acts: readonly Act[], dissertation: number): [number, number] {
	const ends = acts.map(({ end }) => Math.ceil(end)).filter(Number.isFinite);
	return [Math.floor(Math.min(...acts.map(({ start }) => start))), Math.max(dissertation + 1, ...ends)];
}

/** Whether an event has no one year: or only that of a report, where this does not tell its phase. */
const isUndated = ({ phase, acts }: Section, act: Act): boolean =>
	act.year === undefined || (phase === undefined && act.reported && acts.includes(act));

/** The years, those in which a phase begins in two parts, with their events; without some that stand elsewhere. */
function slotsOf(
	sections: readonly Section[],
	{ phases, years }: Pick<TimelineModel, 'phases' | 'years'>,
	without: readonly Act[],
): Slot[] {
	const dated = sections.flatMap((section) =>
		section.acts
			.filter((act) => !isUndated(section, act) && !without.includes(act))
			.map((act) => ({ act, phase: section.phase })),
	);
	const slot = (year: number, at: number, acts: Act[], between = false): Slot => ({
		name: String(year),
		at,
		between,
		later: acts.length > 0 && acts.every((act) => act.later),
		acts: acts.toSorted((a, b) => Number(a.poverty === 'no') - Number(b.poverty === 'no')),
	});
	return Array.from({ length: years[1] - years[0] }, (_, i) => years[0] + i).flatMap((year) => {
		const here = dated.filter(({ act }) => act.year === String(year));
		const acts = here.map(({ act }) => act);
		const next = phases.find(({ start }) => start > year && start < year + 1);
		if (!next) return slot(year, year + 0.5, acts);
		const unclear = here.filter(({ phase }) => phase === undefined).map(({ act }) => act);
		const of = (after: boolean) =>
			here
				.filter(({ act, phase }) => !unclear.includes(act) && (phase === next.id) === after)
				.map(({ act }) => act);
		return [
			slot(year, (year + next.start) / 2, of(false)),
			...(unclear.length > 0 ? [slot(year, (year + 0.5 + next.start) / 2, unclear, true)] : []),
			slot(year, (next.start + year + 1) / 2, of(true)),
		];
	});
}

/** Events without a year, by the phase under which they are told. */
const undatedOf = (sections: readonly Section[], { phases }: Pick<TimelineModel, 'phases'>) => {
	const acts = sections.flatMap((section) => section.acts.filter((act) => isUndated(section, act)));
	return phases.flatMap(({ id }) => {
		const toldHere = acts.filter((act) => act.told === id);
		return toldHere.length > 0 ? [{ phase: id, acts: toldHere }] : [];
	});
};

/** In how many events poverty comes up between two, and before. */
function betweenOf(
	slots: readonly Slot[],
	[from, to]: readonly [Act, Act],
	{ between, none }: Pick<PolicyTimelineData['lead'], 'between' | 'none'>,
): string {
	const actsOf = (start: number, end: number) =>
		slots.flatMap(({ at, acts }) => (at > start && at < end ? acts : []));
	const naming = (acts: readonly Act[]) => acts.filter(({ poverty }) => poverty !== 'no').length || none;
	const [inside, before] = [actsOf(timeOf(from), timeOf(to)), actsOf(-Infinity, timeOf(from))];
	return fill(between, {
		poverty: naming(inside),
		all: inside.length,
		earlier: naming(before),
	});
}

/** Finds an act by its id. */
const finder = (acts: readonly Act[]) => (id: string) => {
	const act = acts.find((each) => each.id === id);
	if (!act) throw new Error(`the figure names the act "${id}", which its chapters do not tell.`);
	return act;
};

/** The steps with their acts in the order of time. They must hold all acts that name poverty, and no others. */
function stepsOf(steps: PolicyTimelineData['steps'], acts: readonly Act[]): TimelineModel['steps'] {
	const naming = acts.filter(({ poverty }) => poverty !== 'no');
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
export function policyTimelineModel(data: PolicyTimelineData, edition: Edition): TimelineModel {
	const { words, chapters, order, states, lead, leads, notes, besides } = data;
	const policies = edition.policies.filter(({ source }) =>
		chapters.includes(source.section?.split('/')[0] ?? ''),
	);
	const sections = sectionsOf(policies, edition);
	const acts = sections.flatMap((section) => section.acts);
	for (const { id, actors, reaches } of acts) {
		const without = [...actors, ...reaches].find((actor) => !order.includes(actor));
		if (without !== undefined) throw new Error(`the order has no lane for "${without}", who is in "${id}".`);
	}
	const years = yearsOf(acts, edition.meta.dissertation.year);
	const find = finder(acts);
	const phases = phasesOf(edition, sections, years);
	const ends = [find(lead.from), find(lead.to)] as const;
	for (const { act } of [...notes, ...besides]) find(act);
	const slots = slotsOf(sections, { phases, years }, ends);
	return {
		words,
		claims: states.choices.map(({ id, claim }) => ({ id, claim })),
		actors: order.map((actor) => {
			const { id, name, short } = byId(edition.actors, actor);
			return { id, name, short };
		}),
		sections,
		acts,
		phases,
		slots,
		undated: undatedOf(sections, { phases }),
		leads,
		lead: { ...lead, from: ends[0], to: ends[1], between: betweenOf(slots, ends, lead) },
		notes,
		besides,
		steps: stepsOf(data.steps, acts),
		groups: groupsOf(acts, data, edition.actors),
		years,
	};
}

/** Where an act stands on the axis: in the middle of the time that the text leaves to it. */
export const timeOf = ({ start, end }: Pick<Act, 'start' | 'end'>): number =>
	Number.isFinite(end) ? (start + end) / 2 : start;

/** The long description. */
export function describePolicyTimeline(model: TimelineModel): string[] {
	const { acts, actors, sections, phases, groups, steps } = model;
	const list = (some: readonly Act[]) => some.map(({ short, date }) => `${short} (${date})`).join('; ');
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

const saysPoverty = { no: 'no', named: 'yes', apart: 'to keep apart from it' } as const;

/** One row an act. */
export function tabulatePolicyTimeline({ acts, actors, phases }: TimelineModel): Table {
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
			act.date,
			act.precision,
			phases.find(({ id }) => id === act.told)?.name ?? '',
			act.kind,
			act.issuer,
			act.actors.map(nameOf).join(', '),
			act.reaches.map(nameOf).join(', '),
			saysPoverty[act.poverty],
			act.did,
			act.pages.join(', '),
		]),
	};
}

/** What can be chosen in the drawing: an act. */
export const policyTimelineMarks = ({ words, acts }: TimelineModel): Parameter[] => [
	marks(
		'event',
		words.event,
		acts.map(({ id, short }) => ({ value: id, label: short })),
	),
];
