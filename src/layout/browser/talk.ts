/**
 * Makes slides of a talk’s steps, and of a second window the notes. What is shown is one state that all windows of
 * the talk share, with the address; arrows, space and a clicker step, the finger swipes, B blanks, F fills the
 * screen, N opens the notes, O all slides, L points, ? shows the keys, a number and Enter lead to its slide, Escape
 * to the page.
 */
import '../../figure-kit/browser/states.ts';
import type { FigureStates } from '../../figure-kit/browser/states.ts';
import { singleKeys } from '../../figure-kit/browser/shortcuts.ts';
import { Channel } from './talk-channel.ts';
import type { Desk } from './talk-desk.ts';
import { figureOf, join, part } from './talk-figures.ts';
import { isLater, type Live, type Message, readMessage } from './talk-live.ts';
import { point, spotAt } from './talk-pointer.ts';
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';

const { body, documentElement: root } = document;
const find = <T extends HTMLElement>(selector: string) => elementIn<T>(document, selector);
const words = (name: string, values: Record<string, string | number>) => fill(dataOf(body, name), values);

const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const ids = slides.map(({ id }) => id);
const answerOf = (slide: HTMLElement) => slide.querySelector<HTMLDetailsElement>('.slide-reveal');
/** Everything that is stepped through: each slide, and its answer after it. */
const places = slides.flatMap((slide): Pick<Live, 'step' | 'revealed'>[] => [
	{ step: slide.id, revealed: false },
	...(answerOf(slide) ? [{ step: slide.id, revealed: true }] : []),
]);
/** Those that count: the first and the last say what the talk is and where. */
const numbered = slides.filter(({ dataset }) => dataset['minutes'] !== undefined);
const titles = new Map(slides.map((slide) => [slide.id, elementIn(slide, '.slide-title').textContent]));

const query = new URLSearchParams(location.search);
const speaker = find<HTMLInputElement>('.talk-speaker input');
speaker.value = query.get('speaker') ?? '';
const own = Math.random().toString(36).slice(2);
const requested = query.get('step') ?? location.hash.slice(1);
let view: 'page' | 'notes' | 'slides' =
	(['page', 'notes'] as const).find((each) => each === query.get('view')) ?? 'slides';
let live: Live = {
	step: ids.includes(requested) ? requested : firstOf(ids),
	revealed: false,
	blank: false,
	figure: {},
	spot: undefined,
	started: undefined,
	since: Date.now(),
	turn: 0,
	by: own,
};
let desk: Desk | undefined;
let other: Window | null = null;
let pointing = false;
/** How many states the figures are being brought into at present. */
let moving = 0;

const channel = new Channel(`talk ${new URL(location.href).pathname}`, hear);

/** Says something to whoever is at the keys, and to nobody after it. */
function note(text: string): void {
	const status = find('.talk-status');
	status.textContent = text;
	status.dataset['seen'] = '';
}
const unnote = () => delete find('.talk-status').dataset['seen'];

function tell(kind: Message['kind']): void {
	if (view !== 'page') channel.send({ kind, view, from: own, live } satisfies Message);
}

/** Changes the state, here and in the other windows. */
function set(change: Partial<Live>): void {
	const step = change.step !== undefined && change.step !== live.step;
	const now = Date.now();
	const begin = step ? { figure: {}, spot: undefined, since: now, started: live.started ?? now } : {};
	show({ ...live, ...begin, ...change, turn: live.turn + 1, by: own });
	tell('state');
}

function hear(value: unknown): void {
	const message = readMessage(value, ids);
	if (!message || message.from === own || view === 'page') return;
	desk?.heard(message);
	if (isLater(message.live, live)) show(message.live);
	if (message.kind === 'ask' || isLater(live, message.live)) tell('state');
}

/** The slide that is shown, and the figure on it. */
const slideOf = ({ step }: Live) => itemAt(slides, ids.indexOf(step));
const figureIn = (slide: HTMLElement) => slide.querySelector<FigureStates>('figure-states');
const figureOn = (slide: HTMLElement) => {
	const { figure } = slide.dataset;
	return figure === undefined ? null : figureOf(figure);
};
/** The figure’s state as a step begins. */
const beginning = ({ dataset }: HTMLElement): Record<string, string> =>
	dataset['state'] === undefined ? {} : Object.fromEntries([dataset['state'].split('=')]);
