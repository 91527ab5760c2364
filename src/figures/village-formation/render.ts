import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { type Formation, undiscussed, type VillageFormationModel } from './model.ts';

/** The three switches of a state; their knobs move when another state is chosen. */
function switches(formation: Formation): Element {
	return h(
		'ul',
		{ className: ['switches'] },
		formation.factors.map(({ id, label, present }) =>
			h('li', { className: ['switch', present ? 'switch-on' : 'switch-off'] }, [
				h('span', { className: ['switch-track'], ariaHidden: 'true' }, [
					h('span', { className: ['switch-knob'], dataFlip: `knob-${id}` }),
				]),
				h('span', [label, ': ', h('b', present ? 'present' : 'absent')]),
			]),
		),
	);
}

function caseItem(example: Formation['cases'][number], context: RenderContext): Element {
	const { name, place, text, interviewees, pages } = example;
	const word = interviewees.length === 1 ? 'Interviewee' : 'Interviewees';
	const told = interviewees.flatMap((id, i): ElementContent[] => [
		{ type: 'text', value: i === 0 ? ' ' : ', ' },
		context.entry('interviewees', id, i === 0 ? `${word} ${id}` : id),
	]);
	return h('li', [
		place ? context.entry('places', place, name) : h('b', name),
		': ',
		text,
		...told,
		told.length > 0 ? '. ' : ' ',
		context.pages(pages),
	]);
}

function card(formation: Formation, context: RenderContext): Element {
	const { id, label, verdict, outcome, cases } = formation;
	return h(
		'div',
		{
			className: ['formation', outcome ? 'formation-told' : 'formation-untold'],
			dataWhen: when({ state: [id] }),
		},
		[
			h('p', { className: ['panel-name'] }, label),
			switches(formation),
			h('div', { className: ['formation-outcome'] }, [
				h('p', { className: ['formation-words'] }, `${outcome?.words ?? undiscussed}.`),
				outcome && h('p', [outcome.text, ' ', context.pages(outcome.pages)]),
				h('p', { className: ['formation-verdict'] }, verdict),
			]),
			...(cases.length > 0
				? [
						h(
							'ul',
							cases.map((example) => caseItem(example, context)),
						),
					]
				: []),
		],
	);
}

export function body(model: VillageFormationModel, context: RenderContext): Element[] {
	const { formations, rule, exception } = model;
	return [
		h('div', { className: ['formations'] }, [
			h(
				'div',
				formations.map((formation) => card(formation, context)),
			),
			h('div', { className: ['formation-rule'] }, [
				h('p', { className: ['acts-name'] }, 'The rule'),
				...rule.map(({ words, pages }) => h('p', [words, ' ', context.pages(pages)])),
				h('p', { className: ['formation-exception'] }, [
					context.entry('places', exception.place, exception.name),
					'. ',
					exception.text,
					' ',
					context.pages(exception.pages),
				]),
			]),
		]),
	];
}
