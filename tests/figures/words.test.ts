import { readFileSync } from 'node:fs';
import type { Text } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { figures } from '../../src/figures/index.ts';
import { content, editionOf } from '../support/content.ts';
import { plainContext } from '../support/figures.ts';
import { inPseudoLanguage } from '../support/pseudo.ts';

const edition = editionOf(inPseudoLanguage(content));

/** Latin words that a drawing has from content that is not translated: titles of chapters, provinces of the map. */
const outlines = readFileSync('content/maps/china-provinces.topo.json', 'utf8');
const names = [
	...edition.chapters.flatMap(({ title, short }) => [title, short]),
	...[...outlines.matchAll(/"name":\s*"([^"]+)"/g)].map(([, name = '']) => name),
];
/** Dates and numbers are printed as English writes them (`src/text/`). */
const months =
	/\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/g;

const inCode = (text: string): boolean =>
	/[a-z]{2}/i.test(names.reduce((rest, name) => rest.replace(name, ''), text).replace(months, ''));

test.each(figures.map((figure) => [figure.id, figure.open(edition)] as const))(
	'every word that %s draws stands in content',
	async (_id, figure) => {
		const drawn = await figure.draw();
		const context = { ...plainContext(), ui: edition.ui };
		const found = new Set<string>();
		// What Mermaid lays out is rendered beforehand, in its own words.
		const states = figure.meta.states.choices.filter(
			({ id }) => id !== 'support' || figure.diagrams().length === 0,
		);
		for (const { id: state } of states)
			for (const layout of Object.keys(layouts) as LayoutName[])
				visit(drawn.drawing(state, layout, context), 'text', ({ value }: Text) => {
					if (inCode(value)) found.add(value);
				});
		expect([...found]).toEqual([]);
	},
);

test.each(['coevolution', 'state-capitalism', 'readjustment'])(
	'every word of the long description of %s stands in content',
	(id) => {
		const figure = figures.find((each) => each.id === id)!.open(edition);
		expect(figure.describe().filter(inCode)).toEqual([]);
	},
);
