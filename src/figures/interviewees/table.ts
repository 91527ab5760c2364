/** Rows of people, and the chapters that cite them, as parts. */
import { s } from 'hastscript';
import { bottomOf, middleOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { type Chapter, countOf, type Group, type Model, isCited, type Person } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** The column of the names of groups, in pixels, where these stand beside their people. */
export const nameWidth = 148;

/**
 * The column of names beside the chapters, 0 for none; how large people are, and those below chapters; and whether
 * groups and chapters stand beside one another, and share the height.
 */
const sizes = {
	wide: { names: 0, person: 0.88, gap: 2, citing: 0.85, share: 1 },
	column: { names: nameWidth, person: 1, gap: 2.5, citing: 0.92, share: undefined },
	phone: { names: 78, person: 0.85, gap: 0.8, citing: 0.7, share: undefined },
} as const;

/** Somebody: solid where the text cites them by number, else an outline. */
const person = (solid: boolean, scale: number, name?: string): Part => ({
	...picture('person', { scale, name }),
	wrap: (drawn) => [s('g', { className: [solid ? 'cited' : 'uncited'] }, drawn)],
});

/** Somebody who can be chosen, called by what is seen: who it is, and which chapters cite them. */
function chosen({ words, chapters }: Model, { id, title, what }: Person, part: Part): Part {
	const citing = chapters
		.filter(({ cites }) => cites.includes(id))
		.map(({ number, name }) => `${number} ${name}`);
	const cited = citing.length > 0 ? `${words.solid}: ${citing.join(', ')}` : words.outline;
	return mark({ parameter: 'person', id, label: `${title}: ${what}; ${cited}` }, part);
}

/** What solid and outline mean. */
export const solidOrOutline = ({ words }: Model): Part | undefined =>
	key([
		{ sign: person(true, 0.8), words: words.solid },
		{ sign: person(false, 0.8), words: words.outline },
	]);

/** A group: its name, and all who are in it. */
export function everybody(model: Model, canvas: Canvas, group: Group): Part {
	const { person: scale, gap, share } = sizes[canvas.name];
	const phone = canvas.name === 'phone';
	const named = [
		text('strong', group.label, { flex: phone ? 1 : undefined }),
		text('note', countOf(group, model.words), { className: 'soft' }),
	];
	const people = row(
		{ flex: phone ? undefined : 1, flexWrap: 'wrap', gap: [4, gap] },
		[...group.cited, ...group.others].map((one) =>
			chosen(model, one, person(isCited(one), scale, `person-${one.id}`)),
		),
	);
	return column({ flex: share }, [
		rule(),
		phone
			? column({ padding: [5, 0, 8, 0], gap: 5 }, [row({ gap: 10 }, named), people])
			: row({ padding: [6, 0], flexGrow: 1, alignItems: 'center' }, [
					column({ width: nameWidth, flexShrink: 0, padding: [0, 10, 0, 0] }, named),
					people,
				]),
	]);
}

/** Parts for the chapters: those that cite somebody broad, the others a dotted line where there is room for it. */
function chapters(
	model: Model,
	{ name: layout }: Canvas,
	name: Part,
	part: (chapter: Chapter) => Part | false,
): Part {
	const { names, share } = sizes[layout];
	const shown = model.chapters.filter(({ cites }) => cites.length > 0 || layout !== 'phone');
	return row({ gap: 3, flex: share }, [
		names > 0 &&
			column({ width: names, flexShrink: 0, padding: [0, 6, 0, 0], justifyContent: 'center' }, [name]),
		...shown.map((chapter) => {
			const { length } = chapter.cites;
			const broad = length > 0 ? { flex: Math.max(7, Math.min(8, length)) } : { width: 13, flexShrink: 0 };
			return column({ ...broad, justifyContent: 'end' }, [part(chapter) || flex({})]);
		}),
	]);
}

/** Who of a group stands again under each chapter. */
export const cited = (model: Model, canvas: Canvas, group: Group): Part =>
	chapters(model, canvas, text('body', group.label), ({ number, cites }) => {
		if (cites.length === 0)
			return shape({ flexGrow: 1 }, (box) => {
				const d = `M${round(middleOf(box).x)} ${round(box.y)}V${round(bottomOf(box))}`;
				return [path('citing-nobody', d)];
			});
		const { citing } = sizes[canvas.name];
		const people = group.cited.filter(({ id }) => cites.includes(id));
		const style = { flexGrow: 1, padding: 5, margin: [1.5, 0], minHeight: 34 } as const;
		return rect('citing', { ...style, justifyContent: 'center' }, [
			row(
				{ flexWrap: 'wrap', gap: [5, 1.5] },
				people.map((one) => chosen(model, one, person(true, citing, `chapter-${number}-${one.id}`))),
			),
		]);
	});

/** The names of the chapters, with what they are about. */
export const namesOfChapters = (model: Model, canvas: Canvas): Part =>
	chapters(model, canvas, flex({}), ({ number, name, about, cites }) => {
		if (cites.length === 0) return text('note', String(number), { textAlign: 'center', className: 'soft' });
		const centred = { textAlign: 'center', textWrap: 'balance' } as const;
		return column({}, [
			text('strong', canvas.name === 'phone' ? [String(number), name] : `${number} ${name}`, centred),
			about && text('note', about, { ...centred, className: 'soft' }),
		]);
	});

/** How many people each chapter cites. */
export const sums = (model: Model, canvas: Canvas): Part =>
	chapters(model, canvas, flex({}), ({ cites: { length: count } }) => {
		return count > 0 && text('strong', fill(model.words.people, { count }), { textAlign: 'center' });
	});
