/**
 * The figures of a talk’s slides. On the page each step has a drawing; as slides, those of one figure are joined
 * into the first, which moves from state to state, and on paper they go back to their steps.
 */
import { holds } from '../../figure-kit/conditions.ts';
import type { FigureStates } from '../../figure-kit/browser/states.ts';
import { dataOf, element } from '../../figure-kit/browser/elements.ts';

/** The drawings that are joined, each with where it stands on the page. */
const joined: { panel: HTMLElement; home: HTMLElement }[] = [];

/** The figure that is moved, of each that a talk shows. */
export const figureOf = (id: string): FigureStates | null =>
	document.querySelector<FigureStates>(`figure-states[data-figure="${id}"]`);

// What a step began with goes to paper, whatever is shown later.
for (const figure of document.querySelectorAll('figure-states'))
	figure.querySelector('.figure-panel')?.toggleAttribute('data-own', true);

/** Joins the drawings of each figure into one. */
export function join(): void {
	for (const home of document.querySelectorAll<HTMLElement>('[data-joins]')) {
		const figure = figureOf(dataOf(home, 'joins'));
		const panel = home.querySelector<HTMLElement>('.figure-panel');
		const last = figure?.querySelector('.figure-row, .figure-how');
		if (!figure || !panel || !last) continue;
		panel.toggleAttribute('data-off', !holds(panel.dataset['when'] ?? '', figure.state));
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

/** How many copies there are: no id is there twice. */
let copies = 0;

/** A copy of the drawing of a state, in which nothing can be chosen and no id is there twice. */
function copyOf(figure: string, state: Record<string, string>): Element | undefined {
	const panels = figureOf(figure)?.querySelectorAll<HTMLElement>('.figure-panel') ?? [];
	const panel = [...panels].find(({ dataset }) => holds(dataset['when'] ?? '', state));
	const drawing = panel?.querySelector('[data-layout=wide]');
	if (!drawing) return undefined;
	const copy = drawing.cloneNode(true) as Element;
	const suffix = `-copy-${++copies}`;
	const all = [copy, ...copy.querySelectorAll('*')];
	const ids = new Set(all.map(({ id }) => id).filter(Boolean));
	for (const each of all)
		for (const { name, value } of Array.from(each.attributes)) {
			if (name === 'id') each.id = value + suffix;
			else if (name === 'data-flip' || name === 'data-set') each.removeAttribute(name);
			else if (name.startsWith('aria-'))
				each.setAttribute(
					name,
					value.replace(/\S+/g, (id) => (ids.has(id) ? id + suffix : id)),
				);
			else if (value.includes('#'))
				each.setAttribute(
					name,
					value.replace(/#([\w-]+)/g, (all, id: string) => (ids.has(id) ? `#${id}${suffix}` : all)),
				);
		}
	return copy;
}

/** The figure of a slide as it begins, small; nothing where it has none. */
export function pictureOf({ dataset: { figure, state } }: HTMLElement): HTMLElement | undefined {
	if (figure === undefined || state === undefined) return undefined;
	const copy = copyOf(figure, Object.fromEntries([state.split('=')]));
	if (!copy) return undefined;
	return element('div', { className: `slide-picture figure figure-${figure}`, inert: true }, copy);
}
