import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Box, bottomOf } from '../../figure-kit/box.ts';
import { letter, type Lettered } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { type Kind as LetterKind, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { pageLabel } from '../../text/page-ranges.ts';
import type { Claim, Piece } from './model.ts';
import { type Ground, onGround, sign } from './signs.ts';

/** How a claim stands in the picture. */
export interface BlockAt {
	x: number;
	y: number;
	width: number;
	ground: Ground;
	/** Whether its mark stands over its name or beside it. */
	tag: 'over' | 'beside';
	/** How its name is set; the turns of the argument have heads. */
	name: Extract<LetterKind, 'strong' | 'head'>;
	/** Size of a head. */
	size?: number | undefined;
	/** Whether its gist is printed. */
	gist: boolean;
	/** Its evidence: in words, as signs with pages, or as signs alone. */
	pieces?: { list: readonly Piece[]; as: 'words' | 'pages' | 'signs' } | undefined;
	/** Printed below it, on a flag. */
	flag?: string | undefined;
}

/** What was drawn, and the room that it takes. */
export interface Block {
	elements: Element[];
	box: Box;
}

const tagHeight = 21;

/** The mark of a claim, as `5a`, in a frame. */
export function tagAt(sheet: Sheet, words: string, x: number, y: number, ground: Ground): Block {
	const width = Math.max(26, Math.ceil(measure(words, styleOf(sheet, 'strong'))) + 10);
	return {
		elements: [
			s('rect', {
				className: ['tag', `tag-${ground}`],
				x: round(x),
				y: round(y),
				width,
				height: tagHeight,
				rx: 4,
			}),
			letter(sheet, 'strong', words, {
				x: x + width / 2,
				y: y + tagHeight / 2,
				anchor: 'middle',
				from: 'middle',
				className: onGround(ground),
			}).element,
		],
		box: { x, y, width, height: tagHeight },
	};
}

/** Words on a flag, below a claim. */
export function flagAt(sheet: Sheet, words: string, x: number, y: number, width: number): Block {
	const set = letter(sheet, 'note', words, { x: x + 7, y: y + 3, width: width - 14, className: 'on-flag' });
	const room = { x, y, width: set.box.width + 14, height: set.box.height + 6 };
	return {
		elements: [
			s('rect', {
				className: ['flag'],
				x: round(x),
				y: round(y),
				width: round(room.width),
				height: round(room.height),
				rx: 4,
			}),
			set.element,
		],
		box: room,
	};
}

/** Room between a sign and its words, and between pieces in a line. */
const signRoom = 16;
const between = { words: 11, pages: 11, signs: 4 } as const;

/**
 * Pieces of evidence, in lines as words are: signs with words, with pages, or alone.
 *
 * @param inline where the first line begins, if it does not begin at the left
 */
export function piecesAt(
	sheet: Sheet,
	{ list, as }: NonNullable<BlockAt['pieces']>,
	{ x, y, width, ground }: Pick<BlockAt, 'x' | 'y' | 'width' | 'ground'>,
	inline = x,
): Block {
	const style = styleOf(sheet, 'note');
	const line = leadingOf(style.size);
	let [left, top, height] = [inline, y, line];
	const elements = list.flatMap(({ kind, name, pages }) => {
		const words = as === 'signs' ? '' : as === 'words' ? name : pageLabel(pages);
		const room = signRoom + (words ? measure(words, style) : -3);
		if (left > x && left + room > x + width) {
			left = x;
			top += height + 1;
			height = line;
		}
		const at = { x: left + 6, y: top + line / 2 };
		const set = letter(sheet, 'note', words, {
			x: left + signRoom,
			y: top,
			width: x + width - left - signRoom,
			className: onGround(ground),
		});
		height = Math.max(height, set.box.height);
		left += room + between[as];
		return [sign(kind.shape, at.x, at.y, ground), ...(words ? [set.element] : [])];
	});
	return { elements, box: { x, y, width, height: top + height - y } };
}

/** Whether there is room for the flag beside the mark. */
const flagFits = (sheet: Sheet, { flag, tag, x, width }: BlockAt, from: number): boolean =>
	tag === 'over' && measure(flag ?? '', styleOf(sheet, 'note')) + 14 <= x + width - from;

/** Words beside a mark: when a phase begins with the claim, or the flag. */
function besideTag(sheet: Sheet, claim: Claim, at: BlockAt, x: number): Block['elements'] {
	if (at.tag === 'beside') return [];
	const middle = at.y + tagHeight / 2;
	if (at.flag) {
		const height = leadingOf(sheet.sizes.note) + 4;
		const room = at.x + at.width - x;
		return flagFits(sheet, at, x) ? flagAt(sheet, at.flag, x, middle - height / 2, room).elements : [];
	}
	if (!claim.since) return [];
	const words = { x, y: middle, from: 'middle' as const, className: onGround(at.ground) };
	return [letter(sheet, 'note', claim.since, words).element];
}

/** A claim: its mark, its name, and its gist or its evidence. */
function blockParts(sheet: Sheet, claim: Claim, at: BlockAt): Block {
	const { x, y, width, ground } = at;
	const beside = at.tag === 'beside';
	const tag = tagAt(sheet, claim.mark, x, y, ground);
	const className = onGround(ground);
	const indent = beside ? tag.box.width + 8 : 0;
	const size = at.name === 'head' ? (at.size ?? sheet.sizes.head) : sheet.sizes.strong;
	const column = { x: x + indent, width: width - indent };
	const name = letter(sheet, at.name, claim.name, {
		...column,
		y: beside ? y + (tagHeight - leadingOf(size)) / 2 : y + tagHeight + 3,
		className,
		size,
	});
	let bottom = Math.max(beside ? y + tagHeight - 1 : 0, bottomOf(name.box));
	const elements = [...tag.elements, ...besideTag(sheet, claim, at, x + tag.box.width + 8), name.element];
	const below = (block: Block) => {
		elements.push(...block.elements);
		bottom = Math.max(bottom, bottomOf(block.box));
	};
	if (at.pieces) {
		if (at.pieces.list.length > 0) below(piecesBelow(sheet, at, column, name));
	} else if (at.gist) {
		const gist = letter(sheet, 'body', claim.gist, { ...column, y: bottom, className });
		below({ elements: [gist.element], box: gist.box });
	}
	if (at.flag && !flagFits(sheet, at, x + tag.box.width + 8))
		below(flagAt(sheet, at.flag, column.x, bottom + 4, column.width));
	return { elements, box: { x, y, width, height: bottom - y } };
}

/** Evidence below a name; signs alone stand beside its last line, if there is room. */
function piecesBelow(
	sheet: Sheet,
	{ ground, pieces, name: kind, size = sheet.sizes.head }: BlockAt,
	column: { x: number; width: number },
	name: Lettered,
): Block {
	const style = { ...styleOf(sheet, kind), ...(kind === 'head' ? { size } : {}) };
	const last = column.x + measure(name.lines.at(-1) ?? '', style) + 13;
	const signs = pieces!.list.length * (signRoom - 3 + between.signs);
	const leading = leadingOf(style.size);
	if (pieces!.as === 'signs' && last + signs <= column.x + column.width) {
		const y = bottomOf(name.box) - leading / 2 - leadingOf(sheet.sizes.note) / 2;
		const set = piecesAt(sheet, pieces!, { ...column, y, ground }, last);
		return { elements: set.elements, box: name.box };
	}
	return piecesAt(sheet, pieces!, { ...column, y: bottomOf(name.box) + 1, ground });
}

/** A claim that can be chosen, and the room that it takes. */
export function blockOf(sheet: Sheet, claim: Claim, at: BlockAt): Block {
	const { elements, box } = blockParts(sheet, claim, at);
	return {
		elements: [
			mark(
				sheet,
				{ parameter: 'claim', id: claim.id, label: `${claim.mark}. ${claim.claim}`, hit: box },
				elements,
			),
		],
		box,
	};
}
