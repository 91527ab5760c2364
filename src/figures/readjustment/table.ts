/** Which measure is named for which change: with what it does there, or as signs alone. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { Joins } from '../../figure-kit/drawing.ts';
import { column, columns, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, rect, rectOn, rule, text } from '../../figure-kit/parts.ts';
import { fill } from '../../text/words.ts';
import { type Cell, leadsTo, type Readjustment, type ReadjustmentModel } from './model.ts';

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

/** Changes as rows, measures as columns; in the state `open` contradictions too. */
export function table(model: ReadjustmentModel, canvas: Canvas): { whole: Part; joins: Joins } {
	const { words, measures, readjustments, contradictions } = model;
	const size = sizes[canvas.name];
	const open = canvas.state === 'open';
	const signs = open || canvas.name === 'phone';
	const upwards = signs && canvas.name !== 'wide';
	const phone = canvas.name === 'phone';

	const head = (parameter: string, id: string, label: string): Part =>
		mark(
			{ parameter, id, label },
			rect(
				parameter === 'measure' && !upwards ? 'head-of-measure' : 'no-box',
				{
					padding: upwards ? 0 : [8, 4],
					justifyContent: upwards ? 'end' : 'center',
					name: `${parameter}-${id}`,
				},
				[
					column({ alignItems: 'center' }, [
						text('strong', label, {
							...(upwards ? { writingMode: 'sideways-lr' as const } : { textAlign: 'center' }),
							className: 'of-central',
						}),
					]),
				],
			),
		);
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

	const cell = (each: Cell): Part =>
		mark(
			{ parameter: 'cell', id: each.id, label: `${each.label}: ${each.words}` },
			signs
				? place(sign(each.basis, `cell-${each.id}`))
				: rect(
						looks[each.basis],
						{ padding: [7, 3], rx: 3, justifyContent: 'center', name: `cell-${each.id}` },
						[
							text('body', each.words, {
								textAlign: 'center',
								textWrap: 'balance',
								className: each.basis === 'stated' ? 'on-central' : undefined,
								...(canvas.name === 'column' ? { size: 13 } : {}),
							}),
						],
					),
		);
	const cellsOf = (each: Readjustment): Part => {
		if (each.whole === undefined)
			return all(
				measures.map((_, i) => {
					const found = each.cells.find(({ column: at }) => at === i);
					return found ? cell(found) : place(open ? sign('open') : flex({}));
				}),
			);
		const look = signs ? ({ rx: 12, alignSelf: 'center', height: 24 } as const) : { rx: 3, padding: 6 };
		return rect('together', { flex: 1, justifyContent: 'center', name: `together-${each.id}`, ...look }, [
			!signs && text('body', fill(words.unnamed, { what: each.whole }), { textAlign: 'center' }),
		]);
	};
	const ways = (each: Readjustment): Part =>
		all(contradictions.map((other) => place(sign(leadsTo(other, each) ? 'stated' : 'open'))));

	/** On a phone, below each change, what the measures do for it. */
	const below = (each: Readjustment): Part | false =>
		phone &&
		!open &&
		column({ gap: 3, padding: [0, 0, 8, 22] }, [
			...each.cells.map((one) =>
				mark(
					{ parameter: 'cell', id: one.id, label: `${one.label}: ${one.words}` },
					column({ padding: [3, 0] }, [
						text('body', fill(words.cellWords, { measure: one.measure.label, words: one.words })),
					]),
				),
			),
			each.whole !== undefined && text('body', fill(words.unnamed, { what: each.whole })),
		]);
	const line = (each: Readjustment): Part =>
		column({}, [
			rule(),
			column({ padding: [5, 0], minHeight: size.row, justifyContent: 'center' }, [
				halves('center', nameOf(each), cellsOf(each), ways(each)),
			]),
			below(each),
		]);
	const title = (words: string): Part => text(phone ? 'strong' : 'head', words, { size: size.head });

	const whole = column({ gap: 8 }, [
		halves(
			'end',
			title(words.readjustments),
			column({ flex: 1, justifyContent: 'end', gap: 6 }, [
				title(words.measures),
				all(measures.map(({ id, label }) => head('measure', id, label))),
			]),
			column({ flex: 1, justifyContent: 'end', gap: 6 }, [
				title(words.contradictions),
				all(contradictions.map(({ id, short }) => head('contradiction', id, short))),
			]),
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
	return {
		whole,
		joins: {
			// The six together are named for each contradiction.
			under: (at) =>
				open
					? contradictions.map(({ id }) => {
							const [{ x, width }, { y, height }] = [at(`contradiction-${id}`), at('changes')];
							const box = { x: x + width / 2 - 14, y: y + 4, width: 28, height: height - 8 };
							return rectOn(box, 'together', { rx: 14, dataFlip: `together-${id}` });
						})
					: [],
		},
	};
}

/** A change, with the number that the text gives it. */
const nameOf = ({ id, number, label, what }: Readjustment): Part =>
	mark(
		{ parameter: 'cell', id, label: `${number}. ${label}. ${what}` },
		row({ gap: 8, padding: [6, 0] }, [
			text('strong', String(number), { className: 'soft', name: `number-${id}` }),
			text('strong', label, { flex: 1, name: `change-${id}` }),
		]),
	);
