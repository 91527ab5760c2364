/** Figures in a browser: each on its page, in every state, at the sizes of a phone and of a window. */
import { blend, type Color, parse, wcagContrast } from 'culori';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../../src/figures/index.ts';
import { fetched, guard, openSite, settled } from '../support/browser.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
/** Every second figure: what all have in common breaks in each, and tests/figures measures every drawing. */
const tried = process.env['TEST_ALL'] ? figures : figures.filter((_, i) => i % 2 === 0);
const opened = tried.map((figure) => [figure.id, figure.open(edition)] as const);

const site = await openSite();
const page = await site.browser.newPage({ reducedMotion: 'reduce' });
const forbidden = await guard(page);

/** Sizes in pixels, as they are painted: of the smallest words, and of the smallest thing to be chosen. */
const smallest = (page: Page) =>
	page.evaluate(() => {
		const seen = [...document.querySelectorAll<SVGSVGElement>('.drawing')].filter(
			(drawing) => drawing.getClientRects().length > 0,
		);
		const texts = seen.flatMap((drawing) =>
			[...drawing.querySelectorAll<SVGTextElement>('text')].map((text) => {
				const { a, b, c, d } = text.getScreenCTM()!;
				return Number.parseFloat(getComputedStyle(text).fontSize) * Math.sqrt(Math.abs(a * d - b * c));
			}),
		);
		const turned = texts.filter((size) => size > 0.5);
		const marks = seen.flatMap((drawing) =>
			[...drawing.querySelectorAll('[data-set]')].map((mark) => {
				const { width, height } = mark.getBoundingClientRect();
				return Math.min(width, height);
			}),
		);
		return { drawings: seen.length, text: Math.min(...turned), mark: Math.min(100, ...marks) };
	});

/** Words that stand on a mark and are no part of it, so that a click on them is lost. */
const swallowed = (page: Page) =>
	page.evaluate(() => {
		const drawing = [...document.querySelectorAll<SVGElement>('.drawing')].find(
			(each) => each.getClientRects().length > 0,
		)!;
		const row = document.querySelector<HTMLElement>('.figure-row');
		row?.style.setProperty('position', 'static');
		const found = [...drawing.querySelectorAll('text')].flatMap((text) => {
			const middle = () => {
				const { left, top, width, height } = text.getBoundingClientRect();
				return [left + width / 2, top + height / 2] as const;
			};
			// What the header lies over is not seen either.
			const seen = (y: number) => y > innerHeight / 4 && y < innerHeight - 8;
			if (!seen(middle()[1])) text.scrollIntoView({ block: 'center', behavior: 'instant' });
			const [x, y] = middle();
			const under = document.elementsFromPoint(x, y).filter((each) => drawing.contains(each));
			const mark = (element: Element | undefined) => element?.closest('a[data-set]') ?? undefined;
			// What is on it is hit first: it must be of the mark below it, of its own first.
			const meant = mark(text) ?? under.map(mark).find((each) => each);
			const words = text.textContent.trim();
			return words && meant && mark(under[0]) === undefined ? [words] : [];
		});
		row?.style.removeProperty('position');
		return found;
	});

