/**
 * Steps through a figure's states in front of a class, wherever the focus is: arrows, space, and Page Up and
 * Page Down, which a pointer sends; B blanks the screen, F fills it, Escape leaves.
 */
import { elementIn } from './elements.ts';
import { singleKeys } from './shortcuts.ts';
import type { FigureStates } from './states.ts';

const figure = elementIn<FigureStates>(document, 'figure-states');
const count = elementIn(document, '.slide-count');
const blank = elementIn<HTMLElement>(document, '.slide-blank');
const steps = JSON.parse(document.body.dataset['steps'] ?? '[]') as string[];

/** Where among the steps the figure is; a state that is no step stands before the first. */
const at = (): number => steps.indexOf(figure.steps.shown);

function step(to: number): void {
	const next = steps[Math.max(0, Math.min(steps.length - 1, to))];
	if (next !== undefined && next !== figure.steps.shown) figure.step(next);
}

function number(): void {
	count.textContent = `${at() + 1} / ${steps.length}`;
}

const shortcuts: Record<string, () => void> = {
	ArrowRight: () => step(at() + 1),
	ArrowDown: () => step(at() + 1),
	PageDown: () => step(at() + 1),
	ArrowLeft: () => step(at() - 1),
	ArrowUp: () => step(at() - 1),
	PageUp: () => step(at() - 1),
	Home: () => step(0),
	End: () => step(steps.length - 1),
	b: () => blank.toggleAttribute('hidden'),
	f: () => {
		if (document.fullscreenElement) void document.exitFullscreen();
		else void document.documentElement.requestFullscreen();
	},
};

document.addEventListener(
	'keydown',
	(event) => {
		const { target, key } = event;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		// Marks and what is open beside one keep their own keys.
		const inside = target instanceof Element && target.closest('.drawing a, .figure-beside');
		if (inside && !['b', 'f', 'PageDown', 'PageUp'].includes(key)) return;
		if (key === 'Escape') {
			if (document.fullscreenElement || document.querySelector('.figure-beside:popover-open')) return;
			document.querySelector<HTMLAnchorElement>('.slide-leave')?.click();
			return;
		}
		if (key.length === 1 && key !== ' ' && !singleKeys()) return;
		const way =
			key === ' '
				? shortcuts[event.shiftKey ? 'ArrowLeft' : 'ArrowRight']
				: shortcuts[key.length === 1 ? key.toLowerCase() : key];
		if (!way) return;
		if (key !== 'b' && key !== 'B') blank.hidden = true;
		way();
		event.preventDefault();
		event.stopPropagation();
	},
	// Before the figure's own keys.
	{ capture: true },
);
for (const button of document.querySelectorAll<HTMLElement>('[data-step]'))
	button.addEventListener('click', () => step(at() + Number(button.dataset['step'])));
figure.addEventListener('figure-state', number);
number();
