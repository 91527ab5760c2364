import type { Knowledge } from '../../edition/knowledge.ts';
import { measure } from '../../figure-kit/knowledge.ts';
import type { OneStopCentreModel } from './model.ts';

/** How many services the centre names: all of them, and those of each kind. */
export const oneStopCentreKnows = ({ hall, kinds, services }: OneStopCentreModel): Knowledge[] => [
	measure('number-of-services', [
		{ id: 'all', label: hall.label, pages: hall.pages, value: services.length },
		...kinds.map(({ id, label, services: own }) => ({
			id,
			label,
			pages: hall.pages,
			value: own.length,
		})),
	]),
];
