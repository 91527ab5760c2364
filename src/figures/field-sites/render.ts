import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { either, when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { drawMap, type MapName, maps, shapeOf } from './map.ts';
import { emptyStates, type FieldSitesModel, type Site, tellTrip } from './model.ts';

/** A mark of the map, for the key. */
const keyMark = (shape: Site['shape']): Element =>
	s('svg', { className: ['drawing', 'arrangement-mark'], viewBox: '0 0 16 16', ariaHidden: 'true' }, [
		shapeOf(shape, [8, 8], 5),
	]);

export function body(model: FieldSitesModel, context: RenderContext): Element[] {
	const { line, trips, areas, sites } = model;
	const told = (condition: string, title: string, what: string, pages: readonly number[]) =>
		h('div', { dataWhen: condition }, [h('dt', title), h('dd', [`${what} `, context.pages(pages)])]);
	return [
		h('div', { className: ['modes'] }, [
			...(Object.keys(maps) as MapName[]).map((name) =>
				h('div', { className: ['mode'] }, [drawMap(model, name)]),
			),
		]),
		h('p', { className: ['figure-key'] }, [
			...trips.flatMap(({ label, shape }) =>
				shape ? [h('span', { className: ['key-item'] }, [keyMark(shape), ` ${label}`])] : [],
			),
			h('span', { className: ['key-item'] }, [keyMark('ring'), ' trip not named, but inferred']),
			'The frame on the first map is the second map. Taiwan, dotted, Hong Kong and Macau belong to none of the four regions. Broken line: the ',
			context.entry('terms', line.term, line.label),
			`; ${line.what} `,
			context.pages(line.pages),
		]),
		h('dl', { className: ['evidence', 'site-frame'] }, [
			...trips.map(({ id, label, when: time, what, pages }) =>
				told(when({ trip: [id] }), `${label}, ${time}`, what, pages),
			),
			...areas.map(({ id, label, what, pages }) => told(when({ area: [id] }), label, what, pages)),
		]),
		h(
			'p',
			{
				dataWhen: either(...emptyStates(model).map(({ trip, area }) => ({ trip: [trip], area: [area] }))),
				dataAlternative: '',
			},
			'No place in this area is named for this trip.',
		),
		h(
			'dl',
			{ className: ['evidence', 'sites'] },
			sites.map((site) =>
				h(
					'div',
					{
						dataWhen: when({
							trip: ['all', ...site.trips.map(({ id }) => id)],
							area: ['all', site.area.id],
						}),
					},
					[
						h('dt', [
							keyMark(site.shape),
							' ',
							context.entry('places', site.id, site.name),
							`: ${tellTrip(site)}`,
						]),
						h('dd', [`${site.what} `, context.pages(site.pages)]),
					],
				),
			),
		),
	];
}

export function drawings(model: FieldSitesModel): Drawing[] {
	return (Object.keys(maps) as MapName[]).map((name) => ({ name, svg: drawMap(model, name) }));
}
