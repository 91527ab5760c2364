import type { Element } from 'hast';
import type { z } from 'zod';
import type { Fact } from '../edition/facts.ts';
import { onceFor } from '../edition/once-for.ts';
import type { Edition } from '../edition/types.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import type { Ui } from '../schemas/ui.ts';
import { byId } from './by-id.ts';
import { type Layout, type LayoutName, layouts, type Canvas } from './canvas.ts';
import type { RenderContext } from './context.ts';

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
	/**
	 * `states` are the links above the figure, each a page; `marks` are chosen in the drawing itself; with
	 * `compare` a second state is set beside the first.
	 */
	control: 'states' | 'marks' | 'compare';
}

/** A table of a figure's data; the first column names the row. */
export interface Table {
	columns: string[];
	rows: (string | number)[][];
}

/** Something that is said of a mark, with its pages. */
export interface EvidencePart {
	/** What it is about, where a mark has several: a phase, a place. */
	name?: string | undefined;
	text?: string | undefined;
	pages?: readonly number[] | undefined;
	/** Whether the text says from where outside the dissertation it is, so that there are no pages. */
	outside?: boolean | undefined;
	/** A link that follows the pages. */
	link?: Element | undefined;
	/** What is more than a text: a list of cases. */
	more?: readonly Element[] | undefined;
	/** The states in which it is said; left out, all. */
	states?: readonly string[] | undefined;
}

/** Evidence of a mark. */
export interface MarkEvidence {
	/** The mark: parameter and value, `actor=platforms`. */
	mark: string;
	title: string;
	parts: readonly EvidencePart[];
}

/** How a figure is drawn: what `render.ts` exports. */
export interface Renderer<Model> {
	/** The drawing of a state in a layout, whole, with its key. */
	draw(model: Model, canvas: Canvas): Element;
	/** Evidence of each mark that can be chosen. */
	evidence?(model: Model, context: RenderContext): MarkEvidence[];
	/** What stands below the drawing of a state on a page, where words serve better. */
	below?(model: Model, state: string, context: RenderContext): Element[];
}

/** Definition of a figure. */
export interface FigureDefinition<Data extends FigureMeta, Model> {
	/** Its name: of its folder, of `content/figures/<id>.json`, and its address. */
	id: string;
	/** The shape of its file. */
	schema: z.ZodType<Data>;
	/** Data and registers → what is drawn. Pure; throws an Error where the two contradict one another. */
	model(data: Data, edition: Edition): Model;
	/** Parameters that are chosen in the drawing itself. */
	marks?(model: Model): Parameter[];
	/** Whether a second state can be set beside the first. */
	compare?: boolean;
	/** The long description, a paragraph an item. */
	describe(model: Model): string[];
	table(model: Model): Table;
	/** Facts in its data: questions of the bank take their right answers from here. */
	facts?(model: Model): Fact[];
	/** Sources of its Mermaid diagrams, where it has any; `npm run diagrams` renders them. */
	diagrams?(model: Model): string[];
	/** Loads the renderer: an edition is read without it. */
	render(): Promise<Renderer<Model>>;
}

/** A figure of an edition. Everything but what is drawn is plain data, so that a test can compare it whole. */
export interface OpenFigure {
	meta: FigureMeta;
	parameters: Parameter[];
	describe(): string[];
	table(): Table;
	facts(): Fact[];
	diagrams(): string[];
	draw(): Promise<Drawn>;
}

/** A figure's drawings, each made when it is asked for. */
export interface Drawn {
	/**
	 * @param state which of the figure's states
	 * @param layout for which size: one of the three, or one of one's own
	 * @param context the words and links of the page
	 * @returns the drawing, which others have too: who changes it changes a copy
	 */
	drawing(state: string, layout: LayoutName | Layout, context: RenderContext): Element;
	below(state: string, context: RenderContext): Element[];
	evidence(context: RenderContext): MarkEvidence[];
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

/** The states of a figure and what can be chosen in it, as parameters. */
function parametersOf({ states }: FigureMeta, marks: Parameter[], compare: boolean, ui: Ui): Parameter[] {
	const { parameter, label, choices } = states;
	const chosen = choices.map(({ id: value, label: words, claim, say }) => ({
		value,
		label: words,
		say: `${claim}. ${say}`,
	}));
	const main: Parameter = { name: parameter, label, control: 'states', choices: chosen };
	const beside: Parameter = {
		name: 'with',
		label: ui.figure.compare,
		control: 'compare',
		choices: [{ value: 'none', label: ui.figure.compareNone }, ...chosen],
	};
	return [main, ...(compare ? [beside] : []), ...marks];
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
		open: onceFor((edition: Edition): OpenFigure => {
			const meta = edition.figures.get(id);
			if (!meta) throw new Error(`The edition has no figure "${id}".`);
			const model = figure.model(schema.parse(meta), edition);
			const drawings = new Map<string, Element>();
			return {
				meta,
				parameters: parametersOf(meta, figure.marks?.(model) ?? [], figure.compare ?? false, edition.ui),
				describe: () => figure.describe(model),
				table: () => figure.table(model),
				facts: () => figure.facts?.(model) ?? [],
				diagrams: () => figure.diagrams?.(model) ?? [],
				async draw() {
					const renderer = await figure.render();
					return {
						drawing(state, layout, context) {
							const size = typeof layout === 'string' ? layouts[layout] : layout;
							const draw = () =>
								renderer.draw(model, {
									...size,
									id: `${id}-${state}-${size.name}`,
									figure: id,
									state,
									claim: byId(meta.states.choices, state).claim,
									context,
								});
							if (size === layout) return draw();
							// Drawings of a place differ from another's by their links.
							const key = [size.name, context.state(id, state), context.evidence(id, '')].join(' ');
							const drawing = drawings.get(key) ?? draw();
							drawings.set(key, drawing);
							return drawing;
						},
						below: (state, context) => renderer.below?.(model, state, context) ?? [],
						evidence: (context) => renderer.evidence?.(model, context) ?? [],
					};
				},
			};
		}),
	};
}
