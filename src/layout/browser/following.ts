/**
 * Shows, below the contents, the figure's state for which the section that is read stands.
 *
 * @param contents the contents of a chapter; they tell which of their entries is read (`section-read`)
 */
export function followWithPictures(contents: HTMLElement): void {
	const pictures = [...document.querySelectorAll<HTMLElement>('[data-follows]')];
	const pictureOf = (item: Element | null | undefined): HTMLElement | undefined => {
		const part = item?.closest<HTMLElement>('[data-part]');
		if (!part) return undefined;
		const own = pictures.find(({ dataset }) => dataset['follows'] === part.dataset['part']);
		return own ?? pictureOf(part.parentElement);
	};
	const show = (item?: HTMLElement): void => {
		// Above its first heading the page of a section is that section's.
		const shown = pictureOf(item ?? contents.querySelector('[data-here]'));
		for (const picture of pictures) picture.hidden = picture !== shown;
	};
	contents.addEventListener('section-read', (event) => show((event as CustomEvent<HTMLElement>).detail));
	show();
}
