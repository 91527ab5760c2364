/**
 * The figures of a talk’s slides. On the page each step has a drawing; as slides, those of one figure are joined
 * into the first, which moves from state to state, and on paper they go back to their steps.
 */
import type { FigureStates } from '../../figure-kit/browser/states.ts';

interface Joined {
	panel: HTMLElement;
	/** Where it stands on the page. */
	home: HTMLElement;
}
const joined: Joined[] = [];

/** The figure that is moved, of each that a talk shows. */
export const figureOf = (id: string): FigureStates | null =>
	document.querySelector<FigureStates>(`figure-states[data-figure="${id}"]`);

/** Joins the drawings of each figure into one. */
export function join(): void {
	for (const own of document.querySelectorAll('figure-states .figure-panel:only-of-type'))
		own.toggleAttribute('data-own', true);
	for (const home of document.querySelectorAll<HTMLElement>('[data-joins]')) {
		const figure = figureOf(home.dataset['joins']!);
		const panel = home.querySelector<HTMLElement>('.figure-panel');
		const last = figure?.querySelector('.figure-row, .figure-how');
		if (!panel || !last) continue;
		const shown = figure!.querySelector('.figure-panel:not([data-off])')?.getAttribute('data-when');
		panel.toggleAttribute('data-off', panel.dataset['when'] !== shown);
		last.before(panel);
		joined.push({ panel, home });
	}
}

/** Puts them back; what a step showed at first is seen in it again. */
export function part(): void {
	for (const { panel, home } of joined.splice(0)) {
		panel.removeAttribute('data-off');
		home.append(panel);
	}
}

/** A copy of the drawing of a state, in which nothing can be chosen and no id is there twice. */
export function copyOf(figure: string, set: string): Element | undefined {
	const panels = figureOf(figure)?.querySelectorAll<HTMLElement>('.figure-panel') ?? [];
	const panel = [...panels].find(({ dataset }) => dataset['when']?.split(' | ').includes(set));
	const drawing = panel?.querySelector('[data-layout=wide]');
	if (!drawing) return undefined;
	const copy = drawing.cloneNode(true) as Element;
	const all = [copy, ...copy.querySelectorAll('*')];
	const ids = new Set(all.map(({ id }) => id).filter(Boolean));
	for (const element of all)
		for (const { name, value } of Array.from(element.attributes)) {
			if (name === 'id') element.id = `${value}-copy`;
			else if (name === 'data-flip' || name === 'data-set') element.removeAttribute(name);
			else if (name.startsWith('aria-'))
				element.setAttribute(
					name,
					value.replace(/\S+/g, (id) => (ids.has(id) ? `${id}-copy` : id)),
				);
			else if (value.includes('#'))
				element.setAttribute(
					name,
					value.replace(/#([\w-]+)/g, (all, id: string) => (ids.has(id) ? `#${id}-copy` : all)),
				);
		}
	return copy;
}
