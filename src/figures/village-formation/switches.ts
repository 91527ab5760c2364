/** The three switches, on the lines that they carry the pin over. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { toState } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { digitsOf, flipped, type VillageFormationModel } from './model.ts';
import type { Measures, SwitchPlace } from './plane.ts';

/** How a switch stands: on, off, or between, where all regions are shown. */
export type Setting = 'on' | 'off' | 'open';

export const settingOf = (state: string, factor: number): Setting => {
	const digits = digitsOf(state);
	return digits === undefined ? 'open' : digits[factor] === '1' ? 'on' : 'off';
};

/** A switch without its link: a track, and a knob at one of its ends or in the middle. */
export function switchSign(
	setting: Setting,
	{ at, on }: SwitchPlace,
	{ pill, throw: reach }: Pick<Measures, 'pill' | 'throw'>,
	flip?: string,
): Element[] {
	const end = (part: number) => `${round(at.x + on.x * reach * part)} ${round(at.y + on.y * reach * part)}`;
	const d = `M${end(-0.5)}L${end(0.5)}`;
	const part = { on: 0.5, off: -0.5, open: 0 }[setting];
	return [
		s('path', { className: ['formation-track-edge'], d, 'stroke-width': pill }),
		s('path', { className: ['formation-track', `formation-track-${setting}`], d, 'stroke-width': pill - 3 }),
		s('circle', {
			className: [`formation-knob-${setting}`],
			cx: round(at.x + on.x * reach * part),
			cy: round(at.y + on.y * reach * part),
			r: pill / 2 - 5,
			...(flip ? { dataFlip: flip } : {}),
		}),
	];
}

/** A switch: a link to the state with its factor turned on or off. */
export function drawSwitch(
	model: VillageFormationModel,
	sheet: Sheet,
	factor: number,
	place: SwitchPlace,
	of: Measures,
): Element {
	const { id, label } = model.factors[factor]!;
	const setting = settingOf(sheet.state, factor);
	const { words } = model;
	const half = {
		x: (Math.abs(place.on.x) * of.throw + of.pill) / 2,
		y: (Math.abs(place.on.y) * of.throw + of.pill) / 2,
	};
	return toState(
		sheet,
		{
			parameter: 'state',
			id: flipped(digitsOf(sheet.state) ?? '000', factor),
			label: fill(setting === 'on' ? words.turnOff : words.turnOn, { factor: label }),
			hit: { x: place.at.x - half.x, y: place.at.y - half.y, width: 2 * half.x, height: 2 * half.y },
			className: 'formation-switch',
		},
		switchSign(setting, place, of, `knob-${id}`),
	);
}
