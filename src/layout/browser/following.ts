/**
 * Shows, below the contents, the figure's state for which the section that is read stands.
 *
 * @param contents the contents of a chapter; they tell which of their entries is read (`section-read`)
 */
export function followWithPictures(contents: HTMLElement): void {
	const pictures = document.querySelectorAll<HTMLElement>('[data-follows]');
	contents.addEventListener('section-read', (event) => {
		let item = (event as CustomEvent<HTMLElement | undefined>).detail;
		const follows = (id: string | undefined) =>
			[...pictures].some(({ dataset }) => dataset['follows'] === id);
		while (item && !follows(item.dataset['part']))
			item = item.parentElement?.closest<HTMLElement>('[data-part]') ?? undefined;
		for (const picture of pictures) picture.hidden = picture.dataset['follows'] !== item?.dataset['part'];
	});
}
