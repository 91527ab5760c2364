/**
 * Lets the mention of a figure that stands on the page lead to it there, in the state that is meant, and back to the
 * sentence. A figure that stands elsewhere is reached by the link itself.
 */
import type { FigureStates } from '../../figure-kit/browser/states.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';

const back = element('button', { type: 'button', className: 'figure-back' });

/** Leads from a figure back to the mention that led to it. */
function leadBack(figure: HTMLElement, link: HTMLAnchorElement): void {
	back.textContent = dataOf(figure, 'back');
	back.onclick = () => {
		back.remove();
		link.scrollIntoView({ block: 'center', behavior: 'instant' });
		link.focus({ preventScroll: true });
	};
	elementIn(figure, 'figure').prepend(back);
}

document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a.figure-link[data-figure]');
	if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const { figure: id, state } = link.dataset;
	const figure = document.querySelector<FigureStates>(`figure-states[data-figure="${id}"]`);
	if (!figure) return;
	event.preventDefault();
	leadBack(figure, link);
	// An address of its own, so that the browser's Back leads back too; whoever came back by the button has it already.
	if (location.hash === `#${figure.id}`) figure.scrollIntoView();
	else location.hash = figure.id;
	void figure.set(Object.fromEntries(new URLSearchParams(state)));
	back.focus({ preventScroll: true });
});
addEventListener(
	'hashchange',
	() => back.closest('figure-states')?.id !== location.hash.slice(1) && back.remove(),
);
