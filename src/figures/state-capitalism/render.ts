import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Drawing, Parameter, RenderContext } from '../figure.ts';
import { readDiagram } from '../mermaid.ts';
import { when } from '../state.ts';
import { dressDiagram } from './dress.ts';
import type { StateCapitalismModel } from './model.ts';

export function stateCapitalismParameters({ flows }: StateCapitalismModel): Parameter[] {
	return [
		{
			name: 'flow',
			label: 'Flow',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: 'All flows.' },
				...flows.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
			],
		},
	];
}

function draw(model: StateCapitalismModel): Element {
	return dressDiagram(readDiagram('state-capitalism', model.source), model);
}

export function stateCapitalismBody(model: StateCapitalismModel, context: RenderContext): Element[] {
	return [
		h('section', { className: ['diagram-scroll'], tabIndex: 0, ariaLabel: 'Diagram' }, [draw(model)]),
		h(
			'dl',
			{ className: ['flows'] },
			model.flows.map(({ id, label, what, pages }) =>
				h('div', { className: [`flow-${id}`], dataWhen: when({ flow: ['all', id] }) }, [
					h('dt', label),
					h('dd', [what, ' ', context.pages(pages)]),
				]),
			),
		),
	];
}

export function stateCapitalismDrawings(model: StateCapitalismModel): Drawing[] {
	return [{ name: 'all', svg: draw(model) }];
}
