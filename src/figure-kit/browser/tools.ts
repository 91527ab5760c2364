/** Takes a state of a figure away as PNG. */

/** Pixels of a PNG for each of its SVG. */
const zoom = 2;

/** Draws an SVG file, which has its fonts in it, and hands it over as PNG. */
async function takeAway(link: HTMLAnchorElement): Promise<void> {
	const image = new Image();
	image.src = link.href;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * zoom;
	canvas.height = image.naturalHeight * zoom;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
	if (!png) return;
	const taken = document.createElement('a');
	taken.href = URL.createObjectURL(png);
	taken.download = link.download.replace(/\.svg$/, '.png');
	taken.click();
	setTimeout(() => URL.revokeObjectURL(taken.href), 60_000);
}

document.addEventListener('click', (event) => {
	const target = event.target as Element;
	const png = target.closest<HTMLAnchorElement>('[data-png]');
	if (png) {
		event.preventDefault();
		// Where it cannot be drawn, the SVG itself is better than nothing.
		takeAway(png).catch(() => location.assign(png.href));
	}
});

export {};
