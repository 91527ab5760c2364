/** Claims below or beside one another, each as its place and the state ask. */
import type { Element } from 'hast';
import { bottomOf } from '../../figure-kit/box.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { fill } from '../../text/words.ts';
import { type BlockAt, blockOf } from './block.ts';
import type { Column, Measures } from './measures.ts';
import { type ArgumentMapModel, type Claim, claimsOf } from './model.ts';

/** What is drawn: a state of the model, on a sheet, by the sheet's measures. */
export interface Task {
	model: ArgumentMapModel;
	sheet: Sheet;
	of: Measures;
}

/** What was set, and where it ends, across. */
export interface Stacked {
	elements: Element[];
	bottom: number;
}

/** Claims that stand in a place. */
export const claimsAt = ({ model }: Task, place: Claim['place']): Claim[] =>
	claimsOf(model).filter((claim) => claim.place === place);

/** What leans on the claim that is taken away says so on a flag. */
export function flagOf({ words, taken }: ArgumentMapModel, claim: Pick<Claim, 'id' | 'buildsOn'>) {
	if (claim.id === taken.id) return words.taken;
	const tie = claim.buildsOn.find(({ id }) => id === taken.id);
	return tie && (tie.ours ? words.leansByUs : fill(words.leans, { claim: taken.mark }));
}

/** What a claim shows in the state that is drawn: its gist, its evidence, or its flag. */
export function shown({ model, sheet, of }: Task, claim: Claim): Pick<BlockAt, 'gist' | 'pieces' | 'flag'> {
	const gist = of.gists.includes(claim.place);
	if (sheet.state === 'evidence') {
		const list = claim.evidence.filter(({ setting }) => setting === undefined);
		return { gist: false, pieces: { list, as: of.pieces } };
	}
	return { gist, flag: sheet.state === 'without' ? flagOf(model, claim) : undefined };
}

/** How claims stand: on what, with their mark over the name or beside it. */
export type How = Pick<BlockAt, 'ground'> & Partial<Pick<BlockAt, 'tag' | 'name'>>;

/** Claims below one another. */
export function stack(
	task: Task,
	claims: readonly Claim[],
	{ x, width }: Column,
	y: number,
	{ ground, tag = 'over', name }: How,
	apart = 12,
): Stacked {
	let bottom = y;
	const elements = claims.flatMap((claim, i) => {
		const { elements: set, box } = blockOf(task.sheet, claim, {
			x,
			y: i === 0 ? y : bottom + apart,
			width,
			ground,
			tag,
			name: name ?? (claim.turn ? 'head' : 'strong'),
			size: task.of.head,
			...shown(task, claim),
		});
		bottom = bottomOf(box);
		return set;
	});
	return { elements, bottom };
}

/** Claims beside one another, in as many rows as they need. */
export function rows(
	task: Task,
	claims: readonly Claim[],
	columns: readonly Column[],
	y: number,
	how: How,
	apart = 10,
): Stacked {
	let bottom = y;
	const elements: Element[] = [];
	for (let i = 0; i < claims.length; i += columns.length) {
		const top = i === 0 ? y : bottom + apart;
		const row = claims
			.slice(i, i + columns.length)
			.map((claim, j) => stack(task, [claim], columns[j]!, top, how));
		elements.push(...row.flatMap((each) => each.elements));
		bottom = Math.max(...row.map((each) => each.bottom));
	}
	return { elements, bottom };
}
