/** How words are told apart, the same for what is indexed and for what is asked. */
import { stemmer } from 'stemmer';
import { itemAt } from '../text/items.ts';
import { plain } from '../text/plain.ts';

/** Words that say nothing of what is looked for. */
const empty = new Set(
	`a about after all also am an and any are as at be because been before being between both but by can could did do
	does doing during each for from had has have having he her here him his how i if in into is it its itself me more
	most much my no nor not of on one or other our out over own same she should so some such than that the their them
	then there these they this those through to too under until up us very was we were what when where which while who
	whom why will with would you your dont doesnt didnt cant couldnt isnt arent wasnt werent wont whats whos theres
	mr mrs ms`.split(/\s+/),
);

/** American and British spellings of a word, and some of its forms, made one. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)/, 'iz'],
	[/ys(?=(?:e|es|ed|ing|er|ers)$)/, 'yz'],
	[/our(?=(?:s|ed|ing|er|ers|able|al|ful|ite|ites|hood|less|ly|y)?$)/, 'or'],
	[/tre(s?)$/, 'ter$1'],
	[/ogue(s?)$/, 'og$1'],
	[/mme(s?)$/, 'm$1'],
	[/ll(?=(?:ed|ing|er|ers)$)/, 'l'],
	[/ence(s?)$/, 'ense$1'],
	[/oeu/, 'eu'],
];

/** A word in one spelling, with its ending. */
export const spelled = (word: string): string =>
	spellings.reduce((form, [from, to]) => form.replace(from, to), word);

/** A word without its ending, in one spelling; what has digits stays as it is. */
export function stemOf(word: string): string {
	if (/\d|[^a-z]/.test(word) || word.length < 4) return word;
	const stem = stems.get(word) ?? stemmer(spelled(word));
	stems.set(word, stem);
	return stem;
}

const stems = new Map<string, string>();

/** Whether a text has Chinese characters. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A text with simplified characters in place of traditional ones. */
export const simplified = (text: string, traditional: Readonly<Record<string, string>>): string =>
	[...text].map((letter) => traditional[letter] ?? letter).join('');

/** Chinese characters by themselves and in pairs, as nothing says where a word ends. */
function pairsOf(run: string): string[] {
	const letters = [...run];
	return letters.length === 1 ? letters : letters.slice(1).map((letter, i) => itemAt(letters, i) + letter);
}

/** A run of letters as it stands in a text, small and without marks: a word, a number, Chinese, or words with hyphens. */
const runs =
	/\p{Script=Han}+|\d+(?:[.,]\d+)*|[\p{L}\d]+(?:'[\p{L}\d]+)*(?:[-‐‑–][\p{L}\d]+(?:'[\p{L}\d]+)*)*/gu;

const withoutOwner = (word: string): string => word.replace(/'s?$|'(?=\p{L}{1,2}$)/u, '').replaceAll("'", '');

/** Chinese syllables in Latin letters, by what they begin with. */
const syllable = [
	'[bp](?:a(?:i|ng?|o)?|ei|eng?|i(?:an|ao|e|ng?)?|ou?|u)',
	'm(?:a(?:i|ng?|o)?|e(?:i|ng?)?|i(?:an|ao|e|ng?|u)?|ou?|u)',
	'f(?:a(?:ng?)?|ei|eng?|ou?|u)',
	'[dtnl](?:a(?:i|ng?|o)?|e(?:i|ng?)?|i(?:a|ang?|ao|e|ng?|u)?|o(?:ng|u)|u(?:an|e|i|n|o)?|v)',
	'[gkh](?:a(?:i|ng?|o)?|e(?:i|ng?)?|o(?:ng|u)|u(?:ai?|ang?|i|n|o)?)',
	'(?:[zcs]h?|r)(?:a(?:i|ng?|o)?|e(?:i|ng?)?|i|o(?:ng|u)|u(?:ai?|ang?|i|n|o)?)',
	'[jqx](?:i(?:a|ang?|ao|e|ng?|ong|u)?|u(?:an|e|n)?)',
	'y(?:a(?:ng?|o)?|e|i(?:ng?)?|o(?:ng|u)?|u(?:an|e|n)?)',
	'w(?:a(?:i|ng?)?|ei|eng?|o|u)',
	'a(?:i|ng?|o)|e[nr]|ou',
].join('|');
const syllables = new RegExp(`^(?:${syllable})+$`);
const oneSyllable = new RegExp(`^(?:${syllable})$`);

/** Whether a word may be Chinese in Latin letters. */
export const soundsChinese = (word: string): boolean => syllables.test(word);

/** Whether a word is one Chinese syllable, of which names have several. */
export const isSyllable = (word: string): boolean => oneSyllable.test(word);

/** What a number is told in, and what it may be the day of: with these it tells more than alone. */
const units = new Set(['percent', 'million', 'billion', 'trillion']);
const months = new Set(
	'january february march april may june july august september october november december'.split(' '),
);

/** Numbers that are written out. */
const small =
	'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const counts = new Map<string, number>([
	...small.map((word, i) => [word, i + 2] as const),
	...tens.flatMap((ten, i) => [
		[ten, (i + 2) * 10] as const,
		...['one', ...small.slice(0, 8)].map((one, j) => [`${ten}-${one}`, (i + 2) * 10 + j + 1] as const),
	]),
]);
const powers = new Map([
	['hundred', 100],
	['thousand', 1000],
]);

/** One way to write what numbers are told in: `24.7%`, `per cent`, `26bn`; and years of a decade by its first. */
const shortened: readonly (readonly [RegExp, string])[] = [
	[/ ?%|per cent\b/g, ' percent'],
	[/(\d) ?bn\b/g, '$1 billion'],
	[/(\d) ?tn\b/g, '$1 trillion'],
	[/(\d)(?:m| ?mn)\b/g, '$1 million'],
	[/(\d)s\b/g, '$1'],
	[/\beighties\b/g, '1980'],
	[/\bnineties\b/g, '1990'],
];

/** A word of a text, with the forms by which it is found. */
export interface Token {
	/** As it stands, small and without marks. */
	word: string;
	/** Stems; words with a hyphen have their parts, and all in one. */
	forms: readonly string[];
}

/**
 * The words of a text.
 *
 * @param text plain text in any script
 * @returns each with its forms, in order; words that say nothing have none
 */
export function tokensOf(text: string): Token[] {
	const words = shortened.reduce((all, [from, to]) => all.replace(from, to), plain(text)).match(runs) ?? [];
	return words.map((word, i): Token => {
		if (isHan(word)) return { word, forms: pairsOf(word) };
		const count = counts.get(word);
		if (/^\d/.test(word) || count) {
			const number = count ? String(count) : word.replaceAll(',', '');
			const [before = '', next = ''] = [words[i - 1], words[i + 1]];
			const counted = units.has(next) ? [`${number}${next}`] : [];
			const power = powers.get(next);
			const times = power ? [String(Number(number) * power)] : [];
			const dated = months.has(before) ? [`${before}${number}`] : [];
			const more = count ? [] : word.split(/[-–]/).slice(1);
			return { word, forms: [number, ...counted, ...times, ...dated, ...more] };
		}
		const parts = word.split(/[-‐‑–]/).map(withoutOwner);
		const whole = parts.length > 1 ? [stemOf(parts.join(''))] : [];
		const single = parts.filter((part) => !empty.has(part) && (part.length > 1 || parts.length === 1));
		return { word, forms: [...whole, ...single.map(stemOf)] };
	});
}

/** All forms of all words of a text. */
export const formsOf = (text: string): string[] => tokensOf(text).flatMap(({ forms }) => forms);
