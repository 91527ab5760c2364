import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';
import { content, editionOf } from '../support/content.ts';
import { builtFile, citedAt } from '../support/dist.ts';

const edition = editionOf(content);
const site = await openSite();

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function open(
	path: string,
	viewport = wide,
	more: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
	const page = await site.tab({ viewport, ...more });
	await page.goto(site.url + path);
	if (more.javaScriptEnabled !== false) {
		await settled(page);
		await settled(page);
	}
	return page;
}

describe('how to cite a section', () => {
	const section = '/6-embeddedness/applying/';
	/** Opens the page, and what its button “Cite” opens. */
	const opened = async (javaScriptEnabled = true): Promise<Page> => {
		const page = await open(section, wide, { javaScriptEnabled });
		expect(await page.locator('.cite-this').isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Cite', exact: true }).click();
		return page;
	};
	const said = (page: Page, words: string) =>
		page.locator('.cite-this [role=status]', { hasText: words }).waitFor({ state: 'attached' });

	test('is copied in the style that is chosen, by arrows too, and the style is kept', async () => {
		const page = await opened();
		await page.getByRole('radio', { name: 'APA' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
		await said(page, 'Copied');
		expect(await copied(page)).toBe(
			`Editors of Digital Developmental Village. “China’s Rural Entrepreneurs Call for Three New Variants (Chapter 6).” In Digital Developmental Village: A Companion to the Dissertation, Edition ${edition.meta.companion.version}. 2026. ${citedAt(edition, section)}.`,
		);
		await page.reload();
		await page.getByRole('button', { name: 'Cite', exact: true }).click();
		expect(await page.getByRole('radio', { name: 'Chicago notes' }).isChecked()).toBe(true);
	});

	test('can be the dissertation, with its pages in the text', async () => {
		const page = await opened();
		await page.getByRole('radio', { name: 'The dissertation' }).check({ force: true });
		await page.getByRole('button', { name: 'In the text' }).last().click();
		await said(page, 'Copied');
		expect(await copied(page)).toBe('(You, 2020, pp. 167–169)');
	});

	test('can be a note with the dissertation’s pages, where the style has notes', async () => {
		const page = await opened();
		await page.getByRole('radio', { name: 'The dissertation' }).check({ force: true });
		await page.getByRole('radio', { name: 'Chicago notes' }).check({ force: true });
		expect(await page.getByRole('button', { name: 'In the text' }).count()).toBe(0);
		await page.getByRole('button', { name: 'As a note' }).click();
		await said(page, 'Copied');
		expect(await copied(page)).toMatch(/^Tianlong You, “Digital .*University, 2020\), 167–169\.$/);
	});

	test('is copied as BibTeX at one press, as the file has it', async () => {
		const page = await opened();
		await page.getByRole('button', { name: 'Copy the BibTeX' }).first().click();
		await said(page, 'Copied');
		expect(await copied(page)).toBe(builtFile('6-embeddedness/applying/cite.bib'));
	});

	test('says the day on which it is read where a style asks for it', async () => {
		const page = await opened();
		await page.getByRole('radio', { name: 'Harvard' }).check({ force: true });
		const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
		expect(await page.locator('.cite-reference:visible').innerText()).toContain(`(Accessed: ${today}).`);
	});

	test('is there without scripts, and a style can be chosen', async () => {
		const page = await opened(false);
		expect(await page.locator('.cite-reference:visible').count()).toBe(1);
		await page.getByRole('radio', { name: 'MLA' }).check({ force: true });
		expect(await page.locator('.cite-reference:visible').innerText()).toMatch(
			/^Editors of Digital Developmental Village\. “China’s/,
		);
		expect(await page.locator('.cite-this button:visible').count()).toBe(0);
	});

	test('opens by its address, and closes by Escape', async () => {
		const page = await open(`${section}#cite`);
		await page.locator('.cite-this:popover-open').waitFor();
		await page.keyboard.press('Escape');
		expect(await page.locator('.cite-this').isVisible()).toBe(false);
	});
});

test('“Cite” on a chapter cites the chapter, in place', async () => {
	const page = await open('/4-coevolution/');
	await page.getByRole('button', { name: 'Cite', exact: true }).click();
	expect(page.url()).toBe(`${site.url}/4-coevolution/`);
	expect(await page.locator('.cite-reference:visible').innerText()).toContain('(Chapter 4)');
});

test('an entry is not cited, and a page about a work gives the work to those who save it', async () => {
	const page = await open('/glossary/loop/'.replace('loop', 'hukou'));
	expect(await page.locator('.cite-this, .cite-button, link[rel=describedby]').count()).toBe(0);
	await page.goto(`${site.url}/works/ang-2016/`);
	expect(await page.locator('.cite-this, .cite-button').count()).toBe(0);
	const told = (name: string) =>
		page
			.locator(`meta[name="${name}"]`)
			.evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content')));
	expect(await told('citation_title')).toEqual(['How China escaped the poverty trap']);
	expect(await told('citation_author')).toEqual(['Ang, Yuen Yuen']);
	expect(
		await page
			.locator('link[rel=describedby]')
			.evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname)),
	).toEqual(['bib', 'ris', 'json'].map((ending) => `/works/ang-2016/works.${ending}`));
});

