import type { Edition } from '../../edition/types.ts';
import { type Band, bandsOf } from '../../figure-kit/bands.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import { type Policy, PolicyWords } from '../../registers/policies/index.ts';
import { dateWords, precisionOfPolicy, spanOfPolicy } from '../../registers/policies/time.ts';
import type { PolicyTimelineData } from './data.ts';

/** An act; `start` and `end` in decimal years. */
export interface Act {
	id: string;
	title: string;
	short: string;
	kind: string;
	/** When it was and what that rests on. */
	date: string;
	/** How exactly it is dated; by its phase, where it has no date. */
	precision: ReturnType<typeof precisionOfPolicy>;
	/** The stretch of time in which it took place or began, cut to the axis. */
	start: number;
	end: number;
	/** The phase under which it is told. */
	phase?: string | undefined;
	issuer: string;
	did: string;
	pages: number[];
	actors: string[];
	/** The words for it, where it names poverty. */
	poverty?: string | undefined;
}

export interface TimelineModel {
	words: PolicyTimelineData['words'];
	/** From the first on; of those that begin at once, the one that is more exactly dated first. */
	acts: Act[];
	/** Actors that have a row, from above. */
	rows: { id: string; name: string; count: number }[];
	/** The phases. */
	bands: Band[];
	/** Limits of the axis: from the first act to the dissertation, or to the last act where that is later. */
	years: [number, number];
}

/** Whether the dissertation tells an act's month. */
export const isExact = ({ precision }: Pick<Act, 'precision'>): boolean =>
	precision === 'day' || precision === 'month';

function actOf(policy: Policy, { policies, phases, registerWords }: Edition): Act {
	const words = PolicyWords.parse(registerWords.get('policies')?.words);
	const [start, end] = spanOfPolicy(policy, { policies, phases });
	const shortOf = ({ short, title }: Policy) => short ?? title;
	return {
		id: policy.id,
		title: policy.title,
		short: shortOf(policy),
		kind: policy.kind,
		date: dateWords(policy, words, {
			phaseOf: (phase) => phases.find(({ id }) => id === phase)!.name,
			actOf: (act) => shortOf(policies.find(({ id }) => id === act)!),
		}),
		precision: precisionOfPolicy(policy),
		start,
		end,
		phase: policy.phase,
		issuer: policy.issuer,
		did: policy.did,
		pages: policy.source.pages,
		actors: policy.actors,
		poverty: policy.poverty ? words.poverty : undefined,
	};
}

/** Collects the acts of the figure's chapters, by time. */
export function policyTimelineModel(
	{ words, chapters }: PolicyTimelineData,
	edition: Edition,
): TimelineModel {
	const { policies, actors, phases, meta } = edition;
	const acts = policies
		.filter(({ source }) => chapters.includes(source.section?.split('/')[0] ?? ''))
		.map((policy) => actOf(policy, edition))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	const ends = acts.map(({ end }) => Math.ceil(end)).filter(Number.isFinite);
	const years: [number, number] = [
		Math.floor(Math.min(...acts.map(({ start }) => start))),
		Math.max(meta.dissertation.year, ...ends),
	];
	return {
		words,
		acts: acts.map((act) => ({ ...act, end: Math.min(act.end, years[1]) })),
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

/** An act with the place of its mark in the drawing, in pixels: from `x1` to `x2`, its middle at `y`. */
export interface PlacedAct extends Act {
	x1: number;
	x2: number;
	y: number;
}

/** From where to where an act's mark reaches, in pixels: across its time, and never less than a dot. */
function reachOf(act: Act, x: (time: number) => number, radius: number): { x1: number; x2: number } {
	const middle = (x(act.start) + x(act.end)) / 2;
	const half = isExact(act) ? radius : Math.max(radius, (x(act.end) - x(act.start)) / 2);
	return { x1: middle - half, x2: middle + half };
}

/** The order in which marks are stacked: dots lowest, then the shorter bars. */
const byLength = (a: PlacedAct, b: PlacedAct) =>
	Number(isExact(b)) - Number(isExact(a)) || a.end - a.start - (b.end - b.start) || a.start - b.start;

/**
 * Stacks marks that would touch, row by row: each goes as low as those before it let it. Plot's `dodgeY`
 * would stack them too, but its facets are all as high as the highest of them.
 *
 * @param model the acts
 * @param x from years to pixels
 * @param marks half the height of a mark, and the distance between the middles of two dots that just do not touch
 * @returns the acts with their place, and each row's line and height; y grows downwards
 */
export function placeActs(
	{ acts, rows }: Pick<TimelineModel, 'acts' | 'rows'>,
	x: (time: number) => number,
	{ radius, step }: { radius: number; step: number },
): { acts: PlacedAct[]; rows: { id: string; top: number; line: number }[]; height: number } {
	const gap = step - 2 * radius;
	const placed = acts.map((act): PlacedAct => ({ ...act, ...reachOf(act, x, radius), y: 0 }));
	const lines: { id: string; top: number; line: number }[] = [];
	let top = 0;
	for (const { id } of rows) {
		const levels: PlacedAct[][] = [];
		for (const act of placed.filter(({ actors }) => actors[0] === id).sort(byLength)) {
			const free = (others: PlacedAct[]) =>
				others.every((other) => other.x2 + gap <= act.x1 || act.x2 + gap <= other.x1);
			const level = levels.find(free);
			if (level) level.push(act);
			else levels.push([act]);
		}
		// Room for the row's name above its highest mark.
		const line = top + 24 + (levels.length - 1) * step + step / 2;
		levels.forEach((level, n) => level.forEach((act) => (act.y = line - n * step)));
		const foot = line + step / 2 + 2;
		lines.push({ id, top, line: foot });
		top = foot;
	}
	return { acts: placed, rows: lines, height: top };
}

/** The long description. */
export function describePolicyTimeline({ acts, rows, bands }: TimelineModel): string[] {
	const precisions = (['day', 'month', 'year', 'phase'] as const)
		.map((name) => ({ name, count: acts.filter(({ precision }) => precision === name).length }))
		.filter(({ count }) => count > 0);
	const list = (some: readonly Act[]) => some.map(({ short, date }) => `${short} (${date})`).join('; ');
	const others = acts.filter(({ phase }) => !bands.some(({ id }) => id === phase));
	return [
		`${acts.length} acts, in ${rows.length} rows: ${rows.map(({ name, count }) => `${name}, ${count}`).join('; ')}.`,
		`How exactly they are dated: ${precisions.map(({ name, count }) => `${count} to the ${name}`).join(', ')}. ${acts.filter(({ poverty }) => poverty).length} name poverty.`,
		...bands.map(({ id, name }) => {
			const told = acts.filter(({ phase }) => phase === id);
			return `Told under ${name}: ${told.length} acts. ${list(told)}.`;
		}),
		...(others.length > 0 ? [`Told under no phase: ${list(others)}.`] : []),
	];
}

/** One row an act. */
export function tabulatePolicyTimeline({ acts, rows, bands }: TimelineModel): Table {
	const nameOf = (actor: string) => rows.find(({ id }) => id === actor)?.name ?? actor;
	return {
		columns: [
			'Act',
			'Date and what it rests on',
			'Exact to the',
			'Told under',
			'Kind',
			'By',
			'Actors',
			'Names poverty',
			'What it did',
			'Pages',
		],
		rows: acts.map((act) => [
			act.title,
			act.date,
			act.precision,
			bands.find(({ id }) => id === act.phase)?.name ?? '',
			act.kind,
			act.issuer,
			act.actors.map(nameOf).join(', '),
			act.poverty ? 'yes' : 'no',
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
