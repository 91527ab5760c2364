import type { Element } from 'hast';
import { h } from 'hastscript';
import { either, when } from '../../figure-kit/conditions.ts';
import { evidence } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { key, keyMark } from '../../figure-kit/key.ts';
import { drawMap, shapeOf, whenSite } from './map.ts';
import { emptyStates, type FieldSitesModel, type Site, tellTrip } from './model.ts';
import { type MapName, maps } from './projection.ts';

const mapNames = Object.keys(maps) as MapName[];

/** A mark of the map, small. */
const smallMark = (shape: Site['shape']): Element => keyMark(shapeOf(shape, [8, 8], 5), 16);

function keyOf({ words, line, trips }: FieldSitesModel, context: RenderContext): Element {
	return key(
		[
			...trips.flatMap(({ label, shape }) => (shape ? [{ mark: smallMark(shape), words: label }] : [])),
			{ mark: smallMark('ring'), words: words.inferred },
		],
		`${words.key} `,
		context.entry('terms', line.term, line.label),
		`; ${line.what} `,
		context.pages(line.pages),
	);
}

/** What is said of the trip and of the area that are chosen. */
const tellChosen = ({ trips, areas }: FieldSitesModel, context: RenderContext): Element =>
	evidence(
		[
			...trips.map(({ id, label, when: time, what, pages }) => ({
				dataWhen: when({ trip: [id] }),
				title: `${label}, ${time}`,
				text: what,
				pages,
			})),
			...areas.map(({ id, label, what, pages }) => ({
				dataWhen: when({ area: [id] }),
				title: label,
				text: what,
				pages,
			})),
		],
		context,
		'site-frame',
	);

const tellSites = ({ sites }: FieldSitesModel, context: RenderContext): Element =>
	evidence(
		sites.map((site) => ({
			dataWhen: whenSite(site),
			title: [smallMark(site.shape), ' ', context.entry('places', site.id, site.name), `: ${tellTrip(site)}`],
			text: site.what,
			pages: site.pages,
		})),
		context,
		'sites',
	);

export function body(model: FieldSitesModel, context: RenderContext): Element[] {
	const nowhere = emptyStates(model).map(({ trip, area }) => ({ trip: [trip], area: [area] }));
	return [
		h(
			'div',
			{ className: ['modes'] },
			mapNames.map((name) => h('div', { className: ['mode'] }, [drawMap(model, name)])),
		),
		keyOf(model, context),
		tellChosen(model, context),
		...(nowhere.length > 0
			? [h('p', { dataWhen: either(...nowhere), dataAlternative: '' }, model.words.nowhere)]
			: []),
		tellSites(model, context),
	];
}

export function drawings(model: FieldSitesModel): Drawing[] {
	return mapNames.map((name) => ({ name, svg: drawMap(model, name) }));
}
