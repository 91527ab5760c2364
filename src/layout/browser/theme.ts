/** Lets the theme be chosen, and keeps the choice on this device. */
const key = 'starlight-theme';
const light = matchMedia('(prefers-color-scheme: light)');
const choices = document.querySelectorAll<HTMLSelectElement>('.theme select');

function storedTheme(): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** Shows a theme; that of the system where it is none of the two. */
function show(theme: string): void {
	const chosen = theme === 'light' || theme === 'dark';
	document.documentElement.dataset['theme'] = chosen ? theme : light.matches ? 'light' : 'dark';
	for (const choice of choices) choice.value = chosen ? theme : 'auto';
}

for (const choice of choices)
	choice.addEventListener('change', () => {
		show(choice.value);
		try {
			localStorage.setItem(key, choice.value === 'auto' ? '' : choice.value);
		} catch {
			// It holds for this page.
		}
	});
light.addEventListener('change', () => storedTheme() || show(''));
show(storedTheme());

export {};
