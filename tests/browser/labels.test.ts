import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, settled, type Site } from '../support/browser.ts';
import { content, editionOf } from '../support/content.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const figures = [...editionOf(content).figures.values()];

test.each(figures.map(({ id, states }) => [id, states.choices] as const))(
	'the words that stand on a mark of %s are part of it, in every state',
	async (id, states) => {
		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 },
		]) {
			const page = await site.browser.newPage({ viewport, reducedMotion: 'reduce' });
			const swallowed: string[] = [];
			for (const state of states) {
				await page.goto(`${site.url}/figures/${id}/${state.id}/`);
				await settled(page);
				const all = await page.evaluate(() => {
					const drawing = [...document.querySelectorAll<SVGElement>('.drawing')].find(
						(each) => each.getClientRects().length > 0,
					)!;
					document.querySelector<HTMLElement>('.figure-row')?.style.setProperty('position', 'static');
					return [...drawing.querySelectorAll('text')].flatMap((text) => {
						text.scrollIntoView({ block: 'center', behavior: 'instant' });
						const { left, top, width, height } = text.getBoundingClientRect();
						const [x, y] = [left + width / 2, top + height / 2];
						const under = document.elementsFromPoint(x, y).filter((each) => drawing.contains(each));
						const mark = (element: Element | undefined) => element?.closest('a[data-set]') ?? undefined;
						// What is on it is hit first: it must be of the mark below it, of its own first.
						const meant = mark(text) ?? under.map(mark).find((each) => each);
						const said = text.textContent.trim();
						return said && meant && mark(under[0]) === undefined ? [said] : [];
					});
				});
				swallowed.push(...all.map((words) => `${state.id}: ${words}`));
			}
			expect(swallowed).toEqual([]);
			await page.close();
		}
	},
);
