import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = (theme: string) =>
	new Map(
		[...css.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
			([, name, light, dark, both]) => [name!, both ?? (theme === 'light' ? light! : dark!)],
		),
	);
const actors = ['entrepreneurs', 'platforms', 'local', 'central', 'dyed-platforms'];
const sights = {
	'all colours': parse,
	'no red': (colour: string) => filterDeficiencyProt(1)(parse(colour)!),
	'no green': (colour: string) => filterDeficiencyDeuter(1)(parse(colour)!),
	'no blue': (colour: string) => filterDeficiencyTrit(1)(parse(colour)!),
};
const difference = differenceCiede2000();

describe.each(['light', 'dark'])('%s', (theme) => {
	const of = tokens(theme);
	const colour = (name: string) => {
		const value = of.get(name);
		if (!value) throw new Error(`tokens.css has no --${name}.`);
		return value;
	};

	test.each(Object.entries(sights))(
		'actors’ fills can be told apart by an eye that sees %s',
		(_name, see) => {
			const close: string[] = [];
			actors.forEach((a, i) => {
				for (const b of actors.slice(i + 1)) {
					const apart = difference(see(colour(a))!, see(colour(b))!);
					// 10 is clearly different side by side; the line, the place and the words are the second sign.
					if (apart < 10) close.push(`${a} and ${b}: ${apart.toFixed(1)}`);
				}
			});
			expect(close).toEqual([]);
		},
	);

	test('words on fills, and lines on the ground, have contrast enough', () => {
		for (const fill of ['entrepreneurs', 'platforms', 'local', 'dyed-platforms', 'market'])
			expect(wcagContrast(colour('on-fill'), colour(fill)), fill).toBeGreaterThanOrEqual(4.5);
		expect(wcagContrast(colour('on-central'), colour('central'))).toBeGreaterThanOrEqual(4.5);
		for (const ground of ['raised', 'paper', 'market-ground', 'local-ground']) {
			expect(wcagContrast(colour('ink'), colour(ground)), ground).toBeGreaterThanOrEqual(7);
			expect(wcagContrast(colour('ink-2'), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
			for (const actor of [...actors, 'market'])
				expect(
					wcagContrast(colour(`${actor}-line`), colour(ground)),
					`${actor} on ${ground}`,
				).toBeGreaterThanOrEqual(3);
		}
	});
});
