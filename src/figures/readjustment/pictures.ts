/** Pictures of the contradictions: people, as they stood to one another and as they are held to stand now. */
import { type Part, row } from '../../figure-kit/flexbox.ts';
import { moving, picture } from '../../figure-kit/parts.ts';
import type { Contradiction } from './model.ts';

const party = (scale: number) => picture('person', { scale, fill: 'central' });
const gone = (scale: number) => picture('person', { scale, fill: 'absent' });
const raised = (scale: number) => picture('helix', { scale });

/** Who stands in a picture, from the left, at a size. */
const people: Readonly<
	Record<Contradiction['picture'], Record<'before' | 'after', (size: number) => Part[]>>
> = {
	mistrust: {
		before: (size) => [party(size), picture('crack', { scale: size }), picture('person', { scale: size })],
		after: (size) => [party(size), picture('hands', { scale: size }), raised(size)],
	},
	shrinking: {
		before: (size) => [party, party, gone, gone].map((each) => each(0.8 * size)),
		after: (size) => [party, party, raised, raised].map((each) => each(0.8 * size)),
	},
	divided: {
		before: (size) => [
			picture('arrow-left', { scale: size }),
			party(size),
			picture('crack', { scale: size }),
			party(size),
			picture('arrow-right', { scale: size }),
		],
		after: (size) => [
			party(size),
			picture('hands', { scale: size }),
			raised(size),
			picture('hands', { scale: size }),
			party(size),
		],
	},
};

/** Room for the widest picture, at a size. */
const pictureWidth = (size: number): number => 104 * size;

/** A contradiction, before or after. */
export const peopleOf = (
	{ id, picture: which }: Contradiction,
	when: 'before' | 'after',
	size: number,
): Part =>
	row(
		{
			width: pictureWidth(size),
			height: 36 * size,
			justifyContent: 'center',
			alignItems: 'end',
			flexShrink: 0,
		},
		[
			moving(
				`${when}-${id}`,
				row(
					{ gap: (when === 'after' && which !== 'shrinking' ? 0 : 3) * size, alignItems: 'end' },
					people[which][when](size),
				),
			),
		],
	);
