/** The window of notes: what is said, what comes next, the times, and whether the other window is there. */
import { pictureOf } from './talk-figures.ts';
import type { Live, Message } from './talk-live.ts';
import { fill } from '../../text/words.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';

/** Actions of the presenter’s window. */
interface DeskActions {
	set(change: Partial<Live>): void;
	go(place: Pick<Live, 'step' | 'revealed'>): void;
	step(by: number): void;
	/** Opens the slides. */
	open(): void;
	/** Asks the other windows for a sign. */
	ask(): void;
	/** Points, or points no more. */
	point(): void;
}

const find = <T extends HTMLElement>(selector: string) => elementIn<T>(document, selector);
/** Asked this often, in milliseconds; not heard of for twice as long, the slides are gone. */
const often = 2000;

/** Minutes and seconds of a number of milliseconds, `7:05`. */
const length = (time: number): string => {
	const seconds = Math.max(0, Math.floor(time / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export class Desk {
	/** When each window of slides was last heard of. */
	readonly #heard = new Map<string, number>();
	#live: Live | undefined;
	#shown = '';

	constructor(actions: DeskActions) {
		const press = (selector: string, way: () => void) => find(selector).addEventListener('click', way);
		press('.desk-open', () => actions.open());
		press('.desk-pointer', () => actions.point());
		press('.desk-blank', () => actions.set({ blank: !this.#live?.blank }));
		press('.desk-start', () => actions.set({ started: Date.now(), since: Date.now() }));
		press('.desk-back', () => actions.step(-1));
		press('.desk-on', () => actions.step(1));
		for (const link of document.querySelectorAll<HTMLAnchorElement>('.desk-steps a'))
			link.addEventListener('click', (event) => {
				event.preventDefault();
				actions.go({ step: link.hash.slice(1), revealed: false });
			});
		setInterval(() => this.#tick(), 500);
		setInterval(() => actions.ask(), often);
	}

	/** Takes note of what came from another window. */
	heard({ view, from, kind }: Message): void {
		if (view !== 'slides') return;
		if (kind === 'bye') this.#heard.delete(from);
		else this.#heard.set(from, Date.now());
		this.#tick();
	}

	pointing(on: boolean): void {
		find('.desk-pointer').ariaPressed = String(on);
	}

	show(live: Live): void {
		this.#live = live;
		const slide = elementIn(document, `[id="${live.step}"]`);
		const blank = find('.desk-blank');
		blank.textContent = dataOf(blank, live.blank ? 'again' : 'first');
		const start = find('.desk-start');
		start.textContent = dataOf(start, live.started === undefined ? 'first' : 'again');
		const now = `${live.step} ${live.revealed}`;
		if (now !== this.#shown) {
			this.#shown = now;
			this.#tell(slide);
			this.#coming(slide, live.revealed);
		}
		this.#tick();
	}

	#tell(slide: HTMLElement): void {
		const notes = elementIn(slide, '.slide-notes');
		const copies = [...notes.children].map((child) => child.cloneNode(true));
		const box = find('.desk-notes');
		box.replaceChildren(...copies);
		box.scrollTop = 0;
		const name = find('.desk-here-name');
		name.textContent = fill(dataOf(name, 'name'), { minutes: slide.dataset['minutes'] ?? '0' });
		for (const link of document.querySelectorAll<HTMLAnchorElement>('.desk-steps a')) {
			const here = link.hash === `#${slide.id}`;
			if (here) link.setAttribute('aria-current', 'step');
			else link.removeAttribute('aria-current');
			if (here) link.scrollIntoView({ block: 'nearest', inline: 'center' });
		}
	}

	/** Preview of the next step: the answer, or the next slide, small. */
	#coming(slide: HTMLElement, revealed: boolean): void {
		const box = find('.desk-coming');
		const line = (className: string, text: string) => element('p', { className }, text);
		const answer = revealed ? null : slide.querySelector('.slide-reveal p');
		const next = slide.nextElementSibling as HTMLElement | null;
		if (answer)
			return box.replaceChildren(
				line('coming-kind', dataOf(box, 'answer')),
				line('coming-answer', answer.textContent),
			);
		if (!next?.matches('.slide')) return box.replaceChildren(line('coming-title', dataOf(box, 'end')));
		const picture = pictureOf(next);
		box.replaceChildren(
			line(
				'coming-kind',
				[...next.querySelectorAll('.slide-kind > *')].map((part) => part.textContent).join(', '),
			),
			line('coming-title', elementIn(next, '.slide-title').textContent),
			...(picture ? [picture] : []),
		);
	}

	#tick(): void {
		const now = Date.now();
		for (const [from, at] of this.#heard) if (now - at > 2 * often + 500) this.#heard.delete(from);
		const there = this.#heard.size > 0;
		const screen = find('.desk-screen');
		const says = dataOf(screen, there ? 'follows' : 'lost');
		if (screen.textContent !== says) screen.textContent = says;
		screen.toggleAttribute('data-there', there);
		find('.desk-open').hidden = there;
		find('.desk-clock').textContent = new Date(now).toLocaleTimeString([], {
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
		});
		const { started, since } = this.#live ?? {};
		find('.desk-since').textContent = started === undefined ? '0:00' : length(now - started);
		find('.desk-here').textContent =
			started === undefined || since === undefined ? '0:00' : length(now - Math.max(since, started));
	}
}
