import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { lineKinds } from '../../src/figure-kit/block.ts';
import { measure } from '../../src/figure-kit/text.ts';
import { figures } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
const context = renderContext(edition, (path) => path);

const classOf = ({ properties: { className } }: Element): string[] =>
	Array.isArray(className) ? className.map(String) : [];
const number = ({ properties }: Element, name: string): number => Number(properties[name]);
const children = (node: Element, tagName: string): Element[] =>
	node.children.filter((child): child is Element => child.type === 'element' && child.tagName === tagName);

/** The texts of a block that leave its rectangle, to the side or above and below. */
function leaving(block: Element): string[] {
	const [rect] = children(block, 'rect');
	if (!rect) return [];
	const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(rect, name)) as [
		number,
		number,
		number,
		number,
	];
	const told: string[] = [];
	visit(block, 'element', (text) => {
		const kind = Object.values(lineKinds).find(({ className }) => classOf(text).includes(className));
		if (text.tagName !== 'text' || !kind) return;
		const lines = children(text, 'tspan');
		const top = number(text, 'y') - kind.leading / 2;
		const bottom = top + lines.length * kind.leading;
		if (top < y || bottom > y + height)
			told.push(`${toString(text)}: ${top}–${bottom} in ${y}–${y + height}`);
		for (const line of lines) {
			const wide = measure(toString(line).trim(), kind);
			const room = 2 * Math.min(number(line, 'x') - x, x + width - number(line, 'x'));
			if (wide > room) told.push(`${toString(line)}: ${wide} in ${room}`);
		}
	});
	return told;
}

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_id, figure) => {
	test('no text leaves its box', async () => {
		const told: string[] = [];
		for (const part of (await figure.open(edition).draw()).body(context))
			visit(part, 'element', (node) => {
				if (['a', 'g'].includes(node.tagName)) told.push(...leaving(node));
			});
		expect(told).toEqual([]);
	});
});
