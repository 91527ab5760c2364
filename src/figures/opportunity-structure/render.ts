import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead } from '../../figure-kit/arrow.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { fill } from '../../text/words.ts';
import { drawBarrier, drawLift, drawLiftWords } from './additions.ts';
import { layOut } from './layout.ts';
import { type OpportunityStructureModel, positionsOf } from './model.ts';
import { drawKey, skyOf } from './parts.ts';

/** Four rooms with migrants and their ties, alone with their reasons, or with what the dissertation adds. */
export function draw(model: OpportunityStructureModel, sheet: Sheet): Element {
	const rooms = layOut(model, sheet);
	const added =
		sheet.state === 'villages'
			? drawAdditions(model, sheet, rooms)
			: { elements: [], marks: [], bottom: rooms.bottom };
	const key = drawKey(sheet, model, added.bottom + 6);
	return drawingOn(sheet, added.bottom + 6 + key.height + 2, model.claims[sheet.state]!, [
		s('defs', [skyOf(sheet), arrowHead(sheet.id, 'local')]),
		...rooms.elements,
		...added.elements,
		group([...rooms.marks, ...added.marks]),
		...key.elements,
	]);
}

/** The lift and the step, and where they end. */
function drawAdditions(model: OpportunityStructureModel, sheet: Sheet, rooms: ReturnType<typeof layOut>) {
	const lift = drawLift(model, sheet, rooms);
	const under =
		sheet.name !== 'wide' ? drawLiftWords(model, sheet, rooms.bottom) : { elements: [], bottom: 0 };
	const barrier = drawBarrier(model, sheet, Math.max(rooms.bottom, lift.bottom, under.bottom) + 8);
	return {
		elements: under.elements,
		marks: [lift.element, barrier.element],
		bottom: barrier.bottom + 6,
	};
}

/** What each market’s place and ties rest on, and each addition. */
export function evidence(model: OpportunityStructureModel, context: RenderContext): MarkEvidence[] {
	const { words, work, facts, rows, additions } = model;
	const ofMarkets = rows.flatMap(({ markets }) =>
		markets.map((market) => ({
			mark: `market=${market.id}`,
			title: market.name,
			parts: [
				...facts.map(({ id, label }) => ({
					name: label,
					text: `${market.facts[id]!.words}.`,
					pages: market.facts[id]!.pages,
				})),
				...positionsOf(model, market).map(({ axis, value, basisWords, because, pages }) => ({
					name: `${axis}: ${value}, ${basisWords}`,
					text: because,
					pages,
				})),
				{
					text: fill(words.origin, { work: work.name }),
					link: market.term ? context.entry('terms', market.term, market.name) : undefined,
				},
			],
		})),
	);
	const ofAdditions = additions.map(({ id, name, parts }) => ({
		mark: `addition=${id}`,
		title: name,
		parts: parts.map(({ words: text, pages }) => ({ text, pages, states: ['villages'] })),
	}));
	return [...ofMarkets, ...ofAdditions];
}
