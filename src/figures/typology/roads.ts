/** The roads on which people move between the settings. */
import type { Box } from '../../figure-kit/box.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import type { Data } from './data.ts';

type Flow = Data['flows'][number];

/** A cell, where its scene is, and in which row and column it stands. */
export interface Stop {
	id: string;
	scene: Box;
	row: number;
	column: number;
}

export interface Road {
	kind: Flow['kind'];
	/** Its middle line, up to the head. */
	d: string;
	/** Where its head points to, and whether that is up or down. */
	tip: Point & { up: boolean };
	/** Where those stand who set out, where the road has a place of its own to begin. */
	start?: Point;
	/** The ring in which a way back begins, between the cells that it leaves. */
	junction?: Point;
}

/**
 * Measures of roads: height of a person; length of a head; room at the outer side of a scene for the way back,
 * and for those who were there already; room below those who have come for the way back.
 */
export type RoadMeasures = Record<'person' | 'head' | 'outer' | 'base', number>;

const point = (x: number, y: number) => `${round(x)} ${round(y)}`;

/**
 * Draws the ways that lead from the upper cells to the lower ones as curves, and those back as a road that
 * begins between the cells that it leaves, below them, and rises at the outer side.
 *
 * @param flows who moves where
 * @param stops the cells
 * @param layout measures
 * @throws Error where people leave for a cell of their own row
 */
export function roadsOf(flows: readonly Flow[], stops: readonly Stop[], layout: RoadMeasures): Road[] {
	const stopOf = (id: string) => byId(stops, id);
	const away = flows.filter(({ kind }) => kind === 'leave');
	for (const { from, to } of away)
		if (stopOf(firstOf(from)).row >= stopOf(to).row)
			throw new Error(`a road from "${firstOf(from)}" to "${to}" does not lead down`);
	/** Where a road begins or ends in a cell: from left to right, as it leads to the cells of the other row. */
	const portOf = ({ id, scene, column }: Stop, flow: Flow): number => {
		const columnOf = ({ from, to }: Flow) => stopOf(to === id ? firstOf(from) : to).column;
		const here = away
			.filter(({ from, to }) => from.includes(id) || to === id)
			.toSorted((a, b) => columnOf(a) - columnOf(b));
		const left = column === 0 ? scene.x + layout.outer : scene.x;
		return left + ((scene.width - layout.outer) * (here.indexOf(flow) + 0.5)) / here.length;
	};
	return flows.map((flow): Road => {
		const to = stopOf(flow.to);
		if (flow.kind !== 'leave') return wayBack(flow, flow.from.map(stopOf), to, layout);
		const from = stopOf(firstOf(flow.from));
		const start = { x: portOf(from, flow), y: from.scene.y + layout.person };
		// The heads of those who have come.
		const arrival = to.scene.y + to.scene.height - layout.base - layout.person - 5;
		const tip = { x: portOf(to, flow), y: arrival };
		const end = tip.y - layout.head;
		const bend = (end - start.y) / 2;
		return {
			kind: flow.kind,
			d: `M${point(start.x, start.y + 8)}C${point(start.x, start.y + bend)} ${point(tip.x, end - bend)} ${point(tip.x, end)}`,
			tip: { ...tip, up: false },
			start,
		};
	});
}

/** So far from the outer side of a cell. */
const inwards = ({ scene: { x, width }, column }: Pick<Stop, 'scene' | 'column'>, by: number): number =>
	column === 0 ? x + by : x + width - by;

function wayBack({ kind }: Flow, from: readonly Stop[], to: Stop, layout: RoadMeasures): Road {
	const middles = from.map(({ scene }) => scene.x + scene.width / 2);
	const middle = middles.reduce((sum, each) => sum + each, 0) / middles.length;
	const base = Math.max(...from.map(({ scene }) => scene.y + scene.height)) - layout.base / 2;
	const x = inwards(to, layout.person / 3);
	const round = Math.min(26, Math.abs(x - middle));
	const towards = Math.sign(x - middle);
	const tip = to.scene.y + layout.person + 5;
	return {
		kind,
		d: [
			`M${point(middle, base)}L${point(x - towards * round, base)}`,
			`Q${point(x, base)} ${point(x, base - round)}L${point(x, tip + layout.head)}`,
		].join(''),
		tip: { x, y: tip, up: true },
		...(kind === 'return' && { junction: { x: middle, y: base } }),
	};
}

/** Where somebody stands who was in a cell already: between those who came and the way back. */
export const native = (stop: Pick<Stop, 'scene' | 'column'>, { outer, person }: RoadMeasures): number =>
	inwards(stop, (outer + person / 3) * 0.62);
