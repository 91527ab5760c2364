import { element } from './elements.ts';

/**
 * Tells those who hear a page what comes of their typing, once it pauses, and nothing twice.
 *
 * @param parent what the words stand in, unseen
 * @returns what tells a sentence; of several at once, the last
 */
export function announcer(parent: Element): (sentence: string) => void {
	const status = element('p', { className: 'sr-only', role: 'status' });
	parent.append(status);
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (sentence) => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			if (status.textContent !== sentence) status.textContent = sentence;
		}, 700);
	};
}
