/** Pictures of the contradictions: people, as they stood to one another and as they are held to stand now. */
import { type Part, row } from '../../figure-kit/flexbox.ts';
import { moving, picture, type PictureOptions } from '../../figure-kit/parts.ts';
import type { Pictogram } from '../../figure-kit/pictograms.ts';
import type { Contradiction } from './model.ts';

const sign = (name: Pictogram, fill?: PictureOptions['fill']) => (scale: number) =>
	picture(name, { scale, fill });
const [party, gone] = [sign('person', 'central'), sign('person', 'absent')];
const [other, raised] = [sign('person'), sign('helix')];
const [crack, hands, left, right] = [sign('crack'), sign('hands'), sign('arrow-left'), sign('arrow-right')];

/** Who stands in a picture, from the left. */
const people = {
	mistrust: { before: [party, crack, other], after: [party, hands, raised] },
	shrinking: { before: [party, party, gone, gone], after: [party, party, raised, raised] },
	divided: { before: [left, party, crack, party, right], after: [party, hands, raised, hands, party] },
};

/** A contradiction, before or after; each takes as much room as the widest, and stands in its middle or on its ground. */
export function peopleOf(
	{ id, picture: which }: Contradiction,
	when: 'before' | 'after',
	size: number,
	alignItems: 'center' | 'end' = 'end',
): Part {
	const scale = which === 'shrinking' ? 0.8 * size : size;
	const gap = when === 'after' && which !== 'shrinking' ? 0 : 3 * size;
	const shown = row(
		{ gap, alignItems: 'end' },
		people[which][when].map((each) => each(scale)),
	);
	return row({ width: 104 * size, height: 36 * size, justifyContent: 'center', alignItems, flexShrink: 0 }, [
		moving(`${when}-${id}`, shown),
	]);
}
