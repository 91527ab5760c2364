import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { readDiagram } from '../../figure-kit/mermaid.ts';
import { fromMermaid } from './from-mermaid.ts';
import type { StateCapitalismModel } from './model.ts';

function draw(model: StateCapitalismModel): Element {
	return fromMermaid(readDiagram('state-capitalism', model.source), model);
}

export function body(model: StateCapitalismModel, context: RenderContext): Element[] {
	return [
		h('section', { className: ['diagram-scroll'], tabIndex: 0, ariaLabel: context.ui.figure.diagram }, [
			draw(model),
		]),
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

export function drawings(model: StateCapitalismModel): Drawing[] {
	return [{ name: 'all', svg: draw(model) }];
}
