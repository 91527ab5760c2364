import type { Element } from 'hast';
import { s } from 'hastscript';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { letters } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { deckScene, drawFall, leftScene, rightScene } from './above.ts';
import { depth, drawGround, planLayers } from './layers.ts';
import { type PolicyInfusionModel, stoneOf } from './model.ts';
import { type Scene, sceneOf } from './plan.ts';

/** The names of the two stages, above their banks. */
function heads({ model, sheet, plan }: Scene): { elements: Element[]; height: number } {
	const set = model.columns.map(({ stage, aim }, i) => {
		const x = i === 0 ? 0 : plan.right + (sheet.name === 'phone' ? 4 : plan.rest + 16);
		return letters(
			sheet,
			[
				{ kind: 'head', text: stage },
				{ kind: 'note', text: aim },
			],
			{ x, y: 0, width: (i === 0 ? plan.left : sheet.width) - x - 6 },
		);
	});
	return {
		elements: set.flatMap(({ elements }) => elements),
		height: Math.max(...set.map(({ box }) => box.height)),
	};
}

/** A cut through the ground, with the model above it, or with what becomes of policies without it. */
export function draw(model: PolicyInfusionModel, sheet: Sheet): Element {
	const scene = sceneOf(model, sheet);
	const { bridged, plan } = scene;
	const top = heads(scene);
	const [left, right] = [leftScene(scene), rightScene(scene)];
	const deck = bridged ? deckScene(scene) : undefined;
	// On a wide sheet the ground lies at the same height with the bridge and without.
	const tallest = sheet.name === 'wide' ? sceneOf(model, { ...sheet, state: 'bridge' }) : scene;
	const standing = [
		leftScene(tallest),
		rightScene(tallest),
		...(tallest.bridged ? [deckScene(tallest)] : []),
	];
	const rise = Math.max(left.height, ...standing.map(({ height }) => height));
	const ground = Math.ceil(top.height + 16 + rise);
	const layers = planLayers(scene, ground);
	const { below, marks } = drawGround(scene, layers);
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, layers.at(-1)!.bottom + 2, claim, [
		s('defs', [depth(scene)]),
		...top.elements,
		...below,
		s('path', { className: ['cut-line'], d: `M0 ${ground}H${round(plan.left)}` }),
		s('path', {
			className: ['cut-line', 'cut-open'],
			d: `M${round(plan.right)} ${ground}H${sheet.width}`,
		}),
		group([
			...left.draw(ground),
			...(deck?.draw(ground) ?? [drawFall(scene, ground, layers)]),
			...right.draw(ground),
			...marks,
		]),
	]);
}

/** What a part of the drawing rests on. */
export function evidence({ words, columns, rows, passage, failed }: PolicyInfusionModel): MarkEvidence[] {
	const { policies, villages, data, outcome } = passage;
	const steps = { policies, villages, data, outcome, failed };
	return [
		...Object.entries(steps).map(([id, { label, text, pages }]) => ({
			mark: `part=${id}`,
			title: label,
			parts: [{ text, pages }],
		})),
		...rows.flatMap((row) => [
			...row.cells.map((cell, i) => ({
				mark: `part=${cell.id}`,
				title: `${row.label}, ${columns[i]!.stage.toLowerCase()}`,
				parts: [
					{ text: `${[cell.head, ...cell.words].join('; ')}.`, pages: columns[i]!.pages },
					...(cell.more ? [cell.more] : []),
				],
			})),
			{
				mark: `part=${stoneOf(row)}`,
				title: `${words.deck} ${row.stone}`,
				parts: [{ text: row.solved, pages: row.pages }],
			},
		]),
	];
}
