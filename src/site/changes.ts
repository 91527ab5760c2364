import type { Edition } from '../edition/types.ts';
import { formatDate } from '../text/dates.ts';
import { fill } from '../text/words.ts';

/** `Edition 0.2.0, 25 November 2026`. */
export const editionTitle = (
	{ ui }: Pick<Edition, 'ui'>,
	{ version, date }: Pick<Edition['changes'][number], 'version' | 'date'>,
): string => fill(ui.site.edition, { version, date: formatDate(date) });
