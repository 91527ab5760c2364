/** What stands in the picture: claims with their words or with what they rest on, as parts for flexbox. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, type Laid, type Part, row, type Style } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, text } from '../../figure-kit/parts.ts';
import { type Model, type Claim, claimsOf, type Setting } from './model.ts';
import { type Ground, onGround, sign } from './signs.ts';

/** A claim in the picture: who is chosen with it, and the words on it. */
interface Block extends Pick<Claim, 'id' | 'claim'> {
	kicker?: string | undefined;
	head?: string | undefined;
	gist?: string | undefined;
	ground: Ground;
	/** Size of its heading, where it is not that of a turn. */
	size?: number;
}

/** Sizes of headings: of turns, which is what somebody does, of what is said of places, and of the answer; and of pictograms. */
const sizes = {
	wide: { turn: 21, places: 18, answer: 21, pictogram: 0.95 },
	column: { turn: 20, places: 18, answer: 21, pictogram: 1.1 },
	phone: { turn: 17.5, places: 16.5, answer: 17.5, pictogram: 0.8 },
} as const;

const chosen = (id: string, label: string, part: Part): Part => mark({ parameter: 'claim', id, label }, part);

/** A claim without what it rests on in one setting. */
const inGeneral = (claim: Claim): Claim => ({
	...claim,
	evidence: claim.evidence.filter(({ setting }) => setting === undefined),
});

/** The blocks of a state. */
export function blocksOf(model: Model, canvas: Canvas) {
	const { words, question, answer, taken } = model;
	const size = sizes[canvas.name];
	const evidence = canvas.state === 'evidence';
	const without = canvas.state === 'without';
	const at = (place: Claim['place']) => claimsOf(model).filter((claim) => claim.place === place);
	const drawnAt = (place: Claim['place']): Claim & { drawn: NonNullable<Claim['drawn']> } => {
		const found = at(place).find(({ drawn }) => drawn);
		if (!found?.drawn) throw new Error(`No claim is drawn in the place "${place}".`);
		return { ...found, drawn: found.drawn };
	};
	const undrawnAt = (place: Claim['place']) => at(place).filter(({ drawn }) => !drawn);

	/** What is flagged on a claim where another is taken away. */
	const flagOn = (id: string): string | undefined => {
		if (!without) return undefined;
		if (id === taken.id) return words.taken;
		const tie = taken.carries.find((each) => each.id === id);
		return tie && (tie.completes ? words.completes : words.leans);
	};
	const block = ({ id, claim: label, kicker, head, gist, ground, ...more }: Block): Part => {
		const className = onGround(ground);
		const flag = flagOn(id);
		return chosen(
			id,
			label,
			column({}, [
				(kicker ?? flag) &&
					row({ gap: [2, 10], alignItems: 'center', flexWrap: 'wrap' }, [
						kicker && text('note', kicker, { className }),
						flag && rect('map-flag', { padding: [1, 7], rx: 4 }, [text('body', flag)]),
					]),
				head &&
					text('head', head, {
						size: more.size ?? size.turn,
						textWrap: 'balance',
						className,
						name: `head-${id}`,
					}),
				!evidence &&
					gist &&
					text('body', gist, { className, textWrap: 'balance', name: `gist-${id}`, margin: [2, 0, 0, 0] }),
			]),
		);
	};
	/** A claim that is drawn, without what it rests on. */
	const claim = (place: Claim['place'], ground: Ground, more: Partial<Block> = {}): Part => {
		const { drawn, since, ...rest } = drawnAt(place);
		return block({ ...rest, ...drawn, kicker: since, ground, ...more });
	};
	/** In the state of evidence, the signs of what claims rest on. */
	const signs = (claims: readonly Claim[], ground: Ground): Part | false =>
		evidence &&
		row(
			{ gap: [6, 12], flexWrap: 'wrap', padding: [5, 0, 3, 0] },
			claims
				.filter((each) => each.evidence.length > 0)
				.map((each) => {
					const kinds = each.evidence.map(({ kind }) => sign(kind.shape, ground));
					return chosen(each.id, each.claim, row({ gap: 6 }, kinds));
				}),
		);
	const pieces = (claims: readonly Claim[], ground: Ground) => signs(claims.map(inGeneral), ground);

	const frame = drawnAt('frame');
	const arm = ({ claim: of, ...setting }: Setting, width: number, style: Style): Part => {
		const scale = size.pictogram * (setting.pictures.length > 1 ? 0.75 : 1);
		return row({ ...style, alignItems: 'center', name: `arm-${setting.id}` }, [
			column({ width }, [
				row(
					{ gap: 3, alignItems: 'end', justifyContent: 'center', flexShrink: 0 },
					setting.pictures.map((name) => picture(name, { scale })),
				),
			]),
			column({ flex: 1 }, [
				chosen(
					of.id,
					of.claim,
					column({}, [
						text('strong', setting.name, { className: 'on-fill' }),
						!evidence && text('body', setting.gist, { className: 'on-fill', textWrap: 'balance' }),
					]),
				),
				signs([{ ...frame, evidence: setting.evidence }, of], 'fill'),
			]),
		]);
	};

	/** Where it falls from the top, words stand beside the body, and the way out starts within. */
	const [around, leaving]: [Ground, Ground] =
		canvas.name === 'wide' ? ['fill', 'central'] : ['paper', 'fill'];
	const above: Ground = without && taken.place === 'above' ? 'paper' : 'central';
	const out = drawnAt('out');
	return {
		question: block({ ...question, id: 'question', head: question.claim, ground: 'paper' }),
		start: claim('start', 'paper'),
		startPieces: pieces(at('start'), 'paper'),
		regime: claim('regime', around, { gist: undefined }),
		regimeBelow: evidence
			? pieces(at('regime'), around)
			: claim('regime', around, { kicker: undefined, head: undefined }),
		frame: row({ gap: 8, alignItems: 'center' }, [
			claim('frame', 'fill', { size: size.places }),
			pieces(at('frame'), 'fill'),
		]),
		/** The arms of the stream, each with room for its pictures. */
		arms: (width: number, style: Style) => model.settings.map((setting) => arm(setting, width, style)),
		armsAt: (boxOf: Laid['at']) => model.settings.map(({ id }) => boxOf(`arm-${id}`)),
		above: column({}, [claim('above', above), pieces(at('above'), above)]),
		aboveGround: above,
		below: column({}, [
			claim('below', 'central'),
			pieces([...undrawnAt('below'), drawnAt('below')], 'central'),
		]),
		answer: column({}, [
			block({
				...answer,
				id: 'answer',
				kicker: words.answer,
				head: answer.short,
				ground: 'central',
				size: size.answer,
			}),
			pieces(undrawnAt('result'), 'central'),
		]),
		out: column({}, [
			chosen(out.id, out.claim, text('body', out.drawn.head, { className: onGround(leaving) })),
			pieces([out], leaving),
		]),
		key:
			evidence &&
			column({ gap: 5 }, [
				text('note', words.evidence),
				...model.kinds.map(({ shape, name }) =>
					row({ gap: 9, alignItems: 'center' }, [sign(shape, 'paper'), text('note', name)]),
				),
			]),
	};
}
export type Blocks = ReturnType<typeof blocksOf>;
