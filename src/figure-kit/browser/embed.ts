/** Tells the page that holds the figure in a frame how high it is, whenever that changes. */
const figure = document.querySelector<HTMLElement>('figure-states')?.dataset['figure'];

new ResizeObserver(() => {
	const height = Math.ceil(document.body.getBoundingClientRect().height);
	parent.postMessage({ figure, height }, '*');
}).observe(document.body);

export {};
