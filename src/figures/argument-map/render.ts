import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import type { ArgumentMapModel, ArgumentNode, Claim } from './model.ts';

/** A node's claim, which leads into the text, and its pages. */
const linked = (node: ArgumentNode, context: RenderContext): ElementContent[] =>
	[context.section(node.section, node.claim), ' ', context.pages(node.pages)] as ElementContent[];

function claimItem(claim: Claim, number: string, context: RenderContext): Element {
	return h('li', [
		h(
			'div',
			{
				id: `argument-map-${claim.id}`,
				className: ['argument-node'],
				dataLit: when({ focus: ['all', ...claim.chapters] }),
			},
			[
				h('p', [h('b', claim.mark), ' ', ...linked(claim, context)]),
				...claim.buildsOn.map(({ id, mark, words, pages }) =>
					h('p', { className: ['argument-tie'] }, [
						'Builds on ',
						h('a', { href: `#argument-map-${id}` }, mark),
						`: ${words} `,
						context.pages(pages),
					]),
				),
			],
		),
		h(
			'ul',
			{ dataLit: when({ focus: ['all', number] }) },
			claim.evidence.map((node) => h('li', linked(node, context))),
		),
	]);
}

export function body(model: ArgumentMapModel, context: RenderContext): Element[] {
	const { question, answer, chapters } = model;
	const head = (kind: string, node: ArgumentNode) =>
		h('div', { className: ['argument-node', `argument-${kind.toLowerCase()}`] }, [
			h('p', { className: ['argument-kind'] }, kind),
			h('p', linked(node, context)),
		]);
	return [
		h('div', { className: ['argument-map'] }, [
			head('Question', question),
			head('Answer', answer),
			h(
				'ol',
				{ className: ['argument-chapters'] },
				chapters.map((chapter) =>
					h('li', [
						h(
							'div',
							{
								className: ['argument-node', 'argument-chapter'],
								dataLit: when({ focus: ['all', chapter.number] }),
							},
							[
								h('p', { className: ['argument-kind'] }, `${chapter.number} ${chapter.name}`),
								h('p', linked(chapter, context)),
							],
						),
						h(
							'ol',
							{ className: ['argument-claims'] },
							chapter.claims.map((claim) => claimItem(claim, chapter.number, context)),
						),
					]),
				),
			),
		]),
	];
}
