/**
 * On a phone Back closes what is open and stays on the page, in browsers too that do not tell of it: an entry of the
 * history stands for what is open.
 */

const phone = matchMedia('(max-width: 50rem)');
/** Whether a link was followed, which leaves the history to the browser. */
let following = false;
document.addEventListener(
	'click',
	({ target }) => {
		following = target instanceof Element && target.closest('a[href]') !== null;
		// Whoever comes back from there finds the place again.
		if (following) history.scrollRestoration = 'auto';
		setTimeout(() => (following = false));
	},
	true,
);

/** How many entries for something open stand below the present one. */
const depth = (): number => Number((history.state as { open?: number } | null)?.open ?? 0);

/** The present entry, where it stood for something open when the page was left: what is opened now takes it again. */
let free = depth();

/**
 * Lets Back close what has been opened; what is returned takes the entry out of the history, and is to be called
 * however it was closed.
 */
export function closeOnBack(close: () => void): () => void {
	if (!phone.matches) return () => undefined;
	const own = free || depth() + 1;
	free = 0;
	// Going back is to leave the page where it stands.
	const { scrollRestoration } = history;
	history.scrollRestoration = 'manual';
	if (own > depth()) history.pushState({ ...(history.state as object | null), open: own }, '');
	let there = true;
	const gone = (): void => {
		there = false;
		removeEventListener('popstate', back);
		history.scrollRestoration = scrollRestoration;
	};
	const back = (): void => {
		if (depth() >= own) return;
		const closing = there;
		gone();
		if (closing) close();
	};
	addEventListener('popstate', back);
	return () => {
		if (!there) return;
		there = false;
		// Or something else went on from there.
		if (following || depth() !== own) gone();
		else history.back();
	};
}
