import { expect, test } from 'vitest';
import { guard } from '../../src/outputs/page-policy.ts';
import { readPage, writePage } from '../../src/text/page-tree.ts';

/** A page with its policy, and what stands in it. */
function guarded(path: string, html: string) {
	const page = readPage(html);
	const inline = guard(path, page);
	return { html: writePage(page), inline };
}

test('the policy stands before all that it is about, and a page is else as it was', () => {
	const page = '<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head><p>b</p></html>';
	const { html, inline } = guarded('index.html', page);
	expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-sec/);
	expect(html.replace(/<meta http-equiv="content-security-policy" content="[^"]+">/, '')).toBe(page);
	expect(html).toContain([...inline.scripts][0]);
	const bare = '<!doctype html><html><head><title>c</title></head></html>';
	expect(guarded('bare.html', bare).html).toMatch(/<head><meta http-equiv="content-sec/);
});

test('what does nothing is left out, and needs no leave; what stands beside it stays', () => {
	const { html, inline } = guarded(
		'index.html',
		'<html><head></head><script type="module">one()</script><script type="module">x("sl-sidebar-state-persist")</script><svg style="--sl-icon-size: 1em;"></svg><script>two()</script></html>',
	);
	expect([inline.scripts.size, inline.styleAttributes.size]).toEqual([2, 0]);
	expect(html).toMatch(/<script type="module">one\(\)<\/script><svg\/><script>two\(\)/);
});

test('a page without a head is named', () => {
	expect(() => guarded('odd.html', '<p>a</p>')).toThrow(
		'odd.html has no <head> to hold its security policy.',
	);
});
