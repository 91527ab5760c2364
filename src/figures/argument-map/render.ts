import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { RenderContext } from '../../figure-kit/figure.ts';
import { fillWith } from '../../figure-kit/fill.ts';
import type { ArgumentMapModel, ArgumentNode, Claim } from './model.ts';

type Words = ArgumentMapModel['words'];
type Chapter = ArgumentMapModel['chapters'][number];

/** A node's claim, which leads into the text, and its pages. */
const linked = (node: ArgumentNode, context: RenderContext): (Element | string)[] => [
	context.section(node.section, node.claim),
	' ',
	context.pages(node.pages),
];

/** A node under the name of what it is; lit in all states where none are given. */
const namedNode = (
	name: string,
	node: ArgumentNode,
	context: RenderContext,
	{ className, dataLit }: { className: string; dataLit?: string },
): Element =>
	h('div', { className: ['argument-node', className], dataLit }, [
		h('p', { className: ['argument-kind'] }, name),
		h('p', linked(node, context)),
	]);

function claimNode(claim: Claim, words: Words, context: RenderContext): Element {
	const ties = claim.buildsOn.map(({ id, mark, words: what, pages }) => {
		const link = h('a', { href: `#argument-map-${id}` }, mark);
		return h('p', { className: ['argument-tie'] }, [
			...fillWith(words.buildsOn, { claim: link, words: what }),
			' ',
			context.pages(pages),
		]);
	});
	return h(
		'div',
		{
			id: `argument-map-${claim.id}`,
			className: ['argument-node'],
			dataLit: when({ focus: ['all', ...claim.chapters] }),
		},
		[h('p', [h('b', claim.mark), ' ', ...linked(claim, context)]), ...ties],
	);
}

function chapterItem(chapter: Chapter, words: Words, context: RenderContext): Element {
	const { number, name, claims } = chapter;
	const dataLit = when({ focus: ['all', number] });
	return h('li', [
		namedNode(`${number} ${name}`, chapter, context, { className: 'argument-chapter', dataLit }),
		h(
			'ol',
			{ className: ['argument-claims'] },
			claims.map((claim) =>
				h('li', [
					claimNode(claim, words, context),
					h(
						'ul',
						{ dataLit },
						claim.evidence.map((node) => h('li', linked(node, context))),
					),
				]),
			),
		),
	]);
}

export function body(model: ArgumentMapModel, context: RenderContext): Element[] {
	const { words, question, answer, chapters } = model;
	return [
		h('div', { className: ['argument-map'] }, [
			namedNode(words.question, question, context, { className: 'argument-question' }),
			namedNode(words.answer, answer, context, { className: 'argument-answer' }),
			h(
				'ol',
				{ className: ['argument-chapters'] },
				chapters.map((chapter) => chapterItem(chapter, words, context)),
			),
		]),
	];
}
