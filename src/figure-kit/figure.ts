import type { Element } from 'hast';
import { z } from 'zod';
import type { Edition } from '../edition/edition.ts';
import { Address, Id, Sentence, Source } from '../schemas/common.ts';

/** What the data of every figure begins with; a figure's own schema extends it. */
export const FigureMeta = z.strictObject({
	$schema: z.string().optional(),
	id: Id,
	/** The figure's number here, as `4.1`. */
	number: z.string().regex(/^\d\.\d+$/, 'must be a number, as 4.1'),
	/** The dissertation's own number, where the figure stands for one of its figures. */
	after: z.string().optional(),
	title: Sentence,
	/** What to see in it, in a sentence or two. */
	caption: Sentence,
	/** Something to know before relying on it. */
	caveat: Sentence.optional(),
	/** The section in which it stands, or the chapter where that has none. */
	section: Address,
	/** Questions for a class. */
	questions: z.array(Sentence).default([]),
	source: Source,
});
export type FigureMeta = z.infer<typeof FigureMeta>;

/** One value that a parameter of a figure can take. */
export interface Choice {
	/** Value in the URL. */
	value: string;
	label: string;
	/**
	 * The sentence that a screen reader hears when it is chosen. Left out, it hears the part of the figure
	 * that the choice shows: the one whose `data-when` is just `name=value`.
	 */
	say?: string;
}

/** A parameter of a figure's state: `?stage=takeover`. The first choice holds where the URL has none. */
export interface Parameter {
	name: string;
	/** What is chosen, for the legend of the controls. */
	label: string;
	choices: Choice[];
	/** `buttons` stand above the figure; `marks` are chosen in the drawing itself. */
	control: 'buttons' | 'marks';
}

/** A table of a figure's data; the first column names the row. */
export interface Table {
	columns: string[];
	rows: (string | number)[][];
}

/** A finished drawing of one state, as SVG, for goldens and downloads. */
export interface Drawing {
	/** Name of the state, part of the file's name. */
	name: string;
	svg: Element;
}

/**
 * A kind of figure: how its data becomes a model, and how the model is drawn, told and tabulated.
 * Everything but `body` and `drawings` is plain data, so that a test can compare it whole.
 */
export interface Figure<Data extends FigureMeta = FigureMeta, Model = unknown> {
	id: string;
	schema: z.ZodType<Data>;
	/** Data and registers → what is drawn. Pure. */
	model(data: Data, edition: Edition): Model;
	parameters(model: Model): Parameter[];
	/** The figure's content between controls and caption, all states in it. */
	body(model: Model, context: RenderContext): Element[];
	/** Drawings that stand alone; none for a figure that is a table. */
	drawings(model: Model): Drawing[];
	/** Whether the drawings are panels of one picture, and not variants of it. */
	sideBySide?: boolean;
	/** Sources of its Mermaid diagrams, where it has any; `npm run diagrams` renders them. */
	diagrams?(model: Model): string[];
	/** The long description, a paragraph an item, from the same model. */
	describe(model: Model): string[];
	table(model: Model): Table;
}

/** What drawing needs to know of the page. */
export interface RenderContext {
	/** Makes a path from the site's root fit the base path. */
	href(path: string): string;
	/** Links `pp. 100–101` to the pages' addresses. */
	pages(pages: readonly number[]): Element;
}

/** Declares a figure; only there so that TypeScript infers its data and model. */
export const defineFigure = <Data extends FigureMeta, Model>(figure: Figure<Data, Model>) => figure;
