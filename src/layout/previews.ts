/**
 * Shows an entry of a register beside the link that mentions it: on hover, on focus, and on a first tap.
 * The link itself stays a plain link; the previews of a register are fetched when one is first wanted.
 */
import { closable } from '../figure-kit/browser/closing.ts';
import type { Tree } from '../figure-kit/tree.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
/** What is shown of each entry. */
type Previews = Record<string, Tree[]>;
const registers = new Map<string, Promise<Previews>>();
const card = document.createElement('div');
card.className = 'preview';
card.id = 'preview';
card.setAttribute('role', 'tooltip');
card.hidden = true;
// There is nothing in it to tap, so that a tap, at its × or elsewhere, closes it.
card.addEventListener('click', hide);

let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let touched = false;
let letGo = (): void => undefined;

function load(kind: string): Promise<Previews> {
	let register = registers.get(kind);
	if (!register) {
		register = fetch(`${base}/entries/${kind}.json`).then((answer) => (answer.ok ? answer.json() : {}));
		registers.set(kind, register);
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
	const [kind = '', id = ''] = link.dataset['entry']!.split('/');
	const [previews, { grow }] = await Promise.all([load(kind), import('../figure-kit/browser/grow.ts')]);
	const preview = previews[id];
	// The reader may have moved on while the register was under way.
	if (!preview || shown !== link) return;
	card.replaceChildren(grow(preview));
	if (!card.isConnected) document.body.append(card);
	card.hidden = false;
	letGo = closable(hide);
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

document.addEventListener('pointerover', (event) => {
	const link = linkOf(event.target);
	clearTimeout(timer);
	if (event.pointerType === 'touch') return;
	if (link) timer = setTimeout(() => void show(link), 120);
	else if (shown && !card.contains(event.target as Node)) timer = setTimeout(hide, 200);
});
document.addEventListener('pointerdown', (event) => {
	touched = event.pointerType === 'touch';
	if (shown && !linkOf(event.target) && !card.contains(event.target as Node)) hide();
});
document.addEventListener('focusin', (event) => {
	const link = linkOf(event.target);
	if (link && !touched) void show(link);
	else if (!link) hide();
});
document.addEventListener('click', (event) => {
	const link = linkOf(event.target);
	// A first tap shows the entry, a second one follows the link.
	if (link && touched && shown !== link) {
		event.preventDefault();
		void show(link);
	}
});
document.addEventListener('scroll', hide, { passive: true });