/** Words of a drawing, their colour, and what is painted under them: of a gradient the colour that it leads to. */
const painted = (page: Page, theme: string) =>
	page.evaluate((theme) => {
		document.documentElement.dataset['theme'] = theme;
		const drawing = [...document.querySelectorAll<SVGElement>('.drawing')].find(
			(each) => each.getClientRects().length > 0,
		)!;
		const paint = (value: string, opacity = '1') => {
			const [, server] = /^url\("(#.*)"\)/.exec(value) ?? [];
			const stop = server === undefined ? undefined : drawing.querySelector(`${server} > stop:last-child`);
			const colour = stop ? getComputedStyle(stop).stopColor : server === undefined ? value : 'transparent';
			return { colour, opacity: Number(opacity) };
		};
		const paper = [paint('white')];
		for (let at: Element | null = drawing; at; at = at.parentElement)
			paper.splice(1, 0, paint(getComputedStyle(at).backgroundColor));
		const nodes = [...drawing.querySelectorAll<SVGGraphicsElement>('text, path, rect, circle, ellipse')]
			.filter((node) => !node.closest('defs'))
			.map((node) => ({ node, style: getComputedStyle(node), box: node.getBoundingClientRect() }));
		return nodes.flatMap(({ node: text, style: { fill, stroke } }, i) => {
			if (!(text instanceof SVGTextContentElement) || !text.textContent.trim()) return [];
			const halo = stroke === 'none' ? [] : [paint(stroke)];
			// Every fifth letter.
			return Array.from({ length: Math.ceil(text.getNumberOfChars() / 5) }, (_, fifth) => {
				const { x, y, width, height } = text.getExtentOfChar(5 * fifth);
				const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(text.getScreenCTM()!);
				const under = nodes.slice(0, i).flatMap(({ node, style, box }) => {
					if (!(node instanceof SVGGeometryElement)) return [];
					if (middle.x < box.left || middle.x > box.right) return [];
					if (middle.y < box.top || middle.y > box.bottom) return [];
					const at = middle.matrixTransform(node.getScreenCTM()!.inverse());
					const filled = style.fill !== 'none' && node.isPointInFill(at);
					const stroked = style.stroke !== 'none' && node.isPointInStroke(at);
					return [
						...(filled ? [paint(style.fill, style.fillOpacity)] : []),
						...(stroked ? [paint(style.stroke, style.strokeOpacity)] : []),
					];
				});
				return { words: text.textContent.trim(), fill, ground: [...paper, ...under, ...halo] };
			});
		});
	}, theme);

/** Words of a drawing that are hard to tell from what they stand on, by day and by night, in the sheets of the page. */
async function faint(page: Page): Promise<string[]> {
	const found = new Set<string>();
	for (const theme of ['dark', 'light'])
		for (const { words, fill, ground } of await painted(page, theme)) {
			const [first, ...above] = ground.map(({ colour, opacity }): Color => {
				const { alpha = 1, ...opaque } = parse(colour)!;
				return { ...opaque, alpha: alpha * opacity };
			});
			const contrast = wcagContrast(fill, blend([first!, ...above]));
			if (contrast < 4.5) found.add(`${words}: ${contrast.toFixed(2)}, ${theme}`);
		}
	return [...found];
}

const wider = (page: Page) =>
	page.evaluate(() =>
		Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
	);

