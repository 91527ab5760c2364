import type { Fact } from '../../edition/facts.ts';
import { measure } from '../../figure-kit/facts.ts';
import type { Model } from './model.ts';

/** How many services the centre names: all of them, and those of each kind. */
export const facts = ({ hall, kinds, services }: Model): Fact[] => [
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
