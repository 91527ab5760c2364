/**
 * Shows an entry of a register beside the link that mentions it: on hover, on focus, and on a first tap; not where the
 * page scrolls below a mouse that rests. The link itself stays a plain link; the previews of a register are fetched when
 * one is first wanted.
 */
import { closeOnBack } from '../figure-kit/browser/close-on-back.ts';
import { closable } from '../figure-kit/browser/close-watcher.ts';
import type { Tree } from '../figure-kit/tree.ts';
import { dataOf, element } from '../figure-kit/browser/elements.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
/** What is shown of each entry, and the words that open it. */
interface Previews {
	open: string;
	entries: Record<string, Tree[]>;
}
const registers = new Map<string, Promise<Previews>>();
const card = element('div', { className: 'preview ui panel', id: 'preview', hidden: true });
// Its link leads on; a tap at its × or elsewhere closes it.
card.addEventListener('click', hide);

let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let touched = false;
/** Whether the page has scrolled since the mouse was last moved. */
let scrolled = false;
let letGo = (): void => undefined;

function load(kind: string): Promise<Previews> {
	let register = registers.get(kind);
	if (!register) {
		register = fetch(`${base}/entries/${kind}.json`).then((answer) => answer.json());
		registers.set(kind, register);
		register.catch(() => registers.delete(kind));
	}
	return register;
}

function hide(): void {
	clearTimeout(timer);
	card.hidden = true;
	letGo();
	shown?.removeAttribute('aria-describedby');
	shown = undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
	clearTimeout(timer);
	if (shown === link) return;
	hide();
	shown = link;
	const [kind = '', id = ''] = dataOf(link, 'entry').split('/');
	// Where they cannot be fetched the link leads on.
	const [register, creating] = await Promise.all([
		load(kind),
		import('../figure-kit/browser/create-elements.ts'),
	]).catch((): undefined[] => []);
	const preview = register?.entries[id];
	// The reader may have moved on while the register was under way.
	if (!preview || !creating || shown !== link) return;
	const on = element('a', { className: 'preview-open', href: link.href, tabIndex: -1 }, register.open);
	card.replaceChildren(creating.createElements(preview), on);
	if (!card.isConnected) document.body.append(card);
	card.hidden = false;
	const [device, history] = [closable(hide), closeOnBack(hide)];
	letGo = () => {
		device();
		history();
		letGo = () => undefined;
	};
	const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
	const room = document.documentElement.clientWidth - card.offsetWidth - 12;
	card.style.left = `${Math.max(12, Math.min(line.left, room))}px`;
	const below = line.bottom + 8;
	const fits = below + card.offsetHeight < innerHeight;
	card.style.top = `${fits ? below : Math.max(8, line.top - card.offsetHeight - 8)}px`;
	link.setAttribute('aria-describedby', card.id);
}

const linkOf = (target: EventTarget | null) =>
	target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-entry]') : null;

function hover(event: PointerEvent): void {
	const link = linkOf(event.target);
	clearTimeout(timer);
	if (event.pointerType === 'touch' || scrolled) return;
	if (link) timer = setTimeout(() => void show(link), 120);
	else if (shown && !card.contains(event.target as Node)) timer = setTimeout(hide, 200);
}

document.addEventListener('pointerover', hover);
document.addEventListener('pointermove', (event) => {
	if (!scrolled) return;
	scrolled = false;
	hover(event);
});
document.addEventListener('pointerdown', (event) => {
	touched = event.pointerType === 'touch';
	if (shown && !linkOf(event.target) && !card.contains(event.target as Node)) hide();
});
document.addEventListener('focusin', (event) => {
	const link = linkOf(event.target);
	// In a window as low as one at 400 % it would cover the link.
	if (link && !touched && innerHeight > 400) void show(link);
	else if (!link && !card.contains(event.target as Node)) hide();
});
document.addEventListener('click', (event) => {
	const link = linkOf(event.target);
	// A first tap shows the entry, a second one follows the link.
	if (link && touched && shown !== link) {
		event.preventDefault();
		void show(link);
	}
});
document.addEventListener(
	'scroll',
	() => {
		scrolled = true;
		hide();
	},
	{ passive: true },
);
