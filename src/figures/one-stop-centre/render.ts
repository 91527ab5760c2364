import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { OneStopCentreModel } from './model.ts';

const placeLink = (place: string, context: RenderContext): Element =>
	context.entry('places', place, 'On this place');

export function body(
	{ hall, kinds, count, members, gain }: OneStopCentreModel,
	context: RenderContext,
): Element[] {
	return [
		h('div', { className: ['centre'] }, [
			h('div', { className: ['centre-hall'] }, [
				h('p', { className: ['stage-name'] }, hall.label),
				h('p', { className: ['stage-span'] }, [
					`${hall.what} `,
					context.pages(hall.pages),
					' ',
					placeLink(hall.place, context),
					'.',
				]),
				h(
					'dl',
					{ className: ['centre-kinds'] },
					kinds.map((kind) =>
						h(
							'div',
							{ className: ['centre-kind', `centre-${kind.id}`], dataLit: when({ kind: ['all', kind.id] }) },
							[
								h('dt', [kind.label, ' ', h('span', `${kind.services.length} of ${count}`)]),
								h(
									'dd',
									h(
										'ol',
										kind.services.map(({ order, label }) => h('li', { value: order }, label)),
									),
								),
								h('dd', { className: ['centre-note'], dataWhen: when({ kind: [kind.id] }) }, [
									`${kind.note} `,
									context.pages(kind.pages),
								]),
							],
						),
					),
				),
			]),
			h('div', { className: ['centre-members'], dataLit: when({ kind: ['all', 'members'] }) }, [
				h('p', { className: ['stage-name'] }, members.label),
				h('p', { className: ['stage-span'] }, [`${members.what} `, context.pages(members.pages)]),
				h(
					'dl',
					members.offers.map(({ label, text, place, pages }) =>
						h('div', [
							h('dt', label),
							h('dd', [
								text,
								' ',
								context.pages(pages),
								...(place ? [' ', placeLink(place, context), '.'] : []),
							]),
						]),
					),
				),
			]),
		]),
		h('p', { className: ['centre-gain'] }, [
			h('b', `${gain.label}.`),
			` ${gain.text} `,
			context.pages(gain.pages),
		]),
		h(
			'p',
			{ className: ['figure-key'] },
			'A number is the service’s place in the dissertation’s list. Double line: for members only.',
		),
	];
}
