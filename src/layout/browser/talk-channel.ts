/**
 * A channel to the windows of the same origin, where there is one. On a disk each file is an origin of its own, where
 * WebKit’s channel can be made and delivers nothing.
 */
function broadcast(name: string): BroadcastChannel | undefined {
	if (location.protocol === 'file:') return undefined;
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}

/**
 * From window to window of this browser: over a `BroadcastChannel`, where there is one, and else straight from the
 * window that opened another to that one and back, as on a disk.
 */
export class Channel {
	readonly #name: string;
	readonly #broadcast: BroadcastChannel | undefined;
	readonly #windows = new Set<Window>();

	/** Windows with the same name share it; `receive` gets what another one sent. */
	constructor(name: string, receive: (message: unknown) => void) {
		this.#name = name;
		this.#broadcast = broadcast(name);
		if (this.#broadcast) {
			this.#broadcast.onmessage = ({ data }) => receive(data);
			return;
		}
		addEventListener('message', ({ source, data }) => {
			if (this.#windows.has(source as Window) && data?.channel === name) receive(data.message);
		});
		if (opener) this.#windows.add(opener as Window);
	}

	/** Takes up a window that this one opened. */
	join(other: Window): void {
		if (!this.#broadcast) this.#windows.add(other);
	}

	send(message: unknown): void {
		if (this.#broadcast) return this.#broadcast.postMessage(message);
		// A page from a file has no origin that could be named.
		const origin = location.protocol === 'file:' ? '*' : location.origin;
		for (const other of this.#windows) {
			if (other.closed) this.#windows.delete(other);
			else other.postMessage({ channel: this.#name, message }, origin);
		}
	}
}
