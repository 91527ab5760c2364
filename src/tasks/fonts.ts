/**
 * `npm run fonts`: cuts the fonts of the site from Adobe's own, which it installs for as long as it needs them.
 * Google's, from which other packages are made, have lost the old-style figures. Each comes in two parts, what
 * nearly every page has and what few have. The Chinese characters of the content come as one face, of Noto Serif SC.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { contentDir } from '../settings/settings.ts';

/** The weights that a page uses, and all between. */
const wght = { min: 400, max: 600 };
/** The size for which Source Serif's letters are drawn, as in the file that figures are measured with. */
const opsz = 14;
const serif = 'node_modules/source-serif/VAR/SourceSerif4Variable';
const sans = 'node_modules/source-sans/VF/SourceSans3VF';

/** The faces: where each comes from, and its axes, at one value or narrowed to a range. */
const faces = {
	serif: { file: `${serif}-Roman.ttf`, axes: { wght, opsz } },
	'serif-italic': { file: `${serif}-Italic.ttf`, axes: { wght, opsz } },
	sans: { file: `${sans}-Upright.ttf`, axes: { wght } },
	'sans-italic': { file: `${sans}-Italic.ttf`, axes: { wght } },
};

/** Accents and marks, kerning, ligatures, and figures; old-style ones (`onum`) are set in the serif alone. */
const features = 'ccmp mark mkmk kern liga lnum tnum pnum'.split(' ');

/** Every character from one to another. */
const between = (from: number, to: number): string =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Characters of nearly every page: ASCII, and punctuation. */
const first = [between(0x20, 0x7e), '\u00a0\u2010\u2011·×–—‘’“”‹›…←→'].join('');

/**
 * What few have: the letters of western Europe, the vowels of pinyin, letters in the names of authors, and other
 * marks. `tests/site/type.test.ts` says which one is missing.
 */
const more = [
	'£§©°±«»÷',
	between(0xc0, 0xff).replace('×', '').replace('÷', ''),
	'ĀāĒēĚěĪīŌōŪūǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜ',
	'ČčĞğİıŁłŒœŞşŠšŽž',
	'‚„•′″€−≈≤≥↑↓',
].join('');

/** Writes some characters of a font as a file of the site. */
async function cut(
	name: string,
	font: string,
	characters: string,
	options: Pick<Parameters<typeof subsetFont>[2], 'keepFeatures' | 'variationAxes'>,
): Promise<void> {
	const file = `src/fonts/${name}.woff2`;
	const face = await subsetFont(readFileSync(font), characters, {
		targetFormat: 'woff2',
		noHinting: true,
		...options,
	});
	writeFileSync(file, face);
	console.log(`${file}: ${[...characters].length} characters, ${(face.length / 1000).toFixed(1)} kB`);
}

for (const [name, { file, axes }] of Object.entries(faces)) {
	const keepFeatures = name.startsWith('serif') ? [...features, 'onum'] : features;
	await cut(name, file, first, { keepFeatures, variationAxes: axes });
	await cut(`${name}-more`, file, more, { keepFeatures, variationAxes: axes });
}

const chinese = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const content = globSync(['content', contentDir()].map((dir) => `${dir}/**/*.{json,mdx}`)).map((file) =>
	readFileSync(file, 'utf8'),
);
const han = [...new Set(content.join('').match(/\p{Script=Han}|[、。《》「」（），：；！？]/gu) ?? [])]
	.sort()
	.join('');
await cut('chinese', chinese, han, { keepFeatures: [] });
