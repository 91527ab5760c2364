/** Moves what two states of a figure have in common from where it was to where it is; what is new appears, what goes fades. */
import { dataOf } from './elements.ts';
import { elementsIn, isShown } from './shown.ts';

/** Where an element was to be seen, in which shape and colour. */
interface Place {
	element: Element;
	box: DOMRect;
	fill: string;
	d: string | null;
}

/** Snapshot of a figure before a change (FLIP: first). */
export interface Before {
	/** Moving elements by their FLIP key, `data-flip`. */
	moving: Map<string, Place>;
	/** Everything else that was drawn, by what it looks like. */
	drawn: Set<string>;
	/** The drawings that it was in. */
	drawings: Element[];
}

const leaves = 'path,rect,circle,line,text,polygon';
const duration = 600;
const easing = 'cubic-bezier(0.3, 0, 0.2, 1)';

/** What an element looks like, briefly: enough to tell that the same was there before. */
function lookOf(element: Element): string {
	const at = (name: string) => element.getAttribute(name) ?? '';
	const place =
		element.tagName === 'path'
			? at('d')
			: `${at('x')} ${at('y')} ${at('cx')} ${at('cy')} ${at('x1')} ${at('y2')}`;
	return `${element.tagName} ${place} ${element.tagName === 'text' ? element.textContent : at('class')}`;
}

const drawings = (figure: Element): Element[] =>
	elementsIn(figure, '.drawing:not([aria-hidden])').filter(isShown);

/** Where everything is that a figure shows. */
export function placesIn(figure: Element): Before {
	const moving = new Map<string, Place>();
	const drawn = new Set<string>();
	const seen = drawings(figure);
	for (const drawing of seen) {
		for (const element of drawing.querySelectorAll<SVGElement>('[data-flip]')) {
			const name = dataOf(element, 'flip');
			if (moving.has(name)) continue;
			const { fill } = getComputedStyle(element);
			moving.set(name, { element, box: element.getBoundingClientRect(), fill, d: element.getAttribute('d') });
		}
		for (const element of drawing.querySelectorAll(leaves)) drawn.add(lookOf(element));
	}
	return { moving, drawn, drawings: seen };
}

/** Two paths of the same commands, of which one can become the other. */
const alike = (a: string, b: string): boolean => a.replace(/[^A-Za-z]/g, '') === b.replace(/[^A-Za-z]/g, '');

function move(element: SVGElement, old: Place): void {
	const { fill } = getComputedStyle(element);
	const d = element.getAttribute('d');
	if (d && old.d) {
		if (d !== old.d && alike(d, old.d))
			element.animate(
				[
					{ d: `path("${old.d}")`, fill: old.fill },
					{ d: `path("${d}")`, fill },
				] as Keyframe[],
				{ duration, easing },
			);
		return;
	}
	const box = element.getBoundingClientRect();
	const scale = (element as SVGGraphicsElement).getScreenCTM?.()?.a ?? 1;
	if (box.width === 0 || old.box.width === 0) return;
	const shift = [old.box.left - box.left, old.box.top - box.top].map((way) => `${way / scale}px`).join(', ');
	const resize = `scale(${old.box.width / box.width}, ${old.box.height / (box.height || 1)})`;
	element.style.transformBox = 'fill-box';
	element.style.transformOrigin = '0 0';
	const animation = element.animate(
		[
			{ transform: `translate(${shift}) ${resize}`, fill: old.fill },
			{ transform: 'none', fill },
		],
		{ duration, easing },
	);
	animation.onfinish = () => {
		element.style.transformBox = '';
		element.style.transformOrigin = '';
	};
}

/** Lets what is gone fade where it was: in a copy of its drawing, over the new one, without what stays. */
function fade(old: Element, drawing: Element): void {
	const copy = old.cloneNode(true) as SVGElement;
	const stays = new Set(elementsIn(drawing, leaves).map(lookOf));
	for (const element of copy.querySelectorAll<SVGElement>('[data-flip]'))
		if (drawing.querySelector(`[data-flip="${element.dataset['flip']}"]`)) element.remove();
	for (const element of copy.querySelectorAll(leaves))
		if (stays.has(lookOf(element)) || element.classList.contains('hit')) element.remove();
	if (!copy.querySelector(leaves)) return;
	copy.setAttribute('aria-hidden', 'true');
	for (const element of copy.querySelectorAll('*'))
		for (const name of ['id', 'href', 'tabindex', 'data-set', 'data-flip', 'data-marks'])
			element.removeAttribute(name);
	drawing.before(copy);
	copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: duration / 3, fill: 'forwards' }).onfinish =
		() => copy.remove();
}

/** Lets what was there before move to its new place in a figure, what is new appear, and what is gone fade. */
export function animateFrom(figure: Element, { moving, drawn, drawings: old }: Before): void {
	drawings(figure).forEach((drawing, i) => {
		if (old[i] && old[i] !== drawing) fade(old[i], drawing);
		for (const element of drawing.querySelectorAll<SVGElement>('[data-flip]')) {
			const old = moving.get(dataOf(element, 'flip'));
			if (old && old.element !== element) move(element, old);
		}
		for (const element of drawing.querySelectorAll(leaves)) {
			if (drawn.has(lookOf(element)) || element.classList.contains('hit')) continue;
			const flip = element.closest<SVGElement>('[data-flip]')?.dataset['flip'];
			if (flip !== undefined && moving.has(flip)) continue;
			element.animate([{ opacity: 0 }, { opacity: 1 }], {
				duration: duration / 2,
				delay: duration / 3,
				fill: 'backwards',
			});
		}
	});
}
