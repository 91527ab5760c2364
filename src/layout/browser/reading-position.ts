/** Reading position in each chapter: kept on this device only, offered when one comes back, and forgotten at will. */
import { fill } from '../../text/words.ts';
import type { Scrollspy } from './scrollspy.ts';
import { button, type ReadingWords } from './words.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';

/** Key of localStorage; its value is `off` where the reader wants none kept. */
const storageKey = `${import.meta.env.ABBREVIATION}-places`;

/** Reading position in a chapter. */
interface Place {
	/** Id of the paragraph. */
	at: string;
	/** Name of its section. */
	section: string;
}
type Places = Record<string, Place>;

/** Positions in localStorage; `undefined` where it says `off`, empty where it cannot be read. */
function readPlaces(): Places | undefined {
	try {
		const stored = localStorage.getItem(storageKey);
		return stored === 'off' ? undefined : (JSON.parse(stored ?? '{}') as Places);
	} catch {
		return {};
	}
}

/** Keeps something, or nothing; whether that was possible. */
function write(places: Places | 'off'): boolean {
	try {
		localStorage.setItem(storageKey, places === 'off' ? places : JSON.stringify(places));
		return true;
	} catch {
		return false;
	}
}

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

/**
 * Setting whether reading positions are kept: a line that says so by one of its messages, `data-kept` and
 * `data-not-kept`, and the button that changes it. Hidden where localStorage cannot be written.
 */
export function offerReadingPositionChoice(line: HTMLElement): void {
	const act = elementIn(line, 'button');
	const show = (): void => {
		const places = readPlaces();
		elementIn(line, 'span').textContent = dataOf(line, places ? 'kept' : 'notKept');
		act.textContent = dataOf(line, places ? 'forget' : 'again');
		line.hidden = !write(places ?? 'off');
	};
	act.addEventListener('click', () => {
		write(readPlaces() ? 'off' : {});
		show();
	});
	show();
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
	let places = readPlaces();
	// Where nothing can be kept nothing is said of it.
	if (!write(places ?? 'off')) return;
	const paragraphs = [...text.querySelectorAll<HTMLElement>(':is(p, li)[id]')];
	const forget = (): void => {
		places = undefined;
		write('off');
	};

	const save = (): void => {
		if (!places || scrollY < innerHeight) return;
		const { label, line } = spy;
		const at = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > line)?.id;
		// Other windows may have kept something since.
		places = { ...places, ...readPlaces() };
		if (at && at !== paragraphs.at(-1)?.id) places[chapter] = { at, section: label };
		else delete places[chapter];
		write(places);
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

	const place = places?.[chapter];
	const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (!place || location.hash || arrival?.type !== 'navigate' || !document.getElementById(place.at)) return;
	const line = offer(place, words, forget);
	elementIn(document, '.page-title').append(line);
	// Whoever reads on from the beginning has answered.
	addEventListener('scroll', () => scrollY > innerHeight * 1.5 && line.remove(), { passive: true });
}
