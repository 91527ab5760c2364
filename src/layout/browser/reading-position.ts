/** Reading position in each chapter: kept on this device only, offered when one comes back, and forgotten at will. */
import { fill } from '../../text/words.ts';
import type { Scrollspy } from './scrollspy.ts';
import { button, type ReadingWords } from './words.ts';
import { read, write } from '../../figure-kit/browser/device-store.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';

/** The key under which this device keeps them, or `off` where it shall keep none. */
const storageKey = `${import.meta.env.ABBREVIATION}-places`;

/** Reading position in a chapter. */
interface Place {
	/** Id of the paragraph. */
	at: string;
	/** Name of its section. */
	section: string;
}
type Places = Record<string, Place>;

/** The positions that are kept; `undefined` where none shall be. */
export function readPlaces(): Places | undefined {
	const stored = read(storageKey);
	return stored === 'off' ? undefined : { ...(stored as Places) };
}

/** Keeps positions, or none from now on; whether that was possible. */
export const writePlaces = (places: Places | undefined): boolean => write(storageKey, places ?? 'off');

/** The line that offers to go on where one stopped. */
function offer(place: Place, words: ReadingWords, forget: () => void): HTMLElement {
	const away = (): void => aside.remove();
	const go = element('a', { href: `#${place.at}` }, words.goOn);
	go.addEventListener('click', away);
	const never = button(words.forget, () => (forget(), away()));
	const aside = element(
		'aside',
		{ className: 'stopped', ariaLabel: words.goOn },
		element('p', {}, fill(words.stopped, { section: place.section })),
		element('p', {}, go, button(words.notNow, away), never),
		element('small', {}, words.kept),
	);
	return aside;
}

/** Keeps where one stops in a chapter, which the contents name, and offers to go on there. */
export function saveReadingPosition(
	contents: HTMLElement,
	text: HTMLElement,
	words: ReadingWords,
	spy: Scrollspy,
): void {
	const chapter = dataOf(contents, 'chapter');
	if (contents.dataset['section'] !== undefined) return;
	const stored = readPlaces();
	// Where nothing can be kept nothing is said of it.
	if (!writePlaces(stored)) return;
	const paragraphs = [...text.querySelectorAll<HTMLElement>(':is(p, li)[id]')];

	const save = (): void => {
		// Other windows may have kept something since, or forgotten all.
		const places = readPlaces();
		if (!places || scrollY < innerHeight) return;
		const { label, line } = spy;
		const at = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > line)?.id;
		if (at && at !== paragraphs.at(-1)?.id) places[chapter] = { at, section: label };
		else delete places[chapter];
		writePlaces(places);
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	addEventListener(
		'scroll',
		() => {
			clearTimeout(timer);
			timer = setTimeout(save, 400);
		},
		{ passive: true },
	);
	addEventListener('pagehide', save);

	const place = stored?.[chapter];
	const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (!place || location.hash || arrival?.type !== 'navigate' || !document.getElementById(place.at)) return;
	const line = offer(place, words, () => writePlaces(undefined));
	elementIn(document, '.page-title').append(line);
	// Whoever reads on from the beginning has answered.
	addEventListener('scroll', () => scrollY > innerHeight * 1.5 && line.remove(), { passive: true });
}
