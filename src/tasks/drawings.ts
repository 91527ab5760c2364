/** Every drawing of an edition as text: a test holds their hashes, `npm run draw -- --diff` compares the texts. */
import { toHtml } from 'hast-util-to-html';
import type { Edition } from '../edition/types.ts';
import { type LayoutName, layouts } from '../figure-kit/canvas.ts';
import { figures } from '../figures/index.ts';
import { renderContext } from '../site/render-context.ts';

export interface Drawing {
	figure: string;
	state: string;
	layout: LayoutName;
	/** The drawing as SVG. */
	svg: string;
}

/** Figure, state and layout in one line. */
export const nameOf = ({ figure, state, layout }: Omit<Drawing, 'svg'>): string =>
	`${figure}, ${state}, ${layout}`;

/** Names of drawings in lines, one a state: `coevolution, takeover: phone, wide`. */
export const byState = (names: readonly string[]): string[] =>
	Object.entries(Object.groupBy(names, (name) => name.replace(/, \w+$/, ''))).map(
		([state, of = []]) => `${state}: ${of.map((name) => name.slice(state.length + 2)).join(', ')}`,
	);

/** Draws each figure in each state and layout, in the order of figures and of their states. */
export async function everyDrawing(edition: Edition): Promise<Drawing[]> {
	const context = renderContext(edition, (path) => path);
	const drawings: Drawing[] = [];
	for (const { id: figure, open } of figures) {
		const opened = open(edition);
		const drawn = await opened.draw();
		for (const { id: state } of opened.meta.states.choices)
			for (const layout of Object.keys(layouts) as LayoutName[]) {
				const svg = toHtml(drawn.drawing(state, layout, context), { space: 'svg' });
				drawings.push({ figure, state, layout, svg });
			}
	}
	return drawings;
}
