import { titleCard, rasterise } from '../figure-kit/exports/picture.ts';
import type { Chapter, Edition, Section } from '../edition/types.ts';
import { chapterLabel } from '../edition/uses.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';
import { compact, fill } from '../text/words.ts';

/** Path of the card of a chapter or a section from the site's root. */
export const cardPath = (address: string): string => `/${address}/card.png`;

/** A chapter or a section that is read on a page of its own. */
export interface Titled {
	/** `4-coevolution` or `4-coevolution/findings`. */
	address: string;
	chapter: Chapter;
	section?: Section;
}

/** The chapters that are written, and their sections. */
export const titledPages = ({ chapters }: Pick<Edition, 'chapters'>): Titled[] =>
	chapters
		.filter(({ status }) => status === 'written')
		.flatMap((chapter) => [
			{ address: chapter.id, chapter },
			...chapter.sections.map((section) => ({ address: section.address, chapter, section })),
		]);

/**
 * The card that stands for a chapter or a section where it is linked, as PNG, 1200 by 630 pixels: where it stands,
 * what it claims, whose pages it restates.
 */
export async function drawTitleCard(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	{ chapter, section }: Titled,
): Promise<Uint8Array<ArrayBuffer>> {
	const { companion, dissertation } = meta;
	const pages = section?.pages ?? chapter.pages;
	const svg = titleCard({
		above: compact([
			companion.title,
			section
				? chapterLabel(chapter)
				: chapter.number !== null && fill(ui.chapter.name, { number: chapter.number }),
		]).join(' · '),
		title: section?.title ?? chapter.title,
		point: section ? section.point : chapter.lede,
		below: compact([
			`${dissertation.author.given} ${dissertation.author.family}, ${dissertation.university}, ${dissertation.year}`,
			pages?.length && pageLabel(pagesOf(pages)),
		]).join(', '),
	});
	return new Uint8Array(await rasterise(svg, 1));
}
