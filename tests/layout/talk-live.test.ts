import { expect, test } from 'vitest';
import { isLater, type Live, type Message, readMessage } from '../../src/layout/browser/talk-live.ts';

const steps = ['one', 'two'];
const live: Live = {
	step: 'two',
	revealed: true,
	blank: false,
	figure: { stage: 'takeover' },
	spot: { layout: 'wide', x: 3, y: 4 },
	started: 1000,
	since: 2000,
	turn: 3,
	by: 'a',
};
const message: Message = { kind: 'state', view: 'slides', from: 'a', live };

test('a message is read as it was sent', () => {
	expect(readMessage(structuredClone(message), steps)).toEqual(message);
});

test.each<[string, unknown]>([
	['no message', null],
	['a text', 'state'],
	['another kind', { ...message, kind: 'run' }],
	['another view', { ...message, view: 'all' }],
	['nobody', { ...message, from: 7 }],
	['no state', { ...message, live: undefined }],
	['a step that is not there', { ...message, live: { ...live, step: 'three' } }],
	['a list as the figure’s state', { ...message, live: { ...live, figure: ['x'] } }],
	['a turn before the first', { ...message, live: { ...live, turn: -1 } }],
	['a turn that is no number', { ...message, live: { ...live, turn: '4' } }],
	['a time that never was', { ...message, live: { ...live, since: Infinity } }],
])('%s is not heard', (_name, value) => {
	expect(readMessage(value, steps)).toBeUndefined();
});

test('of a figure’s state only short texts are taken, and of a pointer only numbers', () => {
	const odd = { stage: 'x', other: 7, long: 'y'.repeat(101) };
	const heard = readMessage({ ...message, live: { ...live, figure: odd, spot: { x: 'a', y: 1 } } }, steps);
	expect(heard?.live.figure).toEqual({ stage: 'x' });
	expect(heard?.live.spot).toBeUndefined();
});

test('of two states the later one holds; of two at once, the same one in every window', () => {
	const other = { ...live, by: 'b' };
	expect(isLater({ ...live, turn: 4 }, other)).toBe(true);
	expect(isLater(live, { ...other, turn: 4 })).toBe(false);
	expect([isLater(live, other), isLater(other, live)]).toEqual([false, true]);
	expect(isLater(live, live)).toBe(false);
});
