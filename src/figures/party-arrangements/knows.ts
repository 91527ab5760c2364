import type { Knowledge } from '../../edition/knowledge.ts';
import { sorting } from '../../figure-kit/knowledge.ts';
import { capital } from '../../text/words.ts';
import type { PartyArrangementsModel } from './model.ts';

/** For which word of the strategy an organisation stands: dots, lines, planes. */
export function partyArrangementsKnows({ scenes }: PartyArrangementsModel): Knowledge[] {
	const units = scenes.flatMap((scene) => scene.units).filter(({ word }) => word !== undefined);
	return [
		sorting(
			'word-for-unit',
			units.map(({ ground, word }) => ({ id: ground!, label: word! })),
			units.map(({ id, label, ground, pages }) => ({ id, label: capital(label), pages, in: [ground!] })),
		),
	];
}
