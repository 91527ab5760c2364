import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { evidence, hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { key, keyMark } from '../../figure-kit/key.ts';
import { drawPanel, unit } from './drawing.ts';
import { type PartyArrangementsModel, partsOf, type PlacedPanel } from './model.ts';

/** What is said of each part of a panel. */
function tellParts(panel: PlacedPanel, context: RenderContext): Element {
	const told = evidence(
		partsOf(panel).map(({ id, title, text, pages, place }) => ({
			id: `arrangement-${id}`,
			dataWhen: when({ part: [id] }),
			title,
			text,
			pages,
			link: place === undefined ? undefined : context.entry('places', place, context.ui.figure.onPlace),
		})),
		context,
	);
	told.properties['dataWhen'] = when({ area: ['both', panel.place] });
	return told;
}

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
		hint({ figure: 'party-arrangements', parameter: 'part' }, words.part.hint),
		...panels.map((panel) => tellParts(panel, context)),
	];
}

export function drawings({ words, panels }: PartyArrangementsModel): Drawing[] {
	return panels.map((panel) => ({ name: panel.place, svg: drawPanel(panel, words) }));
}
