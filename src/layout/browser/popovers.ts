/** What opens from a button: the menu, the contents, how to cite. On a phone Back closes it. */
import { closeOnBack } from '../../figure-kit/browser/close-on-back.ts';

const letGo = new WeakMap<HTMLElement, () => void>();
document.addEventListener(
	'beforetoggle',
	({ target, newState }) => {
		if (!(target instanceof HTMLElement) || target.popover !== 'auto') return;
		if (newState === 'open')
			letGo.set(
				target,
				closeOnBack(() => target.hidePopover()),
			);
		else letGo.get(target)?.();
	},
	true,
);

// Whoever tabs on out of a menu does not go on below it.
document.addEventListener('focusin', ({ target }) => {
	const menu = document.querySelector<HTMLElement>('nav:popover-open');
	if (menu && !(target as Element).closest(`#${menu.id}, [popovertarget=${menu.id}]`)) menu.hidePopover();
});

/** Opens what an address names, at its button: `#cite`; or unfolds it: `#data`. */
function open(): void {
	const id = location.hash.slice(1);
	const named = document.getElementById(id);
	if (named instanceof HTMLDetailsElement) named.open = true;
	else if (named?.popover && !named.matches(':popover-open')) {
		const source = document.querySelector<HTMLElement>(`[popovertarget=${id}], a[href="#${id}"]`) ?? named;
		// The focus goes back there.
		source.focus();
		named.showPopover({ source });
	}
}

addEventListener('hashchange', open);
document.addEventListener('click', ({ target }) => {
	// A second click does not change the address, and takes the focus after this.
	if ((target as Element).closest<HTMLAnchorElement>('a[href^="#"]')?.hash === location.hash)
		setTimeout(open);
});
open();
