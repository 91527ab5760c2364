import type { Element } from 'hast';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { fill } from '../../text/words.ts';
import { drawGrid } from './grid.ts';
import { drawLying } from './lying.ts';
import type { ReadjustmentModel } from './model.ts';
import { drawResolved } from './resolved.ts';
import { drawList, drawUpright } from './upright.ts';

/** The argument from left to right, on a phone from top to bottom; the open state is a grid in all layouts. */
export function draw(model: ReadjustmentModel, sheet: Sheet): Element {
	if (sheet.state === 'resolve') return drawResolved(model, sheet);
	if (sheet.state === 'open') return drawGrid(model, sheet);
	if (sheet.name !== 'phone') return drawLying(model, sheet);
	return sheet.state === 'measures' ? drawList(model, sheet) : drawUpright(model, sheet);
}

/** What a measure consists of, what a readjustment and each of its links rests on, and each contradiction. */
export function evidence(
	{ words, measures, readjustments, contradictions }: ReadjustmentModel,
	context: RenderContext,
): MarkEvidence[] {
	return [
		...measures.map(({ id, label, what, section, pages }) => ({
			mark: `measure=${id}`,
			title: label,
			parts: [{ text: what, pages, link: context.section(section, context.ui.figure.readSection) }],
		})),
		...readjustments.flatMap(({ id, number, label, what, whole, pages, cells }) => [
			{
				mark: `cell=${id}`,
				title: `${number}. ${label}`,
				parts: [{ text: whole ? `${what} ${fill(words.cost, { what: whole })}` : what, pages }],
			},
			...cells.map((cell) => ({
				mark: `cell=${cell.id}`,
				title: `${cell.label}: ${cell.words}`,
				parts: [{ text: cell.evidence, pages: cell.pages }],
			})),
		]),
		...contradictions.map(({ id, label, what, pages, resolved, resolvedPages, named }) => ({
			mark: `contradiction=${id}`,
			title: label,
			parts: [
				{ name: words.was, text: what, pages },
				{ name: words.resolved, text: resolved, pages: resolvedPages },
				...named.map((way) => ({
					text: fill(words.by, { readjustment: way.readjustment.label }),
					pages: way.pages,
				})),
			],
		})),
	];
}
