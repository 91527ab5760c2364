/** What is open closes where the reader's device asks for it: by Back on Android, by Escape where there are keys. */

declare global {
	interface Window {
		/** Tells of that request; not every browser has it. */
		CloseWatcher?: new () => { onclose: (() => void) | null; destroy(): void };
	}
}

/**
 * Lets the device close what is open, of several the last, and leave the page only when nothing is.
 *
 * @param close what closes it; it calls what is returned here
 * @returns what lets go of the device, to be called however it was closed
 */
export function closable(close: () => void): () => void {
	if (window.CloseWatcher) {
		const watcher = new window.CloseWatcher();
		watcher.onclose = close;
		return () => watcher.destroy();
	}
	const press = ({ key }: KeyboardEvent) => key === 'Escape' && close();
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}
