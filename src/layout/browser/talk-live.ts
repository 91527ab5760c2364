/** What the windows of a talk have in common: one state, of which each window has a copy, and not what happened. */

/** Where in a drawing: its layout, and the place in the drawing’s own units; or in the whole slide, in hundredths. */
export interface Spot {
	layout: string;
	x: number;
	y: number;
}

export interface Live {
	/** Id of the step. */
	step: string;
	/** Whether its answer is shown. */
	revealed: boolean;
	/** Whether the screen is black. */
	blank: boolean;
	/** The figure’s parameters, as far as they are not those with which the step begins. */
	figure: Record<string, string>;
	/** Position of the pointer. */
	spot: Spot | undefined;
	/** When the talk began and the step, in milliseconds since 1970. */
	started: number | undefined;
	since: number;
	/** How often the state was changed, and by which window last: of two, the later one holds. */
	turn: number;
	by: string;
}

/** A message from one window to the others. */
export interface Message {
	/** Tells the state; asks the others to tell theirs; or says that the window closes. */
	kind: 'state' | 'ask' | 'bye';
	/** Whether notes are shown in it, or slides. */
	view: 'slides' | 'notes';
	from: string;
	live: Live;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 100;

function readSpot(value: unknown): Spot | undefined {
	if (!isRecord(value)) return undefined;
	const { layout, x, y } = value;
	if (!isName(layout) || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
	return { layout, x: x as number, y: y as number };
}

function readLive(value: unknown, steps: readonly string[]): Live | undefined {
	if (!isRecord(value)) return undefined;
	const { step, revealed, blank, figure, spot, started, since, turn, by } = value;
	if (!isName(step) || !steps.includes(step) || !isRecord(figure) || !isName(by)) return undefined;
	if (!isTime(since) || !Number.isSafeInteger(turn) || (turn as number) < 0) return undefined;
	const parameters = Object.entries(figure).filter((each): each is [string, string] => each.every(isName));
	return {
		step,
		revealed: revealed === true,
		blank: blank === true,
		figure: Object.fromEntries(parameters.slice(0, 20)),
		spot: readSpot(spot),
		started: isTime(started) ? started : undefined,
		since,
		turn: turn as number,
		by,
	};
}

/** A message, if it is one, about one of the steps of these ids: another window may send anything. */
export function readMessage(value: unknown, steps: readonly string[]): Message | undefined {
	if (!isRecord(value)) return undefined;
	const { kind, view, from } = value;
	if (kind !== 'state' && kind !== 'ask' && kind !== 'bye') return undefined;
	if ((view !== 'slides' && view !== 'notes') || !isName(from)) return undefined;
	const live = readLive(value['live'], steps);
	return live && { kind, view, from, live };
}

/** Whether a state is later than another; of two at once, the same one in every window. */
export const isLater = (one: Live, other: Live): boolean =>
	one.turn > other.turn || (one.turn === other.turn && one.turn > 0 && one.by > other.by);
