/**
 * Shortcuts of a single letter or sign can be turned off, for those who speak their text or hit keys unmeant. The
 * choice is kept on this device.
 */
export const shortcutsKey = `${import.meta.env.ABBREVIATION}-shortcuts`;

/** Whether a letter or sign alone does something. */
export function singleKeys(): boolean {
	try {
		return !localStorage.getItem(shortcutsKey);
	} catch {
		return true;
	}
}
