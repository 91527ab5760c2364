/** Where everything in the picture stands: along by measures, across by the words. */
import type { Element } from 'hast';
import { bottomOf, rightOf } from '../../figure-kit/box.ts';
import { letter } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { armAt, asideAt, type PlacedArm, type PlacedAside } from './arms.ts';
import { type Block, flagAt } from './block.ts';
import { type Column, measures } from './measures.ts';
import type { ArgumentMapModel } from './model.ts';
import { claimsAt, flagOf, type How, rows, stack, type Stacked, type Task } from './stack.ts';
import { onGround } from './signs.ts';
import type { Body } from './streams.ts';

/** What the outlines are drawn by, across, and the words. */
export interface Placed extends Task {
	/** Where the picture begins, below a question that stands over it. */
	top: number;
	/** Where the jaws lie along the body. */
	upper: number;
	lower: number;
	body: Body;
	/** Middle of the stream before it divides. */
	middle: number;
	arms: PlacedArm[];
	aside: PlacedAside[];
	/** Where the arrow out of the drawing lies, if there is one. */
	out: number | undefined;
	/** Foot of the mahogany. */
	foot: number;
	/** Foot of what stands in the left corner, below which there is room. */
	corner: number;
	words: Element[];
}

/** Lays out the picture of a state. */
export function place(model: ArgumentMapModel, sheet: Sheet): Placed {
	const task: Task = { model, sheet, of: measures[sheet.name] };
	const { of } = task;
	const head = placeHead(task);
	const inside = placeInside(task, head);
	const lower = inside.body.bottom + of.body.rim;
	const foot = placeFoot(task, lower + 12);
	const wall = placeWall(task, inside.body);
	return {
		...task,
		top: head.top,
		upper: head.upper,
		lower,
		body: inside.body,
		middle: inside.middle,
		arms: inside.arms,
		aside: inside.aside,
		out: wall.out,
		foot: Math.ceil(Math.max(foot.bottom, wall.bottom) + 13),
		corner: Math.max(head.start, inside.middle + of.stream.half),
		words: [...head.elements, ...inside.elements, ...foot.elements, ...wall.elements],
	};
}

/** The question, where the stream starts, and what closes from above. */
function placeHead(task: Task) {
	const { of, model, sheet } = task;
	const { question, words } = model;
	const asked = display(sheet, { id: 'question', label: question.claim }, [words.question, question.claim], {
		...of.question,
		y: of.questionOver ? 4 : 8,
		ground: 'paper',
	});
	const end = bottomOf(asked.box);
	const top = of.questionOver ? Math.ceil(end + 8) : 0;
	const ground = sheet.state === 'without' ? 'paper' : 'central';
	const above = stack(task, claimsAt(task, 'above'), of.above, top + 11, { ground });
	const start = stack(task, claimsAt(task, 'start'), of.start, of.questionOver ? top + 11 : end + 18, {
		ground: 'paper',
	});
	return {
		elements: [...asked.elements, ...above.elements, ...start.elements],
		top,
		upper: above.bottom + 12,
		start: start.bottom,
	};
}

/** The body: the claim on the regime, those on all settings, and the settings. */
function placeInside(task: Task, { upper, start }: { upper: number; start: number }) {
	const { of, sheet } = task;
	const top = Math.max(upper + of.body.rim, of.questionOver ? start + 12 : 0);
	const regime = stack(task, claimsAt(task, 'regime'), of.regime, top + 12, { ground: 'fill' });
	const frame = rows(
		task,
		claimsAt(task, 'frame'),
		of.frame,
		of.regime.over ? regime.bottom + 9 : top + 12,
		{ ground: 'fill', tag: 'beside' },
		6,
	);
	const { aside, arms, y } = placeSettings(task, frame.bottom + 5);
	const last = arms.at(-1)?.bottom ?? y;
	const { half } = of.stream;
	const middle = Math.max(
		((arms[0]?.top ?? y) + last) / 2,
		of.regime.over ? 0 : regime.bottom + 10 + half,
		of.questionOver ? 0 : start + 8 + half,
	);
	const bottom = Math.max(last + 13, middle + half + 24);
	const corner = sheet.name === 'phone' ? 12 : 20;
	return {
		elements: [...regime.elements, ...frame.elements],
		body: { left: of.body.left, right: of.body.right, top, bottom, corner },
		middle,
		arms,
		aside,
	};
}

