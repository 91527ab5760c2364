import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainSheets } from '../../src/site/css.ts';

/** Style sheets of pages, and what stands in components. Drawings, the book and its paper have sizes of their own. */
const sheets = globSync(['src/styles/*.css', 'src/figure-kit/style.css', 'src/**/*.astro']).filter(
	(file) => !/(tokens|fonts)\.css$/.test(file),
);

const scaled =
	/(?<![\w-])(?:(?:(?:scroll-)?(?:padding|margin)|inset)(?:-[a-z-]+)?|(?:row-|column-)?gap|top|bottom|text-indent|font|font-size|border(?:-[a-z]+)*-radius|max-width):\s*([^;{}]+);/g;
/** Hairlines, and what is measured by letters, by paper or by the window, have no step. */
const literal = /(?<![\w.-])-?(?!0rem|[12]px)\d*\.?\d+(?:rem|px)\b/;
const windowMeasured = /\d(?:vw|vh|dvh|cqi|cqw|cqh)\b/;

/** Literals that have to be, and why. */
const exceptions = new Set([
	// An item of a list stands in as far as browsers set it.
	'calc(100% + var(--space-5) + 40px)',
	// One drawing for a phone, and one letter's statuses, are no wider than they are drawn for.
	'30rem',
	'2.6rem',
	// What is said beside a button breaks before it leaves the panel.
	'14rem',
	// Letters of a drawing are in its units, or as large as there is room for them.
	'6px',
	'9px',
	'0.75rem',
]);

/** The styles of a file, without what is said of them. */
function stylesIn(file: string): string {
	const text = readFileSync(file, 'utf8');
	const css = file.endsWith('.css') ? text : (text.match(/<style[^>]*>.*?<\/style>/gs) ?? []).join('');
	return css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@[\w-]+[^{;]*(?=[{;])/g, '');
}

test('lengths are steps of the scales in tokens.css', () => {
	const found = sheets.flatMap((file) =>
		[...stylesIn(file).matchAll(scaled)]
			.filter(
				([, value = '']) => literal.test(value) && !windowMeasured.test(value) && !exceptions.has(value),
			)
			.map(([declaration]) => `${file}: ${declaration.replaceAll(/\s+/g, ' ')}`),
	);
	expect(found).toEqual([]);
});

test('no rule watches a whole page: as it arrives, the styles of all before would be worked out with each piece', () => {
	const watching = sheets.filter((file) =>
		/(?:^|[\s,}])(?:html|body|:root):has\((?!> \.talk|\.paper)/.test(stylesIn(file)),
	);
	expect(watching).toEqual([]);
});

test('a build writes the steps out, and stops at one that there is not', () => {
	const { Declaration } = plainSheets('--space-1: 0.125rem;\n--text-9: 2.5rem;');
	const written = (value: string) => {
		const declaration = { value };
		Declaration(declaration);
		return declaration.value;
	};
	expect(written('var(--space-1) calc(-1 * var(--text-9)) var(--ink)')).toBe(
		'0.125rem calc(-1 * 2.5rem) var(--ink)',
	);
	expect(() => written('var(--space-2)')).toThrow('tokens.css has no --space-2.');
});

test('a sheet that fills a layer says first which order they have', () => {
	const { Once } = plainSheets();
	const said = (css: string) => {
		let first = '';
		Once({ prepend: (rule) => (first = rule), toString: () => css });
		return first;
	};
	expect(said('@layer pages { p { margin: 0 } }')).toMatch(/^@layer starlight, .*pages, print;$/);
	expect(said('p { margin: 0 }')).toBe('');
});
