import { type FigureUse, figureUses } from '../edition/figure-uses.ts';
import type { Edition } from '../edition/types.ts';
import { figures } from '../figures/index.ts';

const known = new WeakMap<Edition, Map<string, FigureUse[]>>();

/** Where the figures of an edition show an entry of a register, computed once for all entries. */
export function figureUsesOf(edition: Edition, kind: string, id: string): readonly FigureUse[] {
	const uses = known.get(edition) ?? figureUses(edition, figures);
	known.set(edition, uses);
	return uses.get(`${kind}/${id}`) ?? [];
}
