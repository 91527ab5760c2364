import type { Chapter } from '../edition/types.ts';
import type { Ui } from '../schemas/ui.ts';
import { namesOf } from '../site/citing-sentence.ts';
import { fill } from '../text/words.ts';

/** `1 sentence`, `19 sentences`. */
export const sentenceCount = ({ register }: Pick<Ui, 'register'>, count: number): string =>
	count === 1 ? register.sentence : fill(register.sentences, { count });

/** `in the abstract and chapters 1, 2 and 5`. */
export const placesOf = (
	ui: Pick<Ui, 'register' | 'works'>,
	chapters: Iterable<Pick<Chapter, 'number' | 'short'>>,
): string => fill(ui.register.inPlaces, { places: namesOf(ui, chapters) });