describe.each(opened)('%s', (id, figure) => {
	const states = figure.meta.states.choices;
	const { parameter } = figure.meta.states;
	const link = (state: string) => page.locator(`.figure-bar [data-set$="=${state}"]`);

	beforeAll(async () => {
		forbidden.length = 0;
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${site.url}/figures/${id}/`);
		await settled(page);
		await fetched(page);
	});

	test.each([
		[390, 844],
		[1440, 900],
	])(
		'in every state, %i pixels wide: words of 12 pixels that stand out from their ground, marks of 24, words on a mark are part of it, nothing scrolls sideways',
		async (width, height) => {
			await page.setViewportSize({ width, height });
			for (const { id: state } of states) {
				// What is open beside a mark may cover the bar.
				await page.keyboard.press('Escape');
				await link(state).click();
				const { drawings, text, mark } = await smallest(page);
				expect(drawings, state).toBe(1);
				expect(text, state).toBeGreaterThanOrEqual(12);
				expect(mark, state).toBeGreaterThanOrEqual(23.5);
				expect(await faint(page), state).toEqual([]);
				expect(await wider(page), state).toBe(0);
				expect(await swallowed(page), state).toEqual([]);
				const first = page.locator('.drawing:visible a.mark[data-set]').first();
				if (await first.count()) await first.dispatchEvent('click');
			}
			await page.keyboard.press('Escape');
			await link(states[0]!.id).click();
		},
	);

	test('is drawn for a column and for the window, once each', async () => {
		for (const [width, layout] of [
			[820, 'column'],
			[1100, 'wide'],
			[1920, 'wide'],
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			expect(
				await page
					.locator('[data-layout]:visible')
					.evaluateAll((all) => all.map((svg) => svg.getAttribute('data-layout'))),
				String(width),
			).toEqual([layout]);
			expect((await smallest(page)).text, String(width)).toBeGreaterThanOrEqual(12);
		}
	});

	test.each([
		[390, 844],
		[1440, 900],
	])('what a mark rests on is in view when it is chosen, %i pixels wide', async (width, height) => {
		await page.setViewportSize({ width, height });
		const beside = page.locator('.figure-beside:popover-open');
		const marks = page.locator('.drawing:visible [data-set]');
		const own = (await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-set')!))).map(
			(set, i) => ({ set, i }),
		);
		const chosen = own.filter(({ set }) => !set.startsWith(`${parameter}=`));
		for (const { set, i } of [chosen[0], chosen[Math.floor(chosen.length / 2)], chosen.at(-1)].filter(
			(each) => !!each,
		)) {
			await marks.nth(i).focus();
			await page.keyboard.press('Enter');
			const box = (await beside.boundingBox())!;
			expect(box.x, set).toBeGreaterThanOrEqual(0);
			expect(box.y, set).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width, set).toBeLessThanOrEqual(width);
			expect(box.y + box.height, set).toBeLessThanOrEqual(height);
			expect((await beside.innerText()).length, set).toBeGreaterThan(20);
			const seen = (await marks.nth(i).boundingBox())!;
			expect(seen.y, set).toBeLessThan(height);
			await page.keyboard.press('Escape');
			expect(await beside.count(), set).toBe(0);
			expect(await page.evaluate(() => document.activeElement?.getAttribute('data-set')), set).toBe(set);
		}
	});

	test('a mark is stroked where it has the focus, and where it is chosen', async () => {
		// By keyboard, since a pointer needs no ring.
		await page.keyboard.press('Tab');
		const strokes = await page.locator('.drawing a.mark:visible').evaluateAll((all) => {
			const width = (mark: Element) =>
				Math.max(
					0,
					...[...mark.children]
						.filter((child) => child.matches('.hit, rect:first-child'))
						.map((child) => getComputedStyle(child))
						.map(({ stroke, strokeWidth }) => (stroke === 'none' ? 0 : Number.parseFloat(strokeWidth))),
				);
			return all.map((mark) => {
				(mark as SVGAElement).focus();
				const focused = width(mark);
				(mark as SVGAElement).blur();
				mark.setAttribute('aria-current', 'true');
				const chosen = width(mark);
				mark.removeAttribute('aria-current');
				return `${focused} ${chosen}`;
			});
		});
		expect(new Set(strokes)).toEqual(new Set(strokes.length > 0 ? ['2 1.5'] : []));
	});

	test('is a slide in every state: nothing scrolls, words of 24 pixels at 1920', async () => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await page.goto(`${site.url}/present/${id}/`);
		await settled(page);
		await fetched(page);
		for (const { id: state } of states.filter(({ slide }) => slide)) {
			await page.evaluate(
				([to]) =>
					(document.querySelector('figure-states') as unknown as { step(state: string): void }).step(to!),
				[state],
			);
			expect((await smallest(page)).text, state).toBeGreaterThanOrEqual(23.9);
			const out = await page.evaluate(() => {
				const { scrollHeight, clientHeight } = document.documentElement;
				const foot = document.querySelector('.slide-foot')!.getBoundingClientRect();
				const drawing = [...document.querySelectorAll('.drawing')].find(
					(each) => each.getClientRects().length > 0,
				)!;
				const { top, bottom } = drawing.getBoundingClientRect();
				return [scrollHeight - clientHeight, Math.max(0, bottom - foot.top), Math.max(0, -top)].map(
					Math.round,
				);
			});
			expect(out, state).toEqual([0, 0, 0]);
		}
		for (const key of ['ArrowRight', 'b', 'b', 'ArrowLeft', 'End']) await page.keyboard.press(key);
	});

	test('does nothing that its policy forbids, on its page, as slides and in a frame', async () => {
		await page.goto(`${site.url}/embed/${id}/`);
		await fetched(page);
		for (const state of await page.locator('.figure-bar a').all()) await state.click();
		expect(forbidden).toEqual([]);
	});
});
