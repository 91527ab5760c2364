/** Which measure is named for which change: with what it does there, or as signs alone. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { Joins } from '../../figure-kit/drawing.ts';
import { column, columns, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, rect, rectOn, rule, text } from '../../figure-kit/parts.ts';
import { fill } from '../../text/words.ts';
import { type Cell, leadsTo, type Readjustment, type Model } from './model.ts';

type Basis = Cell['basis'] | 'open';

const looks: Readonly<Record<Basis, string>> = { stated: 'is-central', matched: 'matched', open: 'open' };

/** The sign of a link: a disc, a broken ring, or a small ring where none is named. */
const sign = (basis: Basis, name?: string): Part => {
	const size = basis === 'open' ? 9 : 20;
	return rect(looks[basis], { width: size, height: size, rx: size / 2, flexShrink: 0, name });
};

const sizes = {
	wide: { names: 230, head: 20, gap: 8, row: 54 },
	column: { names: 150, head: 17, gap: 5, row: 50 },
	phone: { names: 112, head: 14, gap: 2, row: 40 },
} as const;

/** A change as a mark, with the number that the text gives it. */
export const markOf = ({ id, number, label, what }: Readjustment, part: Part): Part =>
	mark({ parameter: 'cell', id, label: `${number}. ${label}. ${what}` }, part);

/** Changes as rows, measures as columns; in the state `open` contradictions too. */
export function table(model: Model, canvas: Canvas): { whole: Part; joins: Joins } {
	const { words, measures, readjustments, contradictions } = model;
	const size = sizes[canvas.name];
	const open = canvas.state === 'open';
	const phone = canvas.name === 'phone';
	const signs = open || phone;
	const upwards = signs && canvas.name !== 'wide';

	const head = (parameter: string, id: string, label: string): Part => {
		const said = text('strong', label, {
			...(upwards ? { writingMode: 'sideways-lr' } : { textAlign: 'center' }),
			className: 'of-central',
		});
		const [padding, justifyContent] = upwards ? ([0, 'end'] as const) : ([[8, 4], 'center'] as const);
		const box = { padding, justifyContent, name: `${parameter}-${id}` };
		const look = parameter === 'measure' && !upwards ? 'head-of-measure' : 'no-box';
		return mark({ parameter, id, label }, rect(look, box, [column({ alignItems: 'center' }, [said])]));
	};
	const halves = (align: 'center' | 'end', name: Part, left: Part, right: Part): Part =>
		row({ gap: size.gap }, [
			column({ width: size.names, justifyContent: align, flexShrink: 0 }, [name]),
			row({ flex: measures.length }, [left]),
			open && flex({ width: phone ? 6 : 20 }),
			// The heading over three narrow columns needs more room on a phone.
			open && row({ flex: contradictions.length * (phone ? 1.1 : 1) }, [right]),
		]);
	const all = (parts: Part[]): Part => columns({ flex: 1, gap: size.gap }, parts);
	const place = (part: Part): Part => column({ alignItems: 'center', justifyContent: 'center' }, [part]);
	const cell = ({ id, label, words: does }: Cell, part: Part): Part =>
		mark({ parameter: 'cell', id, label: `${label}: ${does}` }, part);

	const cellOf = (each: Cell): Part => {
		const name = `cell-${each.id}`;
		if (signs) return cell(each, place(sign(each.basis, name)));
		const does = text('body', each.words, {
			textAlign: 'center',
			textWrap: 'balance',
			className: each.basis === 'stated' ? 'on-central' : undefined,
			size: canvas.name === 'column' ? 13 : undefined,
		});
		const box = { padding: [7, 3], rx: 3, justifyContent: 'center', name } as const;
		return cell(each, rect(looks[each.basis], box, [does]));
	};
	const cellsOf = ({ id, whole: of, cells }: Readjustment): Part => {
		if (of === undefined)
			return all(
				measures.map((_, i) => {
					const found = cells.find(({ column: at }) => at === i);
					return found ? cellOf(found) : place(open ? sign('open') : flex({}));
				}),
			);
		const look = signs ? ({ rx: 12, alignSelf: 'center', height: 24 } as const) : { rx: 3, padding: 6 };
		return rect('together', { flex: 1, justifyContent: 'center', name: `together-${id}`, ...look }, [
			!signs && text('body', fill(words.unnamed, { what: of }), { textAlign: 'center' }),
		]);
	};
	const ways = (each: Readjustment): Part =>
		all(contradictions.map((other) => place(sign(leadsTo(other, each) ? 'stated' : 'open'))));

	/** On a phone, below each change, what the measures do for it. */
	const below = ({ cells, whole: of }: Readjustment): Part =>
		column({ gap: 3, padding: [0, 0, 8, 22] }, [
			...cells.map((each) => {
				const does = fill(words.cellWords, { measure: each.measure.label, words: each.words });
				return cell(each, column({ padding: [3, 0] }, [text('body', does)]));
			}),
			of !== undefined && text('body', fill(words.unnamed, { what: of })),
		]);
	const line = (each: Readjustment): Part =>
		column({}, [
			rule(),
			column({ padding: [5, 0], minHeight: size.row, justifyContent: 'center' }, [
				halves('center', nameOf(each), cellsOf(each), ways(each)),
			]),
			phone && !open && below(each),
		]);
	const headed = (title: Part, heads: Part[]): Part =>
		column({ flex: 1, justifyContent: 'end', gap: 6 }, [title, all(heads)]);
	const title = (heading: string): Part => text(phone ? 'strong' : 'head', heading, { size: size.head });

	const whole = column({ gap: 8 }, [
		halves(
			'end',
			title(words.readjustments),
			headed(
				title(words.measures),
				measures.map(({ id, label }) => head('measure', id, label)),
			),
			headed(
				title(words.contradictions),
				contradictions.map(({ id, short }) => head('contradiction', id, short)),
			),
		),
		column({ name: 'changes' }, [...readjustments.map(line), rule()]),
		row({ gap: [4, 20], flexWrap: 'wrap' }, [
			key([
				signs && { sign: sign('stated'), words: words.keyStated },
				{
					sign: signs ? sign('matched') : rect('matched', { width: 30, height: 18, rx: 3 }),
					words: words.keyMatched,
				},
				open && { sign: sign('open'), words: words.keyOpen },
				signs && { sign: rect('together', { width: 34, height: 20, rx: 10 }), words: words.keyTogether },
			]),
			!open && text('note', words.keyEmpty),
		]),
	]);
	// The six together are named for each contradiction.
	const under: Joins['under'] = (at) =>
		contradictions.map(({ id }) => {
			const [{ x, width }, { y, height }] = [at(`contradiction-${id}`), at('changes')];
			const box = { x: x + width / 2 - 14, y: y + 4, width: 28, height: height - 8 };
			return rectOn(box, 'together', { rx: 14, dataFlip: `together-${id}` });
		});
	return { whole, joins: open ? { under } : {} };
}

/** The name of a change. */
const nameOf = (each: Readjustment): Part =>
	markOf(
		each,
		row({ gap: 8, padding: [6, 0] }, [
			text('strong', String(each.number), { className: 'soft', name: `number-${each.id}` }),
			text('strong', each.label, { flex: 1, name: `change-${each.id}` }),
		]),
	);
