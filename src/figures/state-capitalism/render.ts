import type { Element } from 'hast';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { partsOf, type StateCapitalismModel } from './model.ts';
import { drawNewer } from './newer.ts';
import { drawOlder } from './older.ts';
import { sceneOf } from './plan.ts';

/** The new form as far as the state builds it, or the older one. */
export function draw(model: StateCapitalismModel, sheet: Sheet): Element {
	const scene = sceneOf(model, sheet);
	return scene.older ? drawOlder(scene) : drawNewer(scene);
}

/** What each part rests on. */
export const evidence = (model: StateCapitalismModel): MarkEvidence[] =>
	partsOf(model).map(({ id, label, text, pages }) => ({
		mark: `part=${id}`,
		title: label,
		parts: [{ text, pages }],
	}));
