/** The field of the header: it opens the search beside the page, by pointer, by `/` and by Ctrl-K. */
const form = document.querySelector<HTMLFormElement>('.site-search');
const input = form?.querySelector('input');

if (form && input) {
	let opened: Promise<void> | undefined;
	const open = (): void => {
		// On their way before what reads them is there; a page on a disk has them otherwise.
		if (!opened && form.action.endsWith('/'))
			for (const file of ['names.json', 'words.txt']) {
				const ahead = document.createElement('link');
				Object.assign(ahead, {
					rel: 'preload',
					as: 'fetch',
					crossOrigin: 'anonymous',
					href: form.action + file,
				});
				document.head.append(ahead);
			}
		opened ??= import('./panel.ts')
			.then(({ openPanel }) => openPanel(form, input))
			// What fails leaves the plain form, and is tried again.
			.catch(() => (opened = undefined));
	};
	input.addEventListener('focus', open);
	document.addEventListener('keydown', (event) => {
		const { key, ctrlKey, metaKey, target } = event;
		const typing = (target as Element).closest?.('input, textarea, select, [contenteditable]');
		if (!(key === '/' && !typing && !ctrlKey && !metaKey) && !(key === 'k' && (ctrlKey || metaKey))) return;
		event.preventDefault();
		form.dataset['open'] = '';
		input.focus();
		input.select();
	});
	document.querySelector('.site-search-link')?.addEventListener('click', (event) => {
		const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
		if (ctrlKey || metaKey || shiftKey || altKey) return;
		event.preventDefault();
		form.dataset['open'] = '';
		input.focus();
	});
}