/** State without the pointer’s position. */
const seen = ({ step, revealed, blank, figure }: Live) => JSON.stringify([step, revealed, blank, figure]);

function show(next: Live): void {
	const moved = next.step !== live.step;
	const turned = next.revealed !== live.revealed;
	const pointed = seen(next) === seen(live);
	live = next;
	desk?.show(live);
	if (pointed) return point(live.spot);
	render();
	if (moved || turned) {
		const slide = slideOf(live);
		const answer = live.revealed && answerOf(slide)?.lastElementChild?.textContent;
		unnote();
		find('.talk-status').textContent = answer || counted('announcement', slide) || byKey(titles, slide.id);
	}
	if (moved) find('.talk-screen').scrollTop = 0;
}

/** A sentence that says which step it is; nothing of a slide that is none. */
const counted = (name: string, slide: HTMLElement): string =>
	numbered.includes(slide)
		? words(name, {
				number: numbered.indexOf(slide) + 1,
				count: numbered.length,
				title: byKey(titles, slide.id),
			})
		: '';

/** Brings the window into the state. */
function render(): void {
	if (view === 'page') return;
	const slide = slideOf(live);
	const figure = figureOn(slide);
	for (const each of slides) {
		each.toggleAttribute('data-on', each === slide);
		if (each !== slide) elementIn(each, '.slide-title').textContent = byKey(titles, each.id);
		const shown = figure && each.contains(figure);
		each.querySelector('.slide-figure')?.toggleAttribute('data-on', Boolean(shown));
		name(each, each === slide);
	}
	const holder = figure?.closest('.slide-figure');
	// A figure that several steps share stands in the first: it is read with the one that is shown.
	if (figure && holder && !slide.contains(holder)) {
		holder.id ||= `${figure.dataset['figure']}-shown`;
		slide.setAttribute('aria-owns', holder.id);
	}
	const answer = answerOf(slide);
	if (answer) answer.open = live.revealed;
	find('.talk-blank').hidden = !live.blank || view !== 'slides';
	find('.talk-count').textContent = counted('count', slide) || dataOf(body, 'overview');
	if (figure) void bring(figure, { ...beginning(slide), ...live.figure });
	else title(slide);
	point(live.spot);
	address();
}

/** Makes a slide a region of its name, or, where it is not shown, none. */
function name(slide: HTMLElement, shown: boolean): void {
	if (shown) slide.setAttribute('aria-labelledby', `${slide.id}-title`);
	else slide.removeAttribute('aria-labelledby');
	slide.removeAttribute('aria-owns');
}

/** Brings the figure into a state; of this the other windows need not be told. */
async function bring(figure: FigureStates, state: Record<string, string>): Promise<void> {
	moving += 1;
	try {
		await figure.set(state);
	} finally {
		moving -= 1;
	}
	const slide = slideOf(live);
	const wanted = { ...beginning(slide), ...live.figure };
	// Of several at once the last one that was asked for may not be the last one that came.
	if (moving === 0 && figure === figureOn(slide) && JSON.stringify(wanted) !== JSON.stringify(state))
		return bring(figure, wanted);
	title(slide);
}

/** A slide is called what its figure claims, once that is moved from where the step began. */
function title(slide: HTMLElement): void {
	const figure = figureOn(slide);
	const claim = figure?.querySelector('.figure-panel:not([data-off]) .figure-claim')?.textContent;
	const moved = Object.entries(beginning(slide)).some(([name, value]) => figure?.state[name] !== value);
	elementIn(slide, '.slide-title').textContent = (moved && claim) || byKey(titles, slide.id);
}

/** The address of the step. */
function address(): void {
	const asks = new URLSearchParams();
	if (view !== 'slides') asks.set('view', view);
	asks.set('step', live.step);
	if (speaker.value) asks.set('speaker', speaker.value);
	history.replaceState(history.state, '', `${location.pathname}?${asks}`);
}