/** Settings beside the stream, then those in its arms. */
function placeSettings(task: Task, top: number) {
	const { settings } = task.model;
	let y = top;
	const aside = settings
		.filter(({ claim }) => !claim)
		.map((setting) => {
			const placed = asideAt(task, setting, y);
			y = placed.bottom + 5;
			return placed;
		});
	y += task.sheet.name === 'wide' ? 5 : 7;
	const arms = settings
		.filter(({ claim }) => claim)
		.map((setting) => {
			const placed = armAt(task, setting, y);
			y = placed.bottom + (task.sheet.name === 'phone' ? 10 : 11);
			return placed;
		});
	return { aside, arms, y };
}

/** What closes from below; below it, where there is no room beside the body, answer and results. */
function placeFoot(task: Task, y: number): Stacked {
	const { of } = task;
	const told = task.sheet.state === 'evidence' && of.told;
	const how: How = { ground: 'central', ...of.below.how, ...(told ? { name: 'strong' } : {}) };
	const below = rows(task, claimsAt(task, 'below'), told || of.below.columns, y, how, 11);
	const answer =
		of.answer.on === 'foot' ? answerAt(task, below.bottom + 14) : { elements: [], bottom: below.bottom };
	const results =
		of.foot.length > 0
			? rows(task, claimsAt(task, 'result'), of.foot, answer.bottom + 12, {
					ground: 'central',
					...of.below.how,
				})
			: { elements: [], bottom: answer.bottom };
	return {
		elements: [...below.elements, ...answer.elements, ...results.elements],
		bottom: results.bottom,
	};
}

/** On the right of the body: the answer, and the results. */
function placeWall(task: Task, body: Body): Stacked & { out: number | undefined } {
	const { of } = task;
	if (!of.wall) return { elements: [], bottom: 0, out: undefined };
	const answer = of.answer.on === 'wall' ? answerAt(task, 8) : { elements: [], bottom: body.top - 14 };
	let bottom = answer.bottom;
	let out: number | undefined;
	const elements = claimsAt(task, 'result').flatMap((claim) => {
		const placed = stack(task, [claim], of.wall!, bottom + 16, { ground: 'central' });
		bottom = placed.bottom;
		if (claim.out) {
			out = Math.min(bottom + 19, body.bottom - body.corner);
			bottom = Math.max(bottom, out + 10);
		}
		return placed.elements;
	});
	return { elements: [...answer.elements, ...elements], bottom, out };
}

function answerAt({ of, model, sheet }: Task, y: number): Stacked {
	const { answer, words } = model;
	const set = display(sheet, { id: 'answer', label: answer.claim }, [words.answer, answer.short], {
		...of.answer,
		y,
		ground: 'central',
		flag: sheet.state === 'without' ? flagOf(model, { ...answer, id: 'answer' }) : undefined,
	});
	return { elements: set.elements, bottom: bottomOf(set.box) };
}

/** Question or answer: a small word, and its flag, above large ones. */
function display(
	sheet: Sheet,
	{ id, label }: { id: string; label: string },
	[over, words]: readonly [string, string],
	at: Column & { y: number; size: number; ground: 'paper' | 'central'; flag?: string | undefined },
): Block {
	const { x, y, width, size, ground, flag } = at;
	const className = onGround(ground);
	const small = letter(sheet, 'note', over, { x, y, className });
	const large = letter(sheet, 'head', words, { x, y: bottomOf(small.box) + 1, width, className, size });
	const right = rightOf(small.box) + 9;
	const flagged = flag === undefined ? [] : flagAt(sheet, flag, right, y - 5, x + width - right).elements;
	const box = { x, y, width, height: bottomOf(large.box) - y };
	const elements = [small.element, ...flagged, large.element];
	return { elements: [mark(sheet, { parameter: 'claim', id, label, hit: box }, elements)], box };
}
