import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { chosen, evidence, type Evidence, hint, told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { matrix, type MatrixCell } from '../../figure-kit/matrix.ts';
import { capital, fill } from '../../text/words.ts';
import type { ReadjustmentModel } from './model.ts';

const cells = { figure: 'readjustment', parameter: 'cell' };

type Row = ReadjustmentModel['readjustments'][number];

/** The cells of a readjustment, or one for all where the text names no measure. */
function cellsOf(
	{ whole, cells: named, resolves }: Row,
	{ measures, words }: ReadjustmentModel,
): MatrixCell[] {
	const resolved = { contradiction: ['all', ...resolves] };
	if (whole !== undefined) {
		return [
			{
				words: fill(words.whole, { what: whole }),
				whole: true,
				className: 'readjustment-whole',
				lit: when(resolved),
			},
		];
	}
	return named.map((cell, i): MatrixCell => {
		const lit = when({ measure: ['all', measures[i]!.id], ...resolved });
		return cell ? { id: cell.id, words: cell.words, lit } : { words: '–', className: 'unsaid', lit };
	});
}

const measuresByReadjustment = (model: ReadjustmentModel): Element =>
	matrix({
		className: 'readjustments',
		choosable: cells,
		corner: model.words.readjustment,
		columns: model.measures.map(({ id, label }) => ({ words: label, lit: when({ measure: ['all', id] }) })),
		rows: model.readjustments.map((row) => ({
			heading: { id: row.id, words: row.label, lit: when({ contradiction: ['all', ...row.resolves] }) },
			cells: cellsOf(row, model),
		})),
	});

function resolutions({ contradictions, words }: ReadjustmentModel, context: RenderContext): Element {
	const what = (text: string, pages: readonly number[]) => told({ text, pages }, context);
	return matrix({
		className: 'resolutions',
		corner: words.contradictions,
		columns: [{ words: words.resolved }, { words: words.through }],
		rows: contradictions.map((each) => ({
			lit: when({ contradiction: ['all', each.id] }),
			heading: {
				words: each.label,
				after: [h('span', { className: ['contradiction'] }, what(each.what, each.pages))],
			},
			cells: [{ after: what(each.resolved, each.resolvedPages) }, { words: `${capital(each.by)}.` }],
		})),
	});
}

/** What each kind of measure is, seen when it is looked at. */
const measuresTold = ({ measures }: ReadjustmentModel, context: RenderContext): Element =>
	evidence(
		measures.map(({ id, label, what, section, pages }) => ({
			dataWhen: when({ measure: [id] }),
			title: label,
			text: what,
			pages,
			link: context.section(section, context.ui.figure.readSection),
		})),
		context,
		'measures',
	);

export function body(model: ReadjustmentModel, context: RenderContext): Element[] {
	const { readjustments, words } = model;
	return [
		measuresTold(model, context),
		measuresByReadjustment(model),
		h('p', { className: ['figure-key', 'unsaid-key'] }, words.unsaid),
		h('p', { className: ['figure-key', 'named-key'] }, words.leftOut),
		hint(cells, words.cell.hint),
		evidence(
			readjustments.flatMap(({ id, label, what, pages, cells: named }): Evidence[] => [
				{ ...chosen(cells, id), title: label, text: what, pages },
				...named
					.filter((cell) => cell !== undefined)
					.map((cell) => ({
						...chosen(cells, cell.id),
						title: `${cell.label}: ${cell.words}`,
						text: cell.evidence,
						pages: cell.pages,
					})),
			]),
			context,
		),
		resolutions(model, context),
	];
}
