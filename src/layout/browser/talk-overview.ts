/** The overview: all slides in a grid, of which one is chosen by a click, or by arrows or its number, and Enter. */
import { pictureOf } from './talk-figures.ts';
import { elementIn } from '../../figure-kit/browser/elements.ts';
import { firstOf } from '../../text/items.ts';

const dialog = elementIn<HTMLDialogElement>(document, '.talk-overview');
const links = [...dialog.querySelectorAll<HTMLAnchorElement>('li > a')];

/** How many slides stand in a row. */
const columns = (): number => links.filter(({ offsetTop }) => offsetTop === firstOf(links).offsetTop).length;

/** Digits of a slide’s number that were typed one after the other. */
let typed = '';

dialog.addEventListener('keydown', (event) => {
	typed = /^\d$/.test(event.key) ? (typed + event.key).slice(-2) : '';
	const at = links.indexOf(document.activeElement as HTMLAnchorElement);
	const to: number | undefined = {
		ArrowRight: at + 1,
		ArrowLeft: at - 1,
		ArrowDown: at + columns(),
		ArrowUp: at - columns(),
		Home: 0,
		End: links.length - 1,
		// The title comes before the first slide with a number.
		[typed]: Number(typed),
	}[typed || event.key];
	if (to === undefined) return;
	event.preventDefault();
	links[to]?.focus();
});

let chosen: (step: string) => void;
for (const link of links) {
	const picture = pictureOf(elementIn(document, link.hash));
	if (picture) link.append(picture);
	link.addEventListener('click', (event) => {
		event.preventDefault();
		dialog.close();
		chosen(link.hash.slice(1));
	});
}

/** Opens the overview at the step that is shown, by its id; `go` gets the id of the one that is chosen. */
export function openOverview(step: string, go: (step: string) => void): void {
	chosen = go;
	for (const link of links) {
		if (link.hash === `#${step}`) link.setAttribute('aria-current', 'step');
		else link.removeAttribute('aria-current');
	}
	dialog.showModal();
	links.find(({ hash }) => hash === `#${step}`)?.focus();
}
