/**
 * Lets a mention of a figure act where it stands: the figure changes where it is in view, else a copy of it
 * comes up beside the line. A click with a key held stays a link, and so does all where something fails.
 */
import type { FigureStates } from '../../figure-kit/browser/states.ts';

/** Whether a good part of a figure's drawing is in the window. */
function inView(figure: HTMLElement): boolean {
	const { top, bottom, height } = figure
		.querySelector('.figure-panel:not([data-off]) .figure-drawing')!
		.getBoundingClientRect();
	const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
	return seen > Math.min(height, innerHeight) / 2;
}

document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a.figure-link[data-figure]');
	if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	const { figure: id, state } = link.dataset;
	const figure = document.querySelector<FigureStates>(`figure-states[data-figure="${id}"]`);
	const wanted = Object.fromEntries(new URLSearchParams(state));
	if (figure && inView(figure)) void figure.set(wanted);
	else
		import('./figure-copy.ts')
			.then(({ openCopy }) => openCopy(link, wanted))
			.catch(() => location.assign(link.href));
});
