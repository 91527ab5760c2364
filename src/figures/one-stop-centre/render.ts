import type { Element } from 'hast';
import { h } from 'hastscript';
import { entryPath } from '../../site/paths.ts';
import type { Parameter, RenderContext } from '../figure.ts';
import { when } from '../state.ts';
import { tellKind, tellMembers, type OneStopCentreModel } from './model.ts';

export function oneStopCentreParameters(model: OneStopCentreModel): Parameter[] {
	return [
		{
			name: 'kind',
			label: 'Kind of service',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: `All ${model.count} services and the members’ part are shown.` },
				...model.kinds.map((kind) => ({
					value: kind.id,
					label: kind.label,
					say: `${tellKind(kind, model.count)} ${kind.note}`,
				})),
				{ value: 'members', label: 'Members only', say: tellMembers(model) },
			],
		},
	];
}

const placeLink = (place: string, context: RenderContext): Element =>
	h('a', { href: context.href(entryPath('places', place)) }, 'On this place');

export function oneStopCentreBody(
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
