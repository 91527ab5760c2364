/** Opens what an address names, where that opens from a button: `#cite`. */
function open(): void {
	const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
	if (named && named.popover && !named.matches(':popover-open')) named.showPopover();
}

addEventListener('hashchange', open);
document.addEventListener('click', ({ target }) => {
	// A second click does not change the address.
	if ((target as Element).closest<HTMLAnchorElement>('a[href^="#"]')?.hash === location.hash) open();
});
open();

export {};
