/** Firefox by WebDriver BiDi, over its own socket, without a window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepErrors, type Actions, type Driver } from './session.ts';
import { program } from './webkit.ts';

/** The Firefox of the system: Debian's, or another. */
const firefox = (): string | undefined => program('firefox-esr') ?? program('firefox');

export const missingForFirefox = (): string[] => (firefox() ? [] : ['firefox-esr']);

interface Evaluated {
	type: 'success' | 'exception';
	result?: { value: string };
	exceptionDetails?: { text: string };
}

class Firefox implements Driver {
	name = 'Firefox';
	readonly #socket: WebSocket;
	readonly #process: ChildProcess;
	readonly #profile: string;
	readonly #waiting = new Map<number, { done(result: unknown): void; failed(error: Error): void }>();
	#context = '';
	#count = 0;

	constructor(socket: WebSocket, process: ChildProcess, profile: string) {
		this.#socket = socket;
		this.#process = process;
		this.#profile = profile;
		socket.addEventListener('message', ({ data }) => {
			const { id, type, result, error, message } = JSON.parse(String(data)) as Record<string, unknown>;
			const waiting = this.#waiting.get(Number(id));
			this.#waiting.delete(Number(id));
			if (type === 'success') waiting?.done(result);
			else if (type === 'error') waiting?.failed(new Error(`Firefox: ${String(error)} ${String(message)}`));
		});
	}

	#send<Result>(method: string, params: object): Promise<Result> {
		const id = ++this.#count;
		return new Promise((done, failed) => {
			this.#waiting.set(id, { done: (result) => done(result as Result), failed });
			this.#socket.send(JSON.stringify({ id, method, params }));
		});
	}

	async begin(): Promise<void> {
		const { capabilities } = await this.#send<{ capabilities: { browserVersion: string } }>('session.new', {
			capabilities: {},
		});
		this.name = `Firefox ${capabilities.browserVersion}`;
		await this.#send('script.addPreloadScript', { functionDeclaration: `() => { ${keepErrors} }` });
		// The window that is there at first never has the focus; one that is made has.
		const [first] = await this.windows();
		const { context } = await this.#send<{ context: string }>('browsingContext.create', { type: 'window' });
		await this.#send('browsingContext.close', { context: first });
		await this.use(context);
	}

	async goto(url: string): Promise<void> {
		await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
	}

	async back(): Promise<void> {
		await this.#send('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
	}

	async evaluate(expression: string): Promise<string> {
		const { type, result, exceptionDetails } = await this.#send<Evaluated>('script.evaluate', {
			expression,
			target: { context: this.#context },
			awaitPromise: true,
			userActivation: false,
		});
		if (type === 'exception' || !result) throw new Error(`Firefox: ${exceptionDetails?.text}`);
		return result.value;
	}

	async perform(actions: Actions[]): Promise<void> {
		await this.#send('input.performActions', { context: this.#context, actions });
	}

	async screenshot(): Promise<Buffer> {
		const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot', {
			context: this.#context,
		});
		return Buffer.from(data, 'base64');
	}

	async print(): Promise<Buffer> {
		const { data } = await this.#send<{ data: string }>('browsingContext.print', {
			context: this.#context,
			page: { width: 21, height: 29.7 },
		});
		return Buffer.from(data, 'base64');
	}

	async windows(): Promise<string[]> {
		const { contexts } = await this.#send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
			maxDepth: 0,
		});
		return contexts.map(({ context }) => context);
	}

	async use(window: string): Promise<void> {
		this.#context = window;
		await this.#send('browsingContext.activate', { context: window });
	}

	async resize(width: number, height: number): Promise<void> {
		await this.#send('browsingContext.setViewport', { context: this.#context, viewport: { width, height } });
	}

	async close(): Promise<void> {
		const ended = new Promise((done) => this.#process.once('exit', done));
		this.#socket.close();
		this.#process.kill();
		await ended;
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** What a new profile does not do: ask, fetch, or open a page of its own; windows may be opened by scripts. */
const preferences = {
	'app.normandy.enabled': false,
	'app.update.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'dom.disable_open_during_load': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'remote.active-protocols': 1,
	'services.settings.server': 'data:,',
	'toolkit.telemetry.enabled': false,
	'ui.prefersReducedMotion': 1,
};

/**
 * Starts Firefox.
 *
 * @throws Error where it does not start
 */
export async function openFirefox(): Promise<Driver> {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
	const lines = Object.entries(preferences).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
	);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const child = spawn(
		firefox()!,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const address = await new Promise<string>((done, failed) => {
		let said = '';
		child.on('error', failed);
		child.on('exit', () => failed(new Error(`Firefox did not start: ${said.slice(-500)}`)));
		child.stderr.on('data', (data: Buffer) => {
			said += data.toString();
			const [, at] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
			if (at) done(at);
		});
	});
	const socket = new WebSocket(`${address}/session`);
	await new Promise((done, failed) => {
		socket.addEventListener('open', done);
		socket.addEventListener('error', () => failed(new Error(`Firefox does not answer at ${address}.`)));
	});
	const driver = new Firefox(socket, child, profile);
	await driver.begin();
	return driver;
}
