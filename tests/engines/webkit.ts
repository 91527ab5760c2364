/** WebKit by its own driver, over HTTP: WebKitGTK's small browser in a window of a virtual screen. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { keepErrors, type Actions, type Driver } from './session.ts';

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** A program of the system; nothing where it is not there. */
export const program = (name: string): string | undefined =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/** A virtual screen with a window manager, without which a window never has the focus. */
async function openScreen(): Promise<{ display: string; close(): void }> {
	const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1300x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const number = await new Promise<string>((done, failed) => {
		screen.on('exit', () => failed(new Error('Xvfb did not start.')));
		screen.stdio[3]!.on('data', (data: Buffer) => done(data.toString().trim()));
	});
	const display = `:${number}`;
	const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
	await pause(500);
	return {
		display,
		close() {
			manager.kill();
			screen.kill();
		},
	};
}

class WebKit implements Driver {
	name = 'WebKit';
	readonly #base: string;
	readonly #processes: { close(): void }[];
	#session = '';

	constructor(base: string, processes: { close(): void }[]) {
		this.#base = base;
		this.#processes = processes;
	}

	async #call<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value> {
		const answer = await fetch(`${this.#base}${this.#session}${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
		});
		const { value } = (await answer.json()) as { value: Value };
		if (answer.ok) return value;
		const { error, message } = value as { error: string; message: string };
		throw new Error(`WebKit: ${method} ${path}: ${error} ${message}`);
	}

	async begin(binary: string, script: string): Promise<void> {
		const begun = await this.#call<{ sessionId: string; capabilities: { browserVersion: string } }>(
			'POST',
			'/session',
			{
				capabilities: {
					alwaysMatch: {
						'webkitgtk:browserOptions': {
							binary,
							args: [
								'--automation',
								`--user-script-at-start=${script}`,
								'--javascript-can-open-windows-automatically=true',
							],
						},
					},
				},
			},
		);
		this.#session = `/session/${begun.sessionId}`;
		this.name = `WebKitGTK ${begun.capabilities.browserVersion}`;
		await this.#call('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });
	}

	goto(url: string): Promise<void> {
		return this.#call('POST', '/url', { url });
	}

	back(): Promise<void> {
		return this.#call('POST', '/back');
	}

	async evaluate(expression: string): Promise<string> {
		const { value, error } = await this.#call<{ value?: string; error?: string }>('POST', '/execute/async', {
			script: `const done = arguments[0]; ${expression}.then((value) => done({ value }), (error) => done({ error: String(error) }))`,
			args: [],
		});
		if (value === undefined) throw new Error(`WebKit: ${error}`);
		return value;
	}

	perform(actions: Actions[]): Promise<void> {
		return this.#call('POST', '/actions', { actions });
	}

	async screenshot(): Promise<Buffer> {
		return Buffer.from(await this.#call<string>('GET', '/screenshot'), 'base64');
	}

	windows(): Promise<string[]> {
		return this.#call('GET', '/window/handles');
	}

	use(handle: string): Promise<void> {
		return this.#call('POST', '/window', { handle });
	}

	/** A window is as large as what it shows and what the browser adds. */
	async resize(width: number, height: number): Promise<void> {
		for (let i = 0; i < 4; i++) {
			const json = await this.evaluate('Promise.resolve(JSON.stringify([innerWidth, innerHeight]))');
			const [w, h] = JSON.parse(json) as [number, number];
			if (w === width && h === height) return;
			const now = await this.#call<{ width: number; height: number }>('GET', '/window/rect');
			await this.#call('POST', '/window/rect', {
				x: 0,
				y: 0,
				width: now.width + width - w,
				height: now.height + height - h,
			});
			await pause(300);
		}
	}

	async close(): Promise<void> {
		// A session that is not ended keeps the next one from starting.
		if (this.#session) await this.#call('DELETE', '').catch(() => undefined);
		for (const each of this.#processes.toReversed()) each.close();
	}
}

/** The small browser that Debian’s library carries. */
const miniBrowser = (): string | undefined => globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];

/** What WebKit needs and is not there, by the names of Debian's packages. */
export function missingForWebKit(): string[] {
	const needed = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb', openbox: 'openbox' };
	return [
		...Object.entries(needed)
			.filter(([name]) => !program(name))
			.map(([, debian]) => debian),
		...(miniBrowser() ? [] : ['libwebkit2gtk-4.1-0']),
	];
}

/**
 * Starts WebKit.
 *
 * @throws Error where it does not start
 */
export async function openWebKit(): Promise<Driver> {
	const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
	const script = join(folder, 'errors.js');
	writeFileSync(script, keepErrors);
	const screen = await openScreen();
	const port = await freePort();
	const driver: ChildProcess = spawn('WebKitWebDriver', [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: screen.display,
			GDK_BACKEND: 'x11',
			LIBGL_ALWAYS_SOFTWARE: '1',
			WEBKIT_DISABLE_DMABUF_RENDERER: '1',
			NO_AT_BRIDGE: '1',
		},
	});
	const base = `http://127.0.0.1:${port}`;
	const webkit = new WebKit(base, [
		{ close: () => rmSync(folder, { recursive: true, force: true }) },
		screen,
		{ close: () => void driver.kill() },
	]);
	try {
		for (let i = 0; i < 100 && !(await fetch(`${base}/status`).catch(() => undefined)); i++) await pause(100);
		await webkit.begin(miniBrowser()!, script);
		return webkit;
	} catch (error) {
		await webkit.close();
		throw error;
	}
}
