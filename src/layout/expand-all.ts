/** Expand-all button: opens or closes every `<details>` of a page, for whoever searches in it. */
import { dataOf } from '../figure-kit/browser/elements.ts';

const button = document.querySelector<HTMLButtonElement>('.open-folds');
const folds = [...document.querySelectorAll<HTMLDetailsElement>('.fold')];

function tell(): void {
	if (button) button.textContent = dataOf(button, folds.every((fold) => fold.open) ? 'close' : 'open');
}

button?.addEventListener('click', () => {
	const open = !folds.every((fold) => fold.open);
	for (const fold of folds) fold.open = open;
	tell();
});
for (const fold of button ? folds : []) fold.addEventListener('toggle', tell);
