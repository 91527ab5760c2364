import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { firstOf } from '../../text/items.ts';
import { capital } from '../../text/words.ts';
import type { EmbeddednessModel } from './model.ts';

/** In which sphere a tie lies, and to which form of embeddedness it belongs. */
export function embeddednessFacts({ modes, words }: EmbeddednessModel): Fact[] {
	const spheres = modes.flatMap((mode) => firstOf(mode.pictures));
	const ties = modes.flatMap((mode) => mode.ties.map((tie) => ({ ...tie, mode: mode.id })));
	const subjectOf = ({ id, to, pages }: (typeof ties)[number]) => ({ id, label: to, pages });
	return [
		sorting(
			'sphere-of-tie',
			[...new Map(spheres.map((sphere) => [sphere.id, sphere])).values()].map(({ id, name, level }) => ({
				id,
				label: level && level === id ? `${capital(words.levels[level])}: ${name}` : capital(name),
			})),
			ties.map((tie) => ({ ...subjectOf(tie), in: [tie.sphere] })),
			{ kind: 'rings' },
		),
		sorting(
			'mode-of-tie',
			modes.map(({ id, name }) => ({ id, label: name })),
			ties.map((tie) => ({ ...subjectOf(tie), in: [tie.mode] })),
		),
	];
}
