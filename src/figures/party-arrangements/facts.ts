import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { capital } from '../../text/words.ts';
import type { Model } from './model.ts';

/** For which word of the strategy an organisation stands: dots, lines, planes. */
export function facts({ scenes }: Model): Fact[] {
	const units = scenes
		.flatMap((scene) => scene.units)
		.flatMap(({ word, ground, ...unit }) => (word && ground ? [{ ...unit, word, ground }] : []));
	return [
		sorting(
			'word-for-unit',
			units.map(({ ground, word }) => ({ id: ground, label: word })),
			units.map(({ id, label, ground, pages }) => ({ id, label: capital(label), pages, in: [ground] })),
		),
	];
}
