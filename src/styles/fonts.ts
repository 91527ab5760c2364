/**
 * The fonts of pages as a style sheet. Source Serif 4 and Source Sans 3, copyright Adobe, are cut to what this site uses,
 * under the SIL Open Font License 1.1 (`src/fonts/OFL.txt`).
 */

const woff2 = (name: string): string => `url('../fonts/${name}.woff2') format('woff2')`;

/** What nearly every page has, and what few have. */
const common =
	'U+0020-007E, U+00A0, U+00B7, U+00D7, U+2010-2011, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+2039-203A, U+2190, U+2192';
const rare =
	'U+00A1-00B6, U+00B8-00D6, U+00D8-02FF, U+2012, U+2015-2017, U+201A-201B, U+201E-2025, U+2027-2038, U+203B-218F, U+2191, U+2193-22FF';

/**
 * The fonts that `npm run fonts` cuts; the weight is chosen on their axis. Each comes in two parts. The upright ones are
 * fetched ahead and kept by the browser: where one is not there when a page is first painted, the reader's own stands
 * in at its width, so that nothing is hidden and nothing moves.
 */
const ours = [
	{ family: "'Source Serif 4 Variable'", file: 'serif', style: 'normal' },
	{ family: "'Source Serif 4 Variable'", file: 'serif-italic', style: 'italic' },
	{ family: "'Source Sans 3 Variable'", file: 'sans', style: 'normal' },
	{ family: "'Source Sans 3 Variable'", file: 'sans-italic', style: 'italic' },
].flatMap(({ family, file, style }) => {
	const face = { 'font-family': family, 'font-style': style, 'font-weight': '400 600' };
	const shown = style === 'normal' ? 'optional' : 'swap';
	return [
		{ ...face, 'font-display': shown, src: woff2(file), 'unicode-range': common },
		{ ...face, 'font-display': 'swap', src: woff2(`${file}-more`), 'unicode-range': rare },
	];
});

/**
 * What stands in: the fonts of readers, by the face that they are taken for, and their width beside ours, in percent, as
 * measured over a chapter. No name begins with “Serif”: without its quotation marks, which a minifier takes away, that
 * is the generic one, and the rule is lost.
 */
const standIns = (
	[
		["'Roman from Georgia'", 'normal', '400', 107.63, ['Georgia']],
		["'Roman from Georgia'", 'normal', '600', 93.6, ['Georgia Bold']],
		["'Roman from Georgia'", 'italic', '400', 96.54, ['Georgia Italic']],
		["'Roman from Noto'", 'normal', '400', 99.3, ['Noto Serif', 'Noto Serif Regular']],
		["'Roman from Noto'", 'normal', '600', 94.69, ['Noto Serif Bold']],
		["'Roman from Noto'", 'italic', '400', 93.42, ['Noto Serif Italic']],
		["'Roman from Times'", 'normal', '400', 118.29, ['Times New Roman', 'Liberation Serif']],
		["'Roman from Times'", 'normal', '600', 112.78, ['Times New Roman Bold', 'Liberation Serif Bold']],
		["'Roman from Times'", 'italic', '400', 107.86, ['Times New Roman Italic', 'Liberation Serif Italic']],
		["'Roman from DejaVu'", 'normal', '400', 92.28, ['DejaVu Serif']],
		["'Roman from DejaVu'", 'normal', '600', 84.76, ['DejaVu Serif Bold']],
		["'Roman from DejaVu'", 'italic', '400', 84.49, ['DejaVu Serif Italic']],
		["'Sans from Arial'", 'normal', '400', 93.63, ['Arial', 'Liberation Sans']],
		["'Sans from Arial'", 'normal', '600', 89.26, ['Arial Bold', 'Liberation Sans Bold']],
		["'Sans from Arial'", 'italic', '400', 91.53, ['Arial Italic', 'Liberation Sans Italic']],
		["'Sans from Roboto'", 'normal', '400', 93.58, ['Roboto', 'Roboto Regular']],
		["'Sans from Roboto'", 'normal', '600', 94.97, ['Roboto Bold']],
		["'Sans from Roboto'", 'italic', '400', 94.15, ['Roboto Italic']],
		["'Sans from DejaVu'", 'normal', '400', 81.73, ['DejaVu Sans', 'Verdana']],
		["'Sans from DejaVu'", 'normal', '600', 74.44, ['DejaVu Sans Bold', 'Verdana Bold']],
		["'Sans from DejaVu'", 'italic', '400', 79.8, ['DejaVu Sans Oblique', 'Verdana Italic']],
	] as const
).map(([family, style, weight, width, fonts]) => {
	// Ascent and descent are those of ours, so that lines stand where they will stand.
	const [ascent, descent] = family.includes('Roman') ? [1.036, 0.335] : [1, 0.326];
	const height = (part: number) => `${Number(((part / width) * 1e4).toPrecision(4))}%`;
	return {
		'font-family': family,
		'font-style': style,
		'font-weight': weight,
		src: fonts.map((name) => `local('${name}')`).join(', '),
		'size-adjust': `${width}%`,
		'ascent-override': height(ascent),
		'descent-override': height(descent),
		'line-gap-override': '0%',
	};
});

/**
 * The Chinese characters of the content in one face and one weight, fetched only where they stand; others fall to the
 * system's. Nothing else is in it: no Latin quotation mark falls to it.
 */
const chinese = {
	'font-family': "'Chinese'",
	'font-weight': '400 600',
	'font-display': 'swap',
	src: woff2('chinese'),
	// As high as the letters beside it, so that no line grows.
	'ascent-override': '88%',
	'descent-override': '12%',
	'line-gap-override': '0%',
	'unicode-range': 'U+2E80-2FFF, U+3000-303F, U+3400-9FFF, U+F900-FAFF, U+FF00-FFEF, U+20000-3FFFF',
};

/** All of them, each by the descriptors of its rule. */
export const fonts: readonly Readonly<Record<string, string>>[] = [...ours, ...standIns, chinese];

/** A plugin for PostCSS, which writes their rules where a style sheet has `@font-faces`. */
export const fontFaces = {
	postcssPlugin: 'font-faces',
	AtRule: {
		'font-faces'(place: { source?: object; replaceWith(...rules: object[]): void }): void {
			const { source } = place;
			const rules = fonts.map((font) => ({
				name: 'font-face',
				nodes: Object.entries(font).map(([prop, value]) => ({ prop, value, source })),
			}));
			place.replaceWith(...rules);
		},
	},
};
