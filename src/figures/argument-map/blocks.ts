/** What stands in the picture: claims with their words or with what they rest on, as parts for flexbox. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, text } from '../../figure-kit/parts.ts';
import { type ArgumentMapModel, type Claim, claimsOf, type Piece, type Setting } from './model.ts';
import { type Ground, onGround, sign } from './signs.ts';

/** A claim in the picture: who is chosen with it, and the words on it. */
interface Block {
	id: string;
	label: string;
	kicker?: string | undefined;
	head?: string | undefined;
	gist?: string | undefined;
	ground: Ground;
	/** Size of its heading. */
	size: number;
}

/** The pieces of evidence of a claim. */
type Pieces = Pick<Claim, 'id' | 'claim'> & { evidence: readonly Piece[] };

/** Sizes of headings: of what somebody does, of what is said of places, of an arm, and of the answer. */
const sizes = {
	wide: { turn: 21, places: 18, answer: 21, pictogram: 0.95 },
	column: { turn: 20, places: 18, answer: 21, pictogram: 1.1 },
	phone: { turn: 17.5, places: 16.5, answer: 17.5, pictogram: 0.8 },
} as const;

const chosen = (id: string, label: string, part: Part): Part => mark({ parameter: 'claim', id, label }, part);

/** The blocks of a state. */
export function blocksOf(model: ArgumentMapModel, canvas: Canvas) {
	const { words, question, answer, taken } = model;
	const size = sizes[canvas.name];
	const all = claimsOf(model);
	const of = (place: Claim['place']) => all.filter((claim) => claim.place === place);
	const drawnAt = (place: Claim['place']): Claim & { drawn: NonNullable<Claim['drawn']> } => {
		const found = of(place).find(({ drawn }) => drawn);
		if (!found?.drawn) throw new Error(`No claim is drawn in the place "${place}".`);
		return { ...found, drawn: found.drawn };
	};
	const evidence = canvas.state === 'evidence';
	const without = canvas.state === 'without';

	/** What is flagged on a claim where another is taken away. */
	const flagOn = (id: string): string | undefined => {
		if (!without) return undefined;
		if (id === taken.id) return words.taken;
		const tie = taken.carries.find((each) => each.id === id);
		return tie && (tie.completes ? words.completes : words.leans);
	};
	const block = ({ id, label, kicker, head, gist, ground, size: headSize }: Block): Part => {
		const className = onGround(ground);
		const flag = flagOn(id);
		return chosen(
			id,
			label,
			column({}, [
				(kicker ?? flag) !== undefined &&
					row({ gap: [2, 10], alignItems: 'center', flexWrap: 'wrap' }, [
						kicker !== undefined && text('note', kicker, { className }),
						flag !== undefined && rect('map-flag', { padding: [1, 7], rx: 4 }, [text('body', flag)]),
					]),
				head !== undefined &&
					text('head', head, { size: headSize, textWrap: 'balance', className, name: `head-${id}` }),
				!evidence &&
					gist !== undefined &&
					text('body', gist, {
						className,
						textWrap: 'balance',
						name: `gist-${id}`,
						margin: [2, 0, 0, 0],
					}),
			]),
		);
	};
	/** In the state of evidence, the signs of what claims rest on. */
	const pieces = (claims: readonly Pieces[], ground: Ground): Part | false =>
		evidence &&
		row(
			{ gap: [6, 12], flexWrap: 'wrap', padding: [5, 0, 3, 0] },
			claims
				.filter((each) => each.evidence.length > 0)
				.map((each) =>
					chosen(
						each.id,
						each.claim,
						row(
							{ gap: 6 },
							each.evidence.map(({ kind }) => sign(kind.shape, ground)),
						),
					),
				),
		);
	/** A claim that is drawn, without what it rests on. */
	const claim = (
		place: Claim['place'],
		ground: Ground,
		headSize: number,
		more: Partial<Block> = {},
	): Part => {
		const { id, claim: label, since, drawn } = drawnAt(place);
		return block({ id, label, kicker: since, ...drawn, ground, size: headSize, ...more });
	};
	const plain = (claims: readonly Claim[]): Pieces[] =>
		claims.map((each) => ({
			...each,
			evidence: each.evidence.filter(({ setting }) => setting === undefined),
		}));
	const undrawn = (place: Claim['place']) => of(place).filter(({ drawn }) => !drawn);
	const settings = drawnAt('frame');
	const out = drawnAt('out');

	const place = ({ claim: of, name, gist, evidence: here }: Setting): Part =>
		column({ flex: 1 }, [
			chosen(
				of.id,
				of.claim,
				column({}, [
					text('strong', name, { className: 'on-fill' }),
					!evidence && text('body', gist, { className: 'on-fill', textWrap: 'balance' }),
				]),
			),
			pieces([{ ...settings, evidence: here }, of], 'fill'),
		]);
	const pictures = ({ pictures: names }: Setting, scale: number): Part =>
		row(
			{ gap: 3, alignItems: 'end', justifyContent: 'center', flexShrink: 0 },
			names.map((name) => picture(name, { scale: scale * (names.length > 1 ? 0.75 : 1) })),
		);

	/** Where it falls from the top, words stand beside the body, and the way out starts within. */
	const around: Ground = canvas.name === 'wide' ? 'fill' : 'paper';
	const leaving: Ground = canvas.name === 'wide' ? 'central' : 'fill';
	const above: Ground = without && taken.place === 'above' ? 'paper' : 'central';
	return {
		size,
		places: model.settings,
		question: block({
			id: 'question',
			label: question.claim,
			head: question.claim,
			ground: 'paper',
			size: size.turn,
		}),
		start: claim('start', 'paper', size.turn),
		startPieces: pieces(plain(of('start')), 'paper'),
		regime: claim('regime', around, size.turn, { gist: undefined }),
		regimeBelow: evidence
			? pieces(plain(of('regime')), around)
			: claim('regime', around, size.turn, { kicker: undefined, head: undefined }),
		frame: row({ gap: 8, alignItems: 'center' }, [
			claim('frame', 'fill', size.places),
			pieces(plain(of('frame')), 'fill'),
		]),
		place,
		pictures,
		above: column({}, [claim('above', above, size.turn), pieces(plain(of('above')), above)]),
		aboveGround: above,
		below: column({}, [
			claim('below', 'central', size.turn),
			pieces(plain([...undrawn('below'), drawnAt('below')]), 'central'),
		]),
		answer: column({}, [
			block({
				id: 'answer',
				label: answer.claim,
				kicker: words.answer,
				head: answer.short,
				gist: answer.gist,
				ground: 'central',
				size: size.answer,
			}),
			pieces(plain(undrawn('result')), 'central'),
		]),
		out: column({}, [
			chosen(out.id, out.claim, text('body', out.drawn.head, { className: onGround(leaving) })),
			pieces(plain([out]), leaving),
		]),
		key: evidence
			? column({ gap: 5 }, [
					text('note', words.evidence),
					...model.kinds.map(({ shape: kind, name }) =>
						row({ gap: 9, alignItems: 'center' }, [sign(kind, 'paper'), text('note', name)]),
					),
				])
			: undefined,
	};
}
export type Blocks = ReturnType<typeof blocksOf>;