/** Steps through slides and answers. */
function step(by: number): void {
	const at = places.findIndex((place) => place.step === live.step && place.revealed === live.revealed);
	go(itemAt(places, Math.max(0, Math.min(places.length - 1, at + by))));
}

function go(place: Pick<Live, 'step' | 'revealed'>): void {
	if (place.step !== live.step || place.revealed !== live.revealed) set({ ...place, blank: false });
	else if (live.blank) set({ blank: false });
}

/** Opens the other window, or brings it to the front. */
function openOther(): void {
	const there = other ?? (view === 'notes' ? (opener as Window | null) : null);
	if (there && !there.closed) return there.focus();
	const to = view === 'notes' ? 'slides' : 'notes';
	const target = `${location.pathname}?${new URLSearchParams({ view: to, step: live.step, speaker: speaker.value })}`;
	other = open(target, `${to} ${dataOf(body, 'talk')}`, to === 'notes' ? 'popup,width=1200,height=800' : '');
	if (!other) return note(words('noWindow', { address: new URL(target, location.href).href }));
	unnote();
	channel.join(other);
}

/** Slides, notes, or the page. */
async function turnTo(next: typeof view): Promise<void> {
	if (view !== 'page' && next === 'page') tell('bye');
	view = next;
	if (view === 'page') {
		for (const slide of slides) {
			elementIn(slide, '.slide-title').textContent = byKey(titles, slide.id);
			name(slide, true);
		}
		part();
		for (const slide of slides) void figureIn(slide)?.set(beginning(slide));
		for (const answer of slides.map(answerOf)) if (answer) answer.open = false;
		find('.talk-blank').hidden = true;
		find('.desk').hidden = true;
		root.dataset['view'] = view;
		const from = numbered.includes(slideOf(live)) ? `#${live.step}` : '';
		history.replaceState(history.state, '', `${location.pathname}?view=page${from}`);
		if (from) slideOf(live).scrollIntoView();
		return;
	}
	join();
	root.dataset['view'] = view;
	if (view === 'notes' && !desk) {
		const { Desk } = await import('./talk-desk.ts');
		desk = new Desk({ set, go, step, open: openOther, ask: () => tell('ask'), point: togglePointer });
	}
	find('.desk').hidden = view !== 'notes';
	tell('ask');
	desk?.show(live);
	render();
}

function togglePointer(): void {
	pointing = !pointing;
	body.toggleAttribute('data-pointing', pointing);
	desk?.pointing(pointing);
	if (!pointing) set({ spot: undefined });
}

const fillScreen = () => {
	if (document.fullscreenElement) void document.exitFullscreen();
	else void root.requestFullscreen();
};
async function overview(): Promise<void> {
	const { openOverview } = await import('./talk-overview.ts');
	openOverview(live.step, (step) => go({ step, revealed: false }));
}

/** Digits that were typed: with Enter they lead to a slide. */
let typed = '';

/** Takes a key that belongs to the number of a slide. */
function types(key: string): boolean {
	const before = typed;
	typed = /^\d$/.test(key) && singleKeys() ? (typed + key).slice(0, 3) : '';
	if (typed) note(words('jump', { number: typed }));
	else if (before) unnote();
	if (key !== 'Enter' || !before) return Boolean(typed) || (key === 'Escape' && Boolean(before));
	const slide = numbered[Number(before) - 1];
	if (slide) go({ step: slide.id, revealed: false });
	else note(words('noNumber', { number: before, count: numbered.length }));
	return true;
}

const keys = find<HTMLDialogElement>('.talk-keys');
const shortcuts: Record<string, () => void> = {
	ArrowRight: () => step(1),
	ArrowDown: () => step(1),
	PageDown: () => step(1),
	ArrowLeft: () => step(-1),
	ArrowUp: () => step(-1),
	PageUp: () => step(-1),
	Home: () => go(firstOf(places)),
	End: () => go(lastOf(places)),
	b: () => set({ blank: !live.blank }),
	'.': () => set({ blank: !live.blank }),
	f: fillScreen,
	'?': () => keys.showModal(),
	o: () => void overview(),
	l: togglePointer,
	n: openOther,
};