test('how to cite a figure opens from the row below it', async () => {
	const page = await open('/figures/coevolution/takeover/', phone);
	await page.locator('.figure-tools').getByRole('button', { name: 'Cite' }).click();
	await page.locator('.cite-this:popover-open').waitFor();
});

/** Selects from some words to others. */
const select = (page: Page, from: string, to: string) =>
	page.evaluate(
		([first, last]) => {
			const text = document.querySelector('.chapter-text')!;
			const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			let open = false;
			while (walker.nextNode()) {
				const node = walker.currentNode as Text;
				// Lines of the source end anywhere.
				const words = node.data.replace(/\s/g, ' ');
				const begins = words.indexOf(first!);
				if (!open && begins >= 0) {
					range.setStart(node, begins);
					open = true;
				}
				const ends = words.indexOf(last!, node === range.startContainer ? range.startOffset : 0);
				if (open && ends >= 0) {
					range.setEnd(node, ends + last!.length);
					break;
				}
			}
			(range.startContainer as Text).parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
			getSelection()!.removeAllRanges();
			getSelection()!.addRange(range);
		},
		[from, to],
	);

/** The link to what is selected. */
async function linkOf(page: Page): Promise<string> {
	const box = page.getByRole('group', { name: 'Selected words' });
	await box.waitFor();
	await box.getByRole('button', { name: 'Copy link' }).click();
	await page.getByText('Link copied').first().waitFor({ state: 'attached' });
	return copied(page);
}

/** The standard's own reading of such links: the browser of these tests opens them, and marks nothing. */
const reader = readFileSync('node_modules/text-fragments-polyfill/src/text-fragment-utils.js', 'utf8');

/**
 * Opens a link anew.
 *
 * @returns the words that are marked
 */
async function opened(link: string, viewport = wide): Promise<string> {
	const page = await site.tab({ viewport });
	await page.goto(site.url + link.replace('https://ddv.example', ''));
	await settled(page);
	const id = /#(par-\w+)/.exec(link)![1]!;
	// The paragraph comes into view.
	await page.waitForFunction((at) => {
		const { top, bottom } = document.getElementById(at)!.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	}, id);
	await page.evaluate(
		`${reader.replace(/^export /gm, '')}\nwindow.read = (hash) => processFragmentDirectives(parseFragmentDirectives(getFragmentDirectives(hash))).text.flat().map((mark) => mark.textContent).join('');`,
	);
	const marked = await page.evaluate(
		(hash) => (window as unknown as { read(hash: string): string }).read(hash),
		new URL(link).hash,
	);
	return marked.replace(/\s+/g, ' ');
}

