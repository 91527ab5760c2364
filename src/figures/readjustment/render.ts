import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { fill } from '../../text/words.ts';
import { incubator } from './incubator.ts';
import type { Model } from './model.ts';
import { resolved } from './resolved.ts';
import { table } from './table.ts';

/** What the party does, between three contradictions as they were and as they are held to be resolved. */
export function draw(model: Model, canvas: Canvas): Element {
	const { state } = canvas;
	if (state === 'resolve') return drawing(canvas, resolved(model, canvas));
	const { whole, joins } = (state === 'all' ? incubator : table)(model, canvas);
	return drawing(canvas, whole, joins);
}

/** What a measure consists of, what a readjustment and each of its links rests on, and each contradiction. */
export function evidence(
	{ words, measures, readjustments, contradictions }: Model,
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
				{ name: words.heldResolved, text: resolved, pages: resolvedPages },
				...named.map((way) => ({ text: way.words, pages: way.pages })),
			],
		})),
	];
}
