import { readPlaces, writePlaces } from './reading-position.ts';
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';

/**
 * Setting whether reading positions are kept: a line that says so by one of its messages, `data-kept` and
 * `data-not-kept`, and the button that changes it. Hidden where nothing can be kept.
 */
export function offerReadingPositionChoice(line: HTMLElement): void {
	const act = elementIn(line, 'button');
	const show = (): void => {
		const places = readPlaces();
		elementIn(line, 'span').textContent = dataOf(line, places ? 'kept' : 'notKept');
		act.textContent = dataOf(line, places ? 'forget' : 'again');
		line.hidden = !writePlaces(places);
	};
	act.addEventListener('click', () => {
		writePlaces(readPlaces() ? undefined : {});
		show();
	});
	show();
}
