/** Lays out what lies below the first view, a part at a time, while the browser has nothing else to do. */

/** What can be left for later (`src/styles/reading.css`): sections, and the figures in them. */
const parts = '.later, figure-states';

/** The part that holds something and is not laid out: it has a place, but nothing in it has. */
function waiting(element: Element): Element | undefined {
	const part = element.closest('.later');
	const heading = part?.firstElementChild;
	return part && !heading?.checkVisibility({ contentVisibilityAuto: true }) ? part : undefined;
}

/** Whether something is laid out, so that it can be measured at no cost. */
export const isLaidOut = (element: Element): boolean => !waiting(element);

/** Where something stands, or, as long as that is not laid out, the part that holds it. */
export const boxOf = (element: Element): DOMRect => (waiting(element) ?? element).getBoundingClientRect();

/** Waits until the browser is idle, half a second at most. */
const idle = (): Promise<unknown> =>
	new Promise((resolve) =>
		'requestIdleCallback' in globalThis
			? requestIdleCallback(resolve, { timeout: 500 })
			: setTimeout(resolve, 50),
	);

/** Fetches the faces that a text is set in: one that came later would have all of it laid out anew. */
async function fetchFaces(text: HTMLElement): Promise<void> {
	const italics = [...text.querySelectorAll('i, em, cite')].map(({ textContent }) => textContent).join('');
	const faces = ["'Source Serif 4 Variable', 'Chinese'", "'Source Sans 3 Variable', 'Chinese'"];
	await Promise.allSettled(
		faces.flatMap((face) => [
			document.fonts.load(`1em ${face}`, text.textContent),
			document.fonts.load(`italic 1em ${face}`, italics),
		]),
	);
}

/**
 * Lays out the whole of a text that came in parts.
 *
 * @param text what is read
 */
export async function layOutLater(text: HTMLElement): Promise<void> {
	const { classList } = document.documentElement;
	if (!classList.contains('in-parts')) return;
	const leaving = new AbortController();
	const all = (): void => {
		classList.remove('in-parts');
		leaving.abort();
	};
	// Whoever goes to a place must find it where it will stay.
	const on = (event: string, act: (event: Event) => void) =>
		globalThis.addEventListener(event, act, { signal: leaving.signal });
	on('click', ({ target }) => (target as Element).closest('a[href*="#"]') && all());
	on('hashchange', () => {
		all();
		document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
	});
	await fetchFaces(text);
	for (const part of text.querySelectorAll<HTMLElement>(parts)) {
		await idle();
		part.style.contentVisibility = 'visible';
	}
	all();
}
