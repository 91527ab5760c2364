import type { Gloss } from '../chapters/margin.ts';
import type { Edition } from '../edition/types.ts';
import { allRegisters } from '../registers/index.ts';
import { entriesOf } from './entries.ts';

/** So many letters stand in the margin as a line or three. */
const most = 120;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What an entry is, for the margin: the first sentence of what its register says of it.
 *
 * @param entry as `terms/loop`
 * @returns nothing where the register explains none of its entries there, or that sentence is long
 */
export function glossOf(edition: Edition, entry: string): Gloss | undefined {
	const [kind = '', id] = entry.split('/');
	if (!allRegisters.some(({ name, glossed }) => name === kind && glossed)) return undefined;
	const found = entriesOf(edition, kind).find((each) => each.id === id);
	if (!found || found.reference) return undefined;
	const text = [...sentences.segment(found.text)][0]?.segment.trim() ?? '';
	return text === '' || text.length > most ? undefined : { name: found.name, zh: found.zh, text };
}
