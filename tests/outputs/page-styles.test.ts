import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindOf, mergeKinds, style, writeSheets } from '../../src/outputs/page-styles.ts';
import { readPage, writePage } from '../../src/text/page-tree.ts';

let dist: string;
const write = (file: string, text: string) => writeFileSync(join(dist, file), text);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const link = (name: string, more = '') => `<link rel="stylesheet" href="/base/_astro/${name}.css"${more}>`;
/** Gives each page its sheet, as a build does. */
function styleEachKind() {
	const pages = globSync('*.html', { cwd: dist }).sort();
	const { sheets, ...counts } = writeSheets(
		dist,
		mergeKinds(pages.map((page) => kindOf(readPage(read(page))))),
	);
	for (const path of pages) {
		const page = readPage(read(path));
		style(dist, page, sheets);
		write(path, writePage(page));
	}
	return counts;
}
/** The sheets that a page links, and the text of the one that is left. */
const sheetOf = (page: string) => {
	const names = [...read(page).matchAll(/<link rel="stylesheet" href="\/base\/_astro\/([^"]+)"/g)];
	expect(names).toHaveLength(1);
	return read(`_astro/${names[0]![1]}`);
};

beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'styles-'));
	mkdirSync(join(dist, '_astro'));
	write(
		'_astro/a.css',
		'@layer one,two;@layer one{:root{--read:1px;--unread:2px}p{color:red}.used{color:green}.unused{color:blue}.opened .later{top:0}}',
	);
	write(
		'_astro/b.css',
		'@layer two{.other{color:tan}.md\\:x{top:2px}.used:is(.x,[data-on=yes]){color:tan}@media (width<9rem){.never{top:1px}}}',
	);
	write('_astro/p.css', '@media print{.used{color:black}.nav{display:block}nav{display:none}}');
	write('_astro/script.js', 'import("./more.js")');
	write('_astro/more.js', 'element.className = "opened"; element.append("later")');
	mkdirSync(join(dist, 'figures/styles'), { recursive: true });
	write('figures/styles/f.css', 'rect{width:var(--read)}');
	const both = link('p', ' media="print"') + link('a') + link('b');
	write('1.html', `<head>${both}</head><p class="used">unused never</p><i class="x md:x"></i>`);
	write(
		'2.html',
		`<head>${both}<script src="/base/_astro/script.js"></script></head><p data-on="yes">nav</p><nav></nav>`,
	);
	write(
		'3.html',
		`<head>${link('a')}<link rel="stylesheet" href="/base/figures/styles/f.css"></head><p class="unused"></p>`,
	);
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

test('each kind of page has one sheet, of what its pages and scripts name', () => {
	expect(styleEachKind()).toEqual({ before: 3, after: 2 });
	const sheet = sheetOf('1.html');
	expect(sheetOf('2.html')).toBe(sheet);
	// What only prose says is no use: `unused`, `never` and, on paper, the class `nav`.
	expect(sheet).toBe(
		'@media print{.used{color:#000}nav{display:none}}' +
			'@layer one{:root{--read:1px}p{color:red}.used{color:green}.opened .later{top:0}}' +
			'@layer two{.md\\:x{top:2px}.used:is(.x,[data-on=yes]){color:tan}}',
	);
	expect(sheetOf('3.html')).toBe('@layer one{:root{--read:1px}p{color:red}.unused{color:#00f}}@layer two;');
	expect(read('3.html')).toContain('<link rel="stylesheet" href="/base/figures/styles/f.css">');
	expect(readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.css'))).toHaveLength(2);
});

test('made again it is the same', () => {
	styleEachKind();
	const once = [read('1.html'), read('3.html'), sheetOf('1.html'), sheetOf('3.html')];
	styleEachKind();
	expect([read('1.html'), read('3.html'), sheetOf('1.html'), sheetOf('3.html')]).toEqual(once);
});

test('rules of elements go that neither a page nor its script has', () => {
	write('_astro/c.css', 'p{top:1px}table td,i{top:2px}q{top:3px}p:not(table){top:4px}');
	write('_astro/say.js', 'document.createElement("q")');
	const script = '<script src="/base/_astro/say.js"></script>';
	write('5.html', `<head>${link('c')}${script}</head><p>table</p><i></i>`);
	styleEachKind();
	expect(sheetOf('5.html')).toBe('p{top:1px}i{top:2px}q{top:3px}p:not(table){top:4px}');
});

test('a property stays where a layer or a class has its name', () => {
	write('_astro/c.css', '@layer x.content{.used:before{content:"›"}.text-wrap{top:0}p{text-wrap:pretty}}');
	write('5.html', `<head>${link('c')}</head><p class="used"></p>`);
	styleEachKind();
	expect(sheetOf('5.html')).toBe(
		'@layer x.content{.used:before{content:"›"}.text-wrap{top:0}p{text-wrap:pretty}}',
	);
});

test('a property stays that a sheet reads which a script loads', () => {
	write('_astro/loaded.css', '.panel{top:var(--unread)}');
	styleEachKind();
	expect(sheetOf('1.html')).toContain(':root{--read:1px;--unread:2px}');
});

test('a sheet that is not there stops it', () => {
	rmSync(join(dist, '_astro/b.css'));
	expect(() => styleEachKind()).toThrow(/b\.css/);
});

test('a page that asks for it has its styles in it, in the order of the links', () => {
	write('_astro/f.css', 'p{left:0}');
	const mark = '<meta name="styles" content="inline">';
	const figure = '<link rel="stylesheet" href="/base/figures/styles/f.css">';
	write('4.html', `<head>${figure}${mark}${link('f')}${link('a')}</head><p class="used"></p>`);
	styleEachKind();
	expect(read('4.html')).toBe(
		'<head><style>rect{width:var(--read)}</style>' +
			'<style>p{left:0}@layer one{:root{--read:1px}p{color:red}.used{color:green}}@layer two;</style></head><p class="used"></p>',
	);
});
