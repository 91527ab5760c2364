import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { key, keyMark } from '../../figure-kit/key.ts';
import { drawPanel, unit } from './drawing.ts';
import { type PartyArrangementsModel, partsOf, type PlacedPanel } from './model.ts';

/** What is said of each part of a panel. */
const evidence = (panel: PlacedPanel, context: RenderContext): Element =>
	h(
		'dl',
		{ className: ['evidence'], dataWhen: when({ area: ['both', panel.place] }) },
		partsOf(panel).map(({ id, title, text, pages, place }) =>
			h('div', { id: `arrangement-${id}`, dataWhen: when({ part: [id] }) }, [
				h('dt', title),
				h('dd', [
					text,
					' ',
					context.pages(pages),
					...(place ? [' ', context.entry('places', place, context.ui.figure.onPlace), '.'] : []),
				]),
			]),
		),
	);

export function body({ words, panels }: PartyArrangementsModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['modes'] },
			panels.map((panel) =>
				h('div', { className: ['mode'], dataWhen: when({ area: ['both', panel.place] }) }, [
					drawPanel(panel, words),
					h('p', { className: ['mode-what'] }, [
						context.entry('places', panel.place, panel.name),
						`. ${panel.what} `,
						context.pages(panel.pages),
					]),
				]),
			),
		),
		key([{ mark: keyMark(unit(10, 10), 20), words: words.unit }], words.colours),
		h('p', { className: ['figure-hint'], dataWhen: when({ part: ['none'] }) }, words.hint),
		...panels.map((panel) => evidence(panel, context)),
	];
}

export function drawings({ words, panels }: PartyArrangementsModel): Drawing[] {
	return panels.map((panel) => ({ name: panel.place, svg: drawPanel(panel, words) }));
}
