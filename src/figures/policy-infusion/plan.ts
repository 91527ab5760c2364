import type { LayoutName, Sheet } from '../../figure-kit/sheet.ts';
import { openRow, type PolicyInfusionModel } from './model.ts';

/** Measures of a layout, across and along. */
export interface Plan {
	/** Where the left bank ends and where the right one begins. */
	left: number;
	right: number;
	/** Width of a stone. */
	stone: number;
	/** How far the deck lies on each bank. */
	rest: number;
	/** Width of signs: on the banks, on stones, and where they are looked at closely. */
	sign: { bank: number; stone: number; close: number; small: number };
	/** Whether a bank's sign stands above its words. */
	stacked: boolean;
	pad: number;
	/** Size of a house, and the height of all of them. */
	house: number;
	houses: number;
	/** Height of the arrow on the deck. */
	arrow: number;
	/** The least height of a layer. */
	layer: number;
}

export const plans: Readonly<Record<LayoutName, Plan>> = {
	wide: {
		left: 412,
		right: 648,
		stone: 176,
		rest: 26,
		sign: { bank: 84, stone: 52, close: 124, small: 38 },
		stacked: false,
		pad: 16,
		house: 14,
		houses: 76,
		arrow: 44,
		layer: 46,
	},
	column: {
		left: 252,
		right: 420,
		stone: 128,
		rest: 18,
		sign: { bank: 60, stone: 48, close: 76, small: 38 },
		stacked: false,
		pad: 12,
		house: 14,
		houses: 76,
		arrow: 42,
		layer: 46,
	},
	phone: {
		left: 126,
		right: 232,
		stone: 90,
		rest: 8,
		sign: { bank: 58, stone: 42, close: 84, small: 36 },
		stacked: true,
		pad: 8,
		house: 11,
		houses: 60,
		arrow: 38,
		layer: 46,
	},
};

/** How a layer is shown: as one of all, opened, or beside the one that is opened. */
export type Look = 'plain' | 'open' | 'closed';

/** What is drawn, on which sheet, after which measures. */
export interface Scene {
	model: PolicyInfusionModel;
	sheet: Sheet;
	plan: Plan;
	/** Whether the model crosses the gap. */
	bridged: boolean;
}

export const sceneOf = (model: PolicyInfusionModel, sheet: Sheet): Scene => ({
	model,
	sheet,
	plan: plans[sheet.name],
	bridged: sheet.state !== 'alone',
});

export function lookOf({ model: { rows }, sheet: { state } }: Scene, row: { id: string }): Look {
	const open = openRow(state, rows);
	return open === undefined ? 'plain' : open.id === row.id ? 'open' : 'closed';
}
