/** Rows of people, and the chapters that cite them, as parts. */
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { type ChapterModel, countOf, type Group, type IntervieweesModel, type PersonModel } from './model.ts';

const sizes = {
	wide: { label: 148, names: 0, person: 0.88, gap: 2, citing: 0.85 },
	column: { label: 148, names: 148, person: 1, gap: 2.5, citing: 0.92 },
	phone: { label: 0, names: 78, person: 0.85, gap: 0.8, citing: 0.7 },
} as const;

/** Somebody: solid where the text cites them by number, else an outline. */
function person(isCited: boolean, scale: number, name?: string): Part {
	const { half, height } = pictogramSize.person;
	return shape({ width: 2 * half * scale, height: height * scale, flexShrink: 0 }, (box) => [
		s('g', { className: [isCited ? 'cited' : 'uncited'] }, [
			pictogram('person', box.x + box.width / 2, box.y + box.height, scale, name),
		]),
	]);
}

const chosen = ({ id, title, what }: PersonModel, part: Part): Part =>
	mark({ parameter: 'person', id, label: `${title}: ${what}` }, part);

/** What solid and outline mean. */
export const solidOrOutline = ({ words }: IntervieweesModel): Part | undefined =>
	key([
		{ sign: person(true, 0.8), words: words.solid },
		{ sign: person(false, 0.8), words: words.outline },
	]);

const named = (group: Group, { words }: IntervieweesModel, beside: boolean): Part =>
	(beside ? row : column)({ justifyContent: beside ? 'space-between' : 'center', gap: beside ? 10 : 0 }, [
		text('strong', group.label, beside ? { flex: 1 } : {}),
		text('note', countOf(group, words), { className: 'soft' }),
	]);

/** A group: its name, and all who are in it. */
export function everybody(model: IntervieweesModel, canvas: Canvas, group: Group): Part {
	const { label, person: scale, gap } = sizes[canvas.name];
	const people = [...group.cited, ...group.others].map((one) =>
		chosen(one, person(one.cited.length > 0, scale, `person-${one.id}`)),
	);
	const all = row({ flex: label > 0 ? 1 : undefined, flexWrap: 'wrap', gap: [4, gap] }, people);
	return column({ flex: canvas.name === 'wide' ? 1 : undefined }, [
		rule(),
		label > 0
			? row({ padding: [6, 0], flexGrow: 1, alignItems: 'center' }, [
					column({ width: label, flexShrink: 0, padding: [0, 10, 0, 0] }, [named(group, model, false)]),
					all,
				])
			: column({ padding: [5, 0, 8, 0], gap: 5 }, [named(group, model, true), all]),
	]);
}

/** Parts for the chapters: those that cite somebody broad, the others a dotted line where there is room for it. */
export function chapters(
	{ chapters: all }: IntervieweesModel,
	canvas: Canvas,
	part: (chapter: ChapterModel) => Part | false,
	name?: Part,
): Part {
	const shown = all.filter(({ cites }) => cites.length > 0 || canvas.name !== 'phone');
	return row({ gap: 3, flex: canvas.name === 'wide' ? 1 : undefined }, [
		name &&
			column(
				{ width: sizes[canvas.name].names, flexShrink: 0, padding: [0, 6, 0, 0], justifyContent: 'center' },
				[name],
			),
		...shown.map((chapter) =>
			column(
				chapter.cites.length > 0
					? { flex: Math.max(7, Math.min(8, chapter.cites.length)), justifyContent: 'end' }
					: { width: 13, flexShrink: 0, justifyContent: 'end' },
				[part(chapter) || flex({})],
			),
		),
	]);
}

/** Who of a group stands again under each chapter. */
export const cited = (model: IntervieweesModel, canvas: Canvas, group: Group, name?: Part): Part =>
	chapters(
		model,
		canvas,
		({ number, cites }) => {
			if (cites.length === 0)
				return shape({ flexGrow: 1 }, ({ x, y, width, height }) => [
					s('path', {
						className: ['citing-nobody'],
						d: `M${round(x + width / 2)} ${round(y)}V${round(y + height)}`,
					}),
				]);
			const people = group.cited.filter(({ id }) => cites.includes(id));
			return rect(
				'citing',
				{ flexGrow: 1, padding: 5, margin: [1.5, 0], minHeight: 34, justifyContent: 'center' },
				[
					row(
						{ flexWrap: 'wrap', gap: [5, 1.5] },
						people.map((one) =>
							chosen(one, person(true, sizes[canvas.name].citing, `chapter-${number}-${one.id}`)),
						),
					),
				],
			);
		},
		name,
	);

/** The names of the chapters, with what they are about. */
export const namesOfChapters = (model: IntervieweesModel, canvas: Canvas, name?: Part): Part =>
	chapters(
		model,
		canvas,
		({ number, name: title, about, cites }) =>
			cites.length > 0
				? column({}, [
						text('strong', canvas.name === 'phone' ? [String(number), title] : `${number} ${title}`, {
							textAlign: 'center',
							textWrap: 'balance',
						}),
						about !== undefined &&
							text('note', about, { textAlign: 'center', textWrap: 'balance', className: 'soft' }),
					])
				: text('note', String(number), { textAlign: 'center', className: 'soft' }),
		name,
	);

/** How many people each chapter cites. */
export const sums = (model: IntervieweesModel, canvas: Canvas, name?: Part): Part =>
	chapters(
		model,
		canvas,
		({ cites }) =>
			cites.length > 0 &&
			text('strong', fill(model.words.people, { count: cites.length }), { textAlign: 'center' }),
		name,
	);
