/**
 * Shortcuts of a single letter or sign can be turned off, for those who speak their text or hit keys unmeant. The
 * choice is kept on this device; where nothing can be kept, it holds for the page.
 */
const key = 'ddv-shortcuts';
let here: boolean | undefined;

/** Whether a letter or sign alone does something. */
export function singleKeys(): boolean {
	if (here !== undefined) return here;
	try {
		return localStorage.getItem(key) !== 'off';
	} catch {
		return true;
	}
}

/** Turns them on or off. */
function choose(on: boolean): void {
	try {
		if (on) localStorage.removeItem(key);
		else localStorage.setItem(key, 'off');
	} catch {
		here = on;
	}
}

/** Lets a box on the page choose. */
export function offerShortcuts(box: HTMLInputElement): void {
	box.checked = singleKeys();
	box.addEventListener('change', () => choose(box.checked));
	addEventListener('storage', () => (box.checked = singleKeys()));
}
