import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guardPages } from '../../src/outputs/page-policy.ts';

let dist: string;
const write = (file: string, text: string) => writeFileSync(join(dist, file), text);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'policy-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

test('the policy stands before all that it is about, and a page is else as it was', () => {
	write(
		'index.html',
		'<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head><p>b</p></html>',
	);
	write('bare.html', '<!doctype html><html><head><title>c</title></head></html>');
	const pages = guardPages(dist);
	expect([...pages.keys()]).toEqual(['bare.html', 'index.html']);
	const policy = /<meta http-equiv="content-security-policy" content="[^"]+"\/>/;
	expect(read('index.html')).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-sec/);
	expect(read('bare.html')).toMatch(/<head><meta http-equiv="content-sec/);
	expect(read('index.html').replace(policy, '')).toBe(
		'<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head><p>b</p></html>',
	);
	expect(read('index.html')).toContain([...pages.get('index.html')!.scripts][0]);
});

test('what does nothing is left out, and needs no leave; what stands beside it stays', () => {
	write(
		'index.html',
		'<html><head></head><script type="module">one()</script><script type="module">x("sl-sidebar-state-persist")</script><svg style="--sl-icon-size: 1em;"></svg><script>two()</script></html>',
	);
	const { scripts, styleAttributes } = guardPages(dist).get('index.html')!;
	expect([scripts.size, styleAttributes.size]).toEqual([2, 0]);
	expect(read('index.html')).toMatch(/<script type="module">one\(\)<\/script><svg><\/svg><script>two\(\)/);
});

test('a page without a head is named', () => {
	write('odd.html', '<p>a</p>');
	expect(() => guardPages(dist)).toThrow('odd.html has no <head> to hold its security policy.');
});
