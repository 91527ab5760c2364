/** These very words, in every page: what Pagefind finds where a query stands in quotation marks. */
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';
import { fill } from '../../text/words.ts';

interface Result {
	url: string;
	meta: { title: string };
	sub_results: { title: string; url: string }[];
}
interface Pagefind {
	options(options: object): Promise<void>;
	search(words: string): Promise<{ results: { data(): Promise<Result> }[] }>;
}

/** How many pages are listed. */
const most = 30;

let pagefind: Promise<Pagefind> | undefined;
/** What makes its address another one where it failed: a browser asks but once for a module at one address. */
let again = '';

function load(folder: string): Promise<Pagefind> {
	pagefind ??= (async () => {
		const index = new URL(folder, location.href);
		const loaded: Pagefind = await import(/* @vite-ignore */ new URL(`pagefind.js${again}`, index).href);
		// Its worker is made of a string, which Trusted Types forbid.
		await loaded.options({ baseUrl: new URL('..', index).pathname, noWorker: true });
		return loaded;
	})();
	pagefind.catch(() => {
		pagefind = undefined;
		again += '?';
	});
	return pagefind;
}

/**
 * Lets a page of results look for the words as they stand.
 *
 * @param page holds the button, and the list that it fills
 * @param query what is looked for
 * @param words what is printed
 */
export function phraseSearch(page: HTMLElement, query: () => string, words: Record<string, string>): void {
	const box = elementIn<HTMLElement>(page, '.search-phrase');
	const list = elementIn(box, 'ul');
	const status = elementIn(box, '[role=status]');
	const find = async (): Promise<void> => {
		const phrase = query().replace(/["“”]/g, '').trim();
		if (phrase === '') return;
		const { results } = await (await load(dataOf(page, 'index'))).search(`"${phrase}"`);
		const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
		const { phraseNothing, phraseOne, phraseSeveral } = words;
		const count = results.length;
		const sentence = count === 0 ? phraseNothing : count === 1 ? phraseOne : phraseSeveral;
		status.textContent = fill(sentence ?? '', { count });
		list.replaceChildren(
			...pages.map(({ url, meta, sub_results }) => {
				const part = sub_results.find((each) => each.url !== url && !each.url.endsWith('#_top'));
				const title = meta.title + (part ? ` › ${part.title}` : '');
				return element('li', {}, element('a', { href: part?.url ?? url }, title));
			}),
		);
	};
	elementIn(box, 'button').addEventListener('click', () => {
		find().catch(() => {
			list.replaceChildren();
			status.textContent = words['notLoaded'] ?? '';
		});
	});
}
