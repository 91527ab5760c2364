import type { Edition } from '../../edition/types.ts';
import { type Band, bandsOf } from '../../figure-kit/bands.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import { type Policy, policyDate } from '../../registers/policies/index.ts';
import { decimalYear, startOf } from '../../text/dates.ts';
import type { PolicyTimelineData } from './data.ts';

/** An act; `time` in years. */
export interface Act {
	id: string;
	title: string;
	short: string;
	kind: string;
	date: string;
	issuer: string;
	did: string;
	pages: number[];
	actors: string[];
	/** Whether the month is known. */
	exact: boolean;
	time: number;
}

export interface TimelineModel {
	words: PolicyTimelineData['words'];
	acts: Act[];
	/** Actors that have a row, from above. */
	rows: { id: string; name: string; count: number }[];
	/** The phases. */
	bands: Band[];
	/** Limits of the axis: from the first act to the dissertation, or to the last act where that is later. */
	years: [number, number];
}

/**
 * Where an act stands in time, in years. One that is dated by its year alone stands in the middle of the
 * year, or of what is left of it after the earliest month that the text allows.
 */
export function timeOf({ date, notBefore }: Pick<Policy, 'date' | 'notBefore'>): number {
	if (!notBefore) return decimalYear(date);
	return (startOf(notBefore) + Number(date.slice(0, 4)) + 1) / 2;
}

const actOf = (policy: Policy): Act => ({
	id: policy.id,
	title: policy.title,
	short: policy.short ?? policy.title,
	kind: policy.kind,
	date: policyDate(policy),
	issuer: policy.issuer,
	did: policy.did,
	pages: policy.source.pages,
	actors: policy.actors,
	exact: policy.date.length > 4,
	time: timeOf(policy),
});

/** Collects the acts of the figure's chapters, by time. */
export function policyTimelineModel(
	{ words, chapters }: PolicyTimelineData,
	{ policies, actors, phases, meta }: Edition,
): TimelineModel {
	const acts = policies
		.filter(({ source }) => chapters.includes(source.section?.split('/')[0] ?? ''))
		.map(actOf)
		.sort((a, b) => a.time - b.time);
	const times = acts.map(({ time }) => time);
	const years: [number, number] = [
		Math.floor(Math.min(...times)),
		Math.max(meta.dissertation.year, Math.ceil(Math.max(...times))),
	];
	return {
		words,
		acts,
		rows: actors
			.map(({ id, short }) => ({
				id,
				name: short,
				count: acts.filter((act) => act.actors[0] === id).length,
			}))
			.filter(({ count }) => count > 0),
		bands: bandsOf(phases, years),
		years,
	};
}

/** An act with its place in the drawing, in pixels. */
export interface PlacedAct extends Act {
	x: number;
	y: number;
}

/**
 * Stacks marks that would touch, row by row: each goes as low as those before it let it. Plot's `dodgeY`
 * would stack them too, but its facets are all as high as the highest of them.
 *
 * @param model the acts
 * @param x from years to pixels
 * @param step distance between the middles of two marks that just do not touch
 * @returns the acts with their place, and each row's line and height; y grows downwards
 */
export function placeActs(
	model: TimelineModel,
	x: (time: number) => number,
	step: number,
): { acts: PlacedAct[]; rows: { id: string; top: number; line: number }[]; height: number } {
	const acts: PlacedAct[] = [];
	const rows: { id: string; top: number; line: number }[] = [];
	let top = 0;
	for (const row of model.rows) {
		const placed: { act: Act; x: number; level: number }[] = [];
		for (const act of model.acts.filter(({ actors }) => actors[0] === row.id)) {
			const at = x(act.time);
			const near = placed.filter((other) => Math.abs(other.x - at) < step).map(({ level }) => level);
			let level = 0;
			while (near.includes(level)) level += 1;
			placed.push({ act, x: at, level });
		}
		const levels = Math.max(...placed.map(({ level }) => level));
		// Room for the row's name above its highest mark.
		const line = top + 24 + levels * step + step / 2;
		acts.push(...placed.map(({ act, x, level }) => ({ ...act, x, y: line - level * step })));
		rows.push({ id: row.id, top, line: line + step / 2 + 2 });
		top = line + step / 2 + 2;
	}
	return { acts, rows, height: top };
}

/** The long description. */
export function describePolicyTimeline({ acts, rows, bands }: TimelineModel): string[] {
	return [
		`${acts.length} dated acts, in ${rows.length} rows: ${rows.map(({ name, count }) => `${name}, ${count}`).join('; ')}.`,
		...bands.map(({ name, start, end }) => {
			const inside = acts.filter(({ time }) => time >= start && time < end);
			const before = name === bands[0]?.name ? acts.filter(({ time }) => time < start).length : 0;
			return `${name}: ${inside.length} acts${before > 0 ? `, after ${before} before the phase begins` : ''}. ${inside.map(({ short, date }) => `${short} (${date})`).join('; ')}.`;
		}),
	];
}

/** One row an act. */
export function tabulatePolicyTimeline({ acts, rows }: TimelineModel): Table {
	const nameOf = (actor: string) => rows.find(({ id }) => id === actor)?.name ?? actor;
	return {
		columns: ['Act', 'Date', 'Kind', 'By', 'Actor', 'What it did', 'Pages'],
		rows: acts.map((act) => [
			act.title,
			act.date,
			act.kind,
			act.issuer,
			nameOf(act.actors[0]!),
			act.did,
			act.pages.join(', '),
		]),
	};
}

export function policyTimelineParameters({ words, rows, acts }: TimelineModel): Parameter[] {
	return [
		buttons(
			'actor',
			words.actor,
			rows.map(({ id, name, count }) => ({
				value: id,
				label: name,
				say: `${name}: acts that they took or joined; ${count} of their own.`,
			})),
		),
		marks(
			'event',
			words.event,
			acts.map(({ id, short }) => ({ value: id, label: short })),
		),
	];
}
