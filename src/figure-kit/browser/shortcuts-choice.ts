import { shortcutsKey, singleKeys } from './shortcuts.ts';

/** Lets a box on the page choose whether a single key is a shortcut; where nothing can be kept, it stays as it is. */
export function offerShortcuts(box: HTMLInputElement): void {
	const show = () => (box.checked = singleKeys());
	box.addEventListener('change', () => {
		try {
			if (box.checked) localStorage.removeItem(shortcutsKey);
			else localStorage.setItem(shortcutsKey, 'off');
		} catch {
			// What cannot be kept is not chosen either.
		}
		show();
	});
	addEventListener('storage', show);
	show();
}
