import type { Element } from 'hast';
import { h } from 'hastscript';
import { caseItem } from '../../figure-kit/case.ts';
import { when } from '../../figure-kit/conditions.ts';
import { told } from '../../figure-kit/evidence.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { Formation, VillageFormationModel } from './model.ts';

type Words = VillageFormationModel['words'];

/** The switches of a state; their knobs move when another state is chosen. */
function switches(formation: Formation, words: Words): Element {
	return h(
		'ul',
		{ className: ['switches'] },
		formation.factors.map(({ id, label, present }) =>
			h('li', { className: ['switch', present ? 'switch-on' : 'switch-off'] }, [
				h('span', { className: ['switch-track'], ariaHidden: 'true' }, [
					h('span', { className: ['switch-knob'], dataFlip: `knob-${id}` }),
				]),
				h('span', [`${label}: `, h('b', present ? words.present : words.absent)]),
			]),
		),
	);
}

/** What forms, and what the rule says of it. */
const outcomeOf = ({ outcome, verdict }: Formation, words: Words, context: RenderContext): Element =>
	h('div', { className: ['formation-outcome'] }, [
		h('p', { className: ['formation-words'] }, `${outcome?.words ?? words.undiscussed}.`),
		outcome && h('p', told(outcome, context)),
		h('p', { className: ['formation-verdict'] }, verdict),
	]);

function card(formation: Formation, words: Words, context: RenderContext): Element {
	const { id, label, outcome, cases } = formation;
	const items = cases.map((example) => caseItem(example, context));
	return h(
		'div',
		{
			className: ['formation', outcome ? 'formation-told' : 'formation-untold'],
			dataWhen: when({ state: [id] }),
		},
		[
			h('p', { className: ['panel-name'] }, label),
			switches(formation, words),
			outcomeOf(formation, words, context),
			...(items.length > 0 ? [h('ul', items)] : []),
		],
	);
}

export function body(model: VillageFormationModel, context: RenderContext): Element[] {
	const { words, formations, rule, exception } = model;
	const { place, name } = exception;
	return [
		h('div', { className: ['formations'] }, [
			h(
				'div',
				formations.map((formation) => card(formation, words, context)),
			),
			h('div', { className: ['formation-rule'] }, [
				h('p', { className: ['formation-rule-name'] }, words.rule),
				...rule.map(({ words: text, pages }) => h('p', told({ text, pages }, context))),
				h('p', { className: ['formation-exception'] }, [
					context.entry('places', place, name),
					'. ',
					...told(exception, context),
				]),
			]),
		]),
	];
}
