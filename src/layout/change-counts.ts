import type { ParagraphChange } from '../archive/compare.ts';
import type { Ui } from '../schemas/ui.ts';
import { fill } from '../text/words.ts';

/** How many paragraphs: `3 paragraphs`. */
export const paragraphCount = ({ editions }: Pick<Ui, 'editions'>, count: number): string =>
	count === 1 ? editions.paragraph : fill(editions.paragraphs, { count });

/** How a section differs from an edition in a few words: `unchanged`, `3 paragraphs differ`, `new`. */
export function differenceFrom(
	ui: Pick<Ui, 'editions'>,
	version: string,
	changes: readonly ParagraphChange[] | undefined,
): string {
	const { editions } = ui;
	if (!changes) return fill(editions.lineAbsent, { version });
	if (changes.length === 0) return fill(editions.lineSame, { version });
	const paragraphs = paragraphCount(ui, changes.length);
	return fill(editions.lineChanged, { version, paragraphs });
}
