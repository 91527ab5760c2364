import type { Element } from 'hast';
import type { z } from 'zod';
import type { Edition } from '../edition/types.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import type { Ui } from '../schemas/ui.ts';

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

/** What drawing asks of the page: the interface's words, and links of which only the page knows where they lead. */
export interface RenderContext {
	ui: Ui;
	/** Links `pp. 100–101` to the pages' addresses. */
	pages(pages: readonly number[]): Element;
	/** Links words to an entry of a register. */
	entry(register: string, id: string, words: string): Element;
	/** Links words to a section, or to a chapter. */
	section(address: string, words: string): Element;
}

/** How a figure is drawn: what `render.ts` exports. */
export interface Renderer<Model> {
	/** The figure's content between controls and caption, all states in it. */
	body(model: Model, context: RenderContext): Element[];
	/** Drawings that stand alone; none for a figure that is a table. */
	drawings?(model: Model): Drawing[];
}

/** What a kind of figure is told by. */
export interface FigureDefinition<Data extends FigureMeta, Model> {
	/** Its name: of its folder, of `content/figures/<id>.json`, and its address. */
	id: string;
	/** The shape of its file. */
	schema: z.ZodType<Data>;
	/** Data and registers → what is drawn. Pure; throws an Error where the two contradict one another. */
	model(data: Data, edition: Edition): Model;
	/** Its states. */
	parameters(model: Model): Parameter[];
	/** The long description, a paragraph an item. */
	describe(model: Model): string[];
	table(model: Model): Table;
	/** Sources of its Mermaid diagrams, where it has any; `npm run diagrams` renders them. */
	diagrams?(model: Model): string[];
	/** Whether its drawings are panels of one picture, and not variants of it. */
	sideBySide?: boolean;
	/** Loads the renderer: an edition is read without it. */
	render(): Promise<Renderer<Model>>;
}

/** A figure of an edition. Everything but what is drawn is plain data, so that a test can compare it whole. */
export interface OpenFigure {
	meta: FigureMeta;
	parameters: Parameter[];
	describe(): string[];
	table(): Table;
	diagrams(): string[];
	sideBySide: boolean;
	draw(): Promise<{ body(context: RenderContext): Element[]; drawings(): Drawing[] }>;
}

/** A kind of figure, whatever its data and its model are. */
export interface Figure {
	id: string;
	schema: z.ZodType<FigureMeta>;
	/**
	 * The figure of an edition.
	 *
	 * @throws Error where the edition has no such figure, or its data and the registers contradict one another
	 */
	open(edition: Edition): OpenFigure;
}

/**
 * Declares a kind of figure. What is peculiar to it, its data and its model, stays inside: everyone else
 * opens it and asks.
 */
export function defineFigure<Data extends FigureMeta, Model>(figure: FigureDefinition<Data, Model>): Figure {
	const { id, schema } = figure;
	return {
		id,
		schema,
		open(edition) {
			const meta = edition.figures.get(id);
			if (!meta) throw new Error(`The edition has no figure "${id}".`);
			const model = figure.model(schema.parse(meta), edition);
			return {
				meta,
				parameters: figure.parameters(model),
				describe: () => figure.describe(model),
				table: () => figure.table(model),
				diagrams: () => figure.diagrams?.(model) ?? [],
				sideBySide: figure.sideBySide ?? false,
				async draw() {
					const renderer = await figure.render();
					return {
						body: (context) => renderer.body(model, context),
						drawings: () => renderer.drawings?.(model) ?? [],
					};
				},
			};
		},
	};
}
