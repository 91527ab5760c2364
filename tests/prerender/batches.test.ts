import { expect, test } from 'vitest';
import { Batches, largestBatch } from '../../src/prerender/batches.ts';

/** Threads that double numbers, each task in its time; and the tasks that they had. */
function doubling(threads: number) {
	const tasks: number[][] = [];
	let under = 0;
	let most = 0;
	const batches = new Batches<number, number>(async (items) => {
		tasks.push(items);
		most = Math.max(most, ++under);
		await new Promise((done) => setTimeout(done, items[0]! % 3));
		under--;
		if (items.includes(13)) throw new Error('thirteen');
		return items.map((item) => 2 * item);
	}, threads);
	return { batches, tasks, most: () => most };
}

test('each gets its own result, and no thread more than it may', async () => {
	const { batches, tasks, most } = doubling(2);
	const numbers = Array.from({ length: 200 }, (_, i) => i + 100);
	expect(await Promise.all(numbers.map((number) => batches.add(number)))).toEqual(
		numbers.map((number) => 2 * number),
	);
	expect(most()).toBe(2);
	expect(tasks.flat()).toEqual(numbers);
	expect(Math.max(...tasks.map(({ length }) => length))).toBe(largestBatch);
});

test('few are shared out among the threads', async () => {
	const { batches, tasks } = doubling(4);
	await Promise.all([1, 2, 3, 4, 5].map((number) => batches.add(number)));
	expect(tasks).toEqual([[1, 2], [3], [4], [5]]);
});

test('a task that fails fails what it holds, and the next goes on', async () => {
	const { batches } = doubling(1);
	const failing = batches.add(13);
	const other = new Promise((done) => setTimeout(done, 10)).then(() => batches.add(14));
	await expect(failing).rejects.toThrow('thirteen');
	expect(await other).toBe(28);
});
