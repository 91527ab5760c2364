import type { Element } from 'hast';
import { h } from 'hastscript';
import { type LayoutName, layouts, type Canvas } from '../../src/figure-kit/canvas.ts';
import type { RenderContext } from '../../src/figure-kit/context.ts';
import { faultsOf } from '../../src/figure-kit/measure-drawing.ts';
import { content, editionOf } from './content.ts';

let ui: RenderContext['ui'] | undefined;

/** How high a drawing in the wide layout may be if its state is to be a slide: at 16:9, below a line. */
export const slideHeight = 560;

/** Links that only say what they lead to. */
export const plainContext = (): RenderContext => ({
	ui: (ui ??= editionOf(content).ui),
	pages: (pages) => h('a', `pp. ${pages.join(', ')}`),
	entry: (_register, _id, words) => h('a', words),
	section: (_address, words) => h('a', words),
	state: (figure, state) => `/figures/${figure}/${state}/`,
	evidence: (figure, id) => `/figures/${figure}/#${id}`,
});

/** A canvas to draw a state of a figure on. */
export const canvasOf = (figure: string, state: string, layout: LayoutName): Canvas => ({
	...layouts[layout],
	id: `${figure}-${state}-${layout}`,
	figure,
	state,
	claim: `Claim of ${state}`,
	context: plainContext(),
});

/**
 * What is wrong with a figure's drawings of some model, in all its states and layouts: words that leave them
 * or meet, marks that are too small. None where all is well.
 */
export const faultsIn = <Model>(
	draw: (model: Model, canvas: Canvas) => Element,
	model: Model,
	figure: string,
	states: readonly string[],
): string[] =>
	states.flatMap((state) =>
		(Object.keys(layouts) as LayoutName[]).flatMap((layout) =>
			faultsOf(draw(model, canvasOf(figure, state, layout)), layout).map(
				(fault) => `${state}, ${layout}: ${fault}`,
			),
		),
	);

/** States, as a figure's file has them. */
export const statesOf = (parameter: string, ...ids: string[]) => ({
	parameter,
	label: parameter,
	choices: ids.map((id) => ({
		id,
		label: id,
		claim: `Claim of ${id}`,
		say: `Seen in ${id}.`,
		pages: [1],
		slide: true,
	})),
});

/** What the data of every figure begins with, for literal data. */
export const meta = {
	id: 'x',
	number: '4.1',
	claim: 'C',
	title: 'A',
	caption: 'B',
	see: ['S'],
	section: '4-coevolution/findings',
	questions: [],
	leading: false,
	tableColumns: [],
	source: { pages: [92] },
};

/** Words of what is chosen in a figure. */
export const markWords = (what: string) => ({ label: what, none: `No ${what}.` });

/** A problem as it is printed, without the place in the file. */
export const withoutPlace = (problem: string): string => problem.replace(/:\d+:\d+/, '');
