/** What is kept on this device alone, as JSON, or `off` where a reader wants none kept. */

/** What is stored under a key; nothing where there is none that can be read. */
export function read(key: string): unknown {
	try {
		const text = localStorage.getItem(key) ?? '';
		return text === 'off' ? text : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Stores something, or `off`; whether that was possible. */
export function write(key: string, value: unknown): boolean {
	try {
		localStorage.setItem(key, value === 'off' ? value : JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}
