/** What the checks ask of an engine, whatever protocol it speaks. */

/** Keys by the names that the checks use, as WebDriver writes them. */
export const keys = {
	backspace: '\uE003',
	tab: '\uE004',
	enter: '\uE007',
	shift: '\uE008',
	control: '\uE009',
	escape: '\uE00C',
	left: '\uE012',
	up: '\uE013',
	right: '\uE014',
	down: '\uE015',
} as const;

/** A source of input and what it does, as both protocols of WebDriver have it. */
export interface Actions {
	type: 'key' | 'pointer';
	id: string;
	parameters?: { pointerType: 'mouse' };
	actions: Record<string, unknown>[];
}

/** One way to talk to an engine: WebDriver over HTTP, or WebDriver BiDi over a socket. */
export interface Driver {
	/** Name and version: `Firefox 153.8.0`. */
	readonly name: string;
	goto(url: string): Promise<void>;
	back(): Promise<void>;
	/** Evaluates an expression that gives JSON, or a promise of it. */
	evaluate(expression: string): Promise<string>;
	perform(actions: Actions[]): Promise<void>;
	/** A picture of the window, as PNG. */
	screenshot(): Promise<Buffer>;
	/** The page on paper of A4, as PDF, where the engine can. */
	print?(): Promise<Buffer>;
	windows(): Promise<string[]>;
	use(window: string): Promise<void>;
	resize(width: number, height: number): Promise<void>;
	close(): Promise<void>;
}

/** Runs in every page before its own scripts: keeps what a console would show as an error. */
export const keepErrors = `(() => {
	const errors = (window.pageErrors = []);
	addEventListener('error', (event) => event.target.rel === 'prefetch' || errors.push(event.message ? event.message + ' ' + event.filename + ':' + event.lineno : 'not loaded: ' + (event.target.src || event.target.href)), true);
	addEventListener('unhandledrejection', ({ reason }) => errors.push('rejected: ' + reason));
	document.addEventListener('securitypolicyviolation', (event) => errors.push('forbidden: ' + event.violatedDirective + ' ' + event.blockedURI));
	const error = console.error.bind(console);
	console.error = (...all) => { errors.push('console: ' + all.join(' ')); error(...all); };
})();`;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** A window of an engine, in the words of the checks. */
export class Session {
	readonly driver: Driver;
	constructor(driver: Driver) {
		this.driver = driver;
	}

	async goto(url: string): Promise<void> {
		await this.driver.goto(url);
		await this.run(async () => {
			await document.fonts.ready;
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		});
	}

	/** Runs a function in the page; what it takes and gives is JSON. */
	async run<Given extends unknown[], Result>(
		body: (...given: Given) => Result | Promise<Result>,
		...given: Given
	): Promise<Result> {
		const json = await this.driver.evaluate(
			`(async () => JSON.stringify([await (${body.toString()})(...${JSON.stringify(given)})]))()`,
		);
		return (JSON.parse(json) as [Result])[0];
	}

	/** Waits until a function gives something true; gives what it gave last. */
	async until<Given extends unknown[], Result>(
		body: (...given: Given) => Result | Promise<Result>,
		...given: Given
	): Promise<Result> {
		const end = Date.now() + 15_000;
		for (;;) {
			const result = await this.run(body, ...given);
			if (result || Date.now() > end) return result;
			await pause(100);
		}
	}

	/** Presses keys one after another; those of a list together. */
	press(...pressed: (string | readonly string[])[]): Promise<void> {
		const actions = pressed.flatMap((each) => {
			const together = typeof each === 'string' ? [each] : each;
			return [
				...together.map((value) => ({ type: 'keyDown', value })),
				...together.toReversed().map((value) => ({ type: 'keyUp', value })),
			];
		});
		return this.driver.perform([{ type: 'key', id: 'keyboard', actions }]);
	}

	type(text: string): Promise<void> {
		return this.press(...text);
	}

	/** Moves the mouse onto the middle of the first element that can be seen, and presses it there if asked. */
	async #point(selector: string, press: boolean): Promise<void> {
		const at = await this.until((sought) => {
			const element = [...document.querySelectorAll(sought)].find((each) => each.checkVisibility());
			if (!element) return undefined;
			const seen = element.getBoundingClientRect();
			if (seen.top < 100 || seen.bottom > innerHeight)
				element.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { left, top, width, height } = element.getClientRects()[0]!;
			return [Math.round(left + width / 2), Math.round(top + height / 2)] as const;
		}, selector);
		if (!at) throw new Error(`There is no ${selector} that can be seen.`);
		const [x, y] = at;
		const actions: Record<string, unknown>[] = [{ type: 'pointerMove', duration: 50, x, y }];
		if (press) actions.push({ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
		await this.driver.perform([
			{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
		]);
	}

	click(selector: string): Promise<void> {
		return this.#point(selector, true);
	}

	hover(selector: string): Promise<void> {
		return this.#point(selector, false);
	}

	focus(selector: string): Promise<void> {
		return this.run((sought) => document.querySelector<HTMLElement>(sought)!.focus(), selector);
	}

	/** The path of the page, with what is asked of it and the place in it. */
	path(): Promise<string> {
		return this.run(() => location.pathname + location.search + location.hash);
	}

	/** What the console of the page would show as errors. */
	errors(): Promise<string[]> {
		return this.run(() => (window as unknown as { pageErrors: string[] }).pageErrors);
	}
}