function press(event: KeyboardEvent): void {
	const { target, key } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || view === 'page') return;
	if (document.querySelector('dialog[open]')) return;
	if (target instanceof HTMLInputElement) return;
	if (types(key)) {
		event.preventDefault();
		event.stopPropagation();
		return;
	}
	if (key === 'Escape') {
		if (document.fullscreenElement || document.querySelector('.figure-beside:popover-open')) return;
		if (view === 'slides') void turnTo('page');
		return;
	}
	const element = target instanceof Element ? target : body;
	// Marks, what is open beside one, links and buttons keep their own keys.
	const inside = element.closest('.drawing a, .figure-bar, .figure-beside, select');
	const pressed = key === ' ' && element.closest('button, summary, a');
	if (pressed || (inside && key.length > 1 && !key.startsWith('Page'))) return;
	if (key.length === 1 && key !== ' ' && !singleKeys()) return;
	const way =
		key === ' '
			? shortcuts[event.shiftKey ? 'ArrowLeft' : 'ArrowRight']
			: shortcuts[key.length === 1 ? key.toLowerCase() : key];
	if (!way) return;
	way();
	event.preventDefault();
	event.stopPropagation();
}
// Before the figure's own keys.
document.addEventListener('keydown', press, { capture: true });

document.addEventListener('figure-state', (event) => {
	const figure = figureOn(slideOf(live));
	if (view !== 'page' && moving === 0 && figure && event.target === figure) set({ figure: figure.state });
});

for (const slide of slides)
	answerOf(slide)?.addEventListener('toggle', ({ target }) => {
		const { open } = target as HTMLDetailsElement;
		if (view !== 'page' && slide.id === live.step && open !== live.revealed) set({ revealed: open });
	});

find('.talk-on').addEventListener('click', () => step(1));
find('.talk-back').addEventListener('click', () => step(-1));
find('.talk-count').addEventListener('click', () => void overview());
find('.talk-blank').addEventListener('click', () => set({ blank: false }));
for (const button of document.querySelectorAll('.talk-desk'))
	button.addEventListener('click', () => void turnTo('slides').then(openOther));
for (const button of document.querySelectorAll('.talk-help'))
	button.addEventListener('click', byKey(shortcuts, '?'));
find('.talk-begin').addEventListener('click', () => {
	if (!document.fullscreenElement) fillScreen();
	step(1);
});
speaker.addEventListener('input', address);
for (const [selector, to] of [
	['.talk-present', 'slides'],
	['.talk-read', 'page'],
] as const)
	find(selector).addEventListener('click', (event) => {
		event.preventDefault();
		void turnTo(to);
	});

const screen = find('.talk-screen');
let frame = 0;
screen.addEventListener('pointermove', ({ clientX, clientY }) => {
	if (!pointing) return;
	cancelAnimationFrame(frame);
	frame = requestAnimationFrame(() => set({ spot: spotAt(clientX, clientY) }));
});
let from: Touch | undefined;
screen.addEventListener(
	'touchstart',
	({ touches }) => {
		from = touches.length === 1 ? touches[0] : undefined;
	},
	{ passive: true },
);
screen.addEventListener('touchend', ({ changedTouches }) => {
	const to = changedTouches[0];
	if (!from || !to || view === 'page' || document.querySelector('.figure-beside:popover-open')) return;
	const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
	if (Math.abs(x) > 50 && Math.abs(x) > 1.5 * Math.abs(y)) step(x < 0 ? 1 : -1);
});
addEventListener('resize', () => point(live.spot));
addEventListener('pagehide', () => tell('bye'));
addEventListener('pageshow', ({ persisted }) => persisted && tell('ask'));
// On paper each step has its own drawing.
addEventListener('beforeprint', part);
addEventListener('afterprint', () => view !== 'page' && join());

void turnTo(view).then(() => {
	if (requested !== '' && !ids.includes(requested)) {
		note(words('unknown', { step: requested.slice(0, 60) }));
		setTimeout(unnote, 6000);
	}
});
