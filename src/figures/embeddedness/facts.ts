import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { firstOf } from '../../text/items.ts';
import { capital } from '../../text/words.ts';
import type { Model, Mode } from './model.ts';

/** In which sphere a tie lies, and to which form of embeddedness it belongs. */
export function facts({ modes, words }: Model): Fact[] {
	const circles = modes.flatMap(({ pictures }) => firstOf(pictures));
	const spheres = new Map(
		circles.map(({ id, name, level }) => {
			const label = level === id ? `${capital(words.levels[level])}: ${name}` : capital(name);
			return [id, { id, label }];
		}),
	);
	const forms = modes.map(({ id, name }) => ({ id, label: name }));
	const subject = ({ id, to, pages }: Mode['ties'][number]) => ({ id, label: to, pages });
	const bySphere = modes.flatMap(({ ties }) => ties.map((tie) => ({ ...subject(tie), in: [tie.sphere] })));
	const byMode = modes.flatMap(({ id, ties }) => ties.map((tie) => ({ ...subject(tie), in: [id] })));
	return [
		sorting('sphere-of-tie', [...spheres.values()], bySphere, { kind: 'rings' }),
		sorting('mode-of-tie', forms, byMode),
	];
}
