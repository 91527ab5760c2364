/** Lays out what lies below the first view, a part at a time, while the browser has nothing else to do. */

/** What can be left for later (`src/styles/reading.css`): sections, and the figures in them. */
const parts = '.later, figure-states';

/** Waits until the browser is idle, half a second at most. */
const idle = (): Promise<unknown> =>
	new Promise((resolve) =>
		'requestIdleCallback' in globalThis
			? requestIdleCallback(resolve, { timeout: 500 })
			: setTimeout(resolve, 50),
	);

const wordsOf = (elements: Iterable<Element>): string =>
	[...elements].map(({ textContent }) => textContent).join('');

/** Fetches the faces that a text is set in: one that came later would have all of it laid out anew. */
async function fetchFaces(text: HTMLElement): Promise<void> {
	const italics = wordsOf(text.querySelectorAll('i, em, cite'));
	// On a phone most of it is not shown.
	const chinese = [...text.querySelectorAll('[lang="zh-Hans"]')].filter((each) => each.checkVisibility());
	await Promise.allSettled([
		...['Source Serif 4 Variable', 'Source Sans 3 Variable'].flatMap((face) => [
			document.fonts.load(`1em '${face}'`, text.textContent),
			document.fonts.load(`italic 1em '${face}'`, italics),
		]),
		document.fonts.load("1em 'Chinese'", wordsOf(chinese)),
	]);
}

/**
 * Lays out the whole of a text that came in parts.
 *
 * @param text what is read
 */
export async function layOutLater(text: HTMLElement): Promise<void> {
	const leaving = new AbortController();
	const all = (): void => {
		document.documentElement.classList.remove('in-parts');
		leaving.abort();
	};
	// Whoever goes to a place must find it where it will stay.
	const arrive = (): void => {
		all();
		document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
	};
	const { signal } = leaving;
	addEventListener('click', ({ target }) => (target as Element).closest('a[href*="#"]') && all(), { signal });
	addEventListener('hashchange', arrive, { signal });
	if (location.hash) arrive();
	await fetchFaces(text);
	for (const part of text.querySelectorAll<HTMLElement>(parts)) {
		await idle();
		part.style.contentVisibility = 'visible';
	}
	all();
}