describe('a link to selected words', () => {
	/** Some words of a chapter’s text: of a paragraph, from its beginning on, or of its end. */
	const wordsOf = (page: Page, selector: string, from: number, to?: number) =>
		page.evaluate(
			([css, begin, end]) => {
				const paragraph = document.querySelector(css)!;
				const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
				const texts: string[] = [];
				while (walker.nextNode())
					if (!walker.currentNode.parentElement!.closest('.bracket-works, .paragraph-pages, .works-count'))
						texts.push((walker.currentNode as Text).data.trim());
				const longest = texts.reduce((one, other) => (other.length > one.length ? other : one));
				return longest.split(/\s+/).slice(begin, end).join(' ');
			},
			[selector, from, to] as const,
		);

	test('leads from a chapter to the section’s own page, and marks the words there', async () => {
		const page = await open('/6-embeddedness/');
		const words = await wordsOf(page, '#applying ~ p[id]', 2, 14);
		await select(page, words.split(' ').slice(0, 5).join(' '), words.split(' ').slice(-5).join(' '));
		const link = await linkOf(page);
		expect(link).toMatch(/^https:\/\/ddv\.example\/6-embeddedness\/applying\/#par-[0-9a-z]{5}:~:text=/);
		for (const viewport of [wide, phone]) expect(await opened(link, viewport)).toBe(words);
	});

	test('holds over several paragraphs, with brackets of works and notes between them', async () => {
		const page = await open('/4-coevolution/development-phase/');
		const ids = await page.locator('.chapter-text p[id]').evaluateAll((all) => {
			const cites = all.findIndex((each) => each.querySelector('.works-count'));
			return [all[cites]!.id, all[cites + 2]!.id];
		});
		const first = await wordsOf(page, `#${ids[0]}`, 2, 7);
		const last = (await wordsOf(page, `#${ids[1]}`, 2, 8)).replace(/\W+$/, '');
		await select(page, first, last);
		const link = await linkOf(page);
		for (const viewport of [wide, phone]) {
			const marked = await opened(link, viewport);
			expect(marked.slice(0, first.length)).toBe(first);
			expect(marked.slice(-last.length)).toBe(last);
			expect(marked.length).toBeGreaterThan(300);
		}
	});

	test('tells words that stand in a section twice apart by what is around them', async () => {
		const page = await open('/6-embeddedness/applying/');
		// The first long word that stands there twice, whatever the chapter says.
		const word = await page.locator('.chapter-text p[id]').evaluateAll((all) => {
			const words = all.flatMap(({ textContent }) => textContent.match(/\b[a-z]{8,}\b/g) ?? []);
			return words.find((each) => words.filter((other) => other === each).length === 2)!;
		});
		await select(page, word, word);
		const link = await linkOf(page);
		expect(link).toMatch(new RegExp(`:~:text=([^,]+-,${word}(,-[^,]+)?|${word},-[^,]+)$`));
		expect(await opened(link)).toBe(word);
	});

	test('takes whole words, and copies with a citation that has the same link', async () => {
		const page = await open('/6-embeddedness/applying/');
		const words = (await wordsOf(page, '.chapter-text p[id]', 2, 8)).split(' ');
		const first = words.findIndex((word) => /^[a-z]{5,}$/.test(word));
		await select(page, words[first]!.slice(2), words.at(-1)!);
		await page.getByRole('group', { name: 'Selected words' }).waitFor();
		await page.getByRole('button', { name: 'Copy quotation' }).click();
		await page.getByText('Quotation copied').first().waitFor({ state: 'attached' });
		expect(await copied(page)).toMatch(
			new RegExp(
				`^“${words[first]} .*” \\(Editors of Digital Developmental Village, 2026, “.*”, restating You, 2020, p.*\\)\\. https://ddv\\.example/6-embeddedness/applying/#par-[0-9a-z]{5}:~:text=${words[first]}\\b`,
			),
		);
	});
});
