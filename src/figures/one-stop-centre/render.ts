import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { key } from '../../figure-kit/key.ts';
import { fill } from '../../text/words.ts';
import type { OneStopCentreModel } from './model.ts';

const placeLink = (place: string, context: RenderContext): Element =>
	context.entry('places', place, context.ui.figure.onPlace);

type Kind = OneStopCentreModel['kinds'][number];

function kindPart(kind: Kind, { count, words }: OneStopCentreModel, context: RenderContext): Element {
	const { id, label, actor, services, note, pages } = kind;
	return h(
		'div',
		{
			className: ['centre-kind', ...(actor === undefined ? [] : [`key-${actor}`])],
			dataLit: when({ kind: ['all', id] }),
		},
		[
			h('dt', [label, ' ', h('span', fill(words.count, { count: services.length, all: count }))]),
			h('dd', [
				h(
					'ol',
					services.map((service) => h('li', { value: service.order }, service.label)),
				),
			]),
			h(
				'dd',
				{ className: ['centre-note'], dataWhen: when({ kind: [id] }) },
				told({ text: note, pages }, context),
			),
		],
	);
}

function hallPart(model: OneStopCentreModel, context: RenderContext): Element {
	const { label, what, pages, place } = model.hall;
	return h('div', { className: ['centre-hall'] }, [
		h('p', { className: ['centre-name'] }, label),
		h(
			'p',
			{ className: ['centre-what'] },
			told({ text: what, pages, link: placeLink(place, context) }, context),
		),
		h(
			'dl',
			{ className: ['centre-kinds'] },
			model.kinds.map((kind) => kindPart(kind, model, context)),
		),
	]);
}

function membersPart({ members }: OneStopCentreModel, context: RenderContext): Element {
	const { label, what, pages, offers } = members;
	const offered = offers.map((offer) => {
		const link = offer.place === undefined ? undefined : placeLink(offer.place, context);
		return h('div', [h('dt', offer.label), h('dd', told({ ...offer, link }, context))]);
	});
	return h('div', { className: ['centre-members'], dataLit: when({ kind: ['all', 'members'] }) }, [
		h('p', { className: ['centre-name'] }, label),
		h('p', { className: ['centre-what'] }, told({ text: what, pages }, context)),
		h('dl', offered),
	]);
}

export function body(model: OneStopCentreModel, context: RenderContext): Element[] {
	const { gain, words } = model;
	return [
		h('div', { className: ['centre'] }, [hallPart(model, context), membersPart(model, context)]),
		h('p', { className: ['centre-gain'] }, [h('b', `${gain.label}.`), ' ', ...told(gain, context)]),
		key([], words.key),
	];
}
