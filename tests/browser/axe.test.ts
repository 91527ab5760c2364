import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../support/browser.ts';
import { builtPages } from '../support/dist.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** All pages but those that only lead on, which hold a heading and a link. */
const read = builtPages()
	.filter(({ leadsOn }) => !leadsOn)
	.map(({ path }) => path);
let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
	test.each(read)('%s', async (path) => {
		const page = await site.browser.newPage({ colorScheme });
		await page.goto(site.url + path);
		await page.evaluate(source);
		const { violations } = await page.evaluate(() =>
			(globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
		);
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
		await page.close();
		expect(
			violations.map(
				({ id, nodes }) =>
					`${id}: ${nodes.length}× ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
			),
		).toEqual([]);
	});
});
