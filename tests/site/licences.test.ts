import { expect, test } from 'vitest';
import { builtFile } from '../support/dist.ts';

/** Licences under which what others made may go to readers with what is said of them. */
const free = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'CC0-1.0'];

test('what goes to readers goes with its licences: code, faces, outlines', () => {
	const text = builtFile('licences.txt');
	const [list = '', ...parts] = text.split(/\n-{72}\n\n/);
	const names = list.split('\n').filter((line) => /^[@\w/-]+$/.test(line));
	expect(names).toEqual(['@astrojs/starlight', 'astro', 'fastest-levenshtein', 'pagefind', 'stemmer']);
	for (const name of names) {
		const part = parts.find((each) => each.startsWith(`${name} `));
		expect(free, name).toContain(/^\S+ [\d.]+: (\S+)\n/.exec(part!)?.[1]);
		expect(part!.length, name).toBeGreaterThan(500);
	}
	expect(list).toContain('Natural Earth');
	expect(parts.at(-1)).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
