/**
 * Steps through a figure in front of a class: the arrows (or Page Up and Page Down, as a pointer sends
 * them) go through the choices of the first control wherever the focus is.
 */
function step(by: 1 | -1): void {
	const radios = [...document.querySelectorAll<HTMLInputElement>('.figure-control:first-of-type input')];
	const at = radios.findIndex(({ checked }) => checked);
	radios[Math.max(0, Math.min(radios.length - 1, at + by))]?.click();
}

document.addEventListener(
	'keydown',
	(event) => {
		// Marks in the drawing keep their own arrows.
		if (event.target instanceof Element && event.target.closest('[data-marks]')) return;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		switch (event.key) {
			case 'ArrowRight':
			case 'PageDown':
				step(1);
				break;
			case 'ArrowLeft':
			case 'PageUp':
				step(-1);
				break;
			case 'f':
			case 'F':
				if (document.fullscreenElement) void document.exitFullscreen();
				else void document.documentElement.requestFullscreen();
				break;
			case 'Escape':
				if (!document.fullscreenElement) document.querySelector<HTMLAnchorElement>('.bare-title a')?.click();
				break;
			default:
				return;
		}
		event.preventDefault();
		event.stopPropagation();
	},
	// Before the figure's own keys.
	{ capture: true },
);

export {};
