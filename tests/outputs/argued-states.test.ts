import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { statesArguedIn, still } from '../../src/outputs/argued-states.ts';

const link = (path: string) => `<a class="figure-link" href="/ddv/figures/${path}">Figure</a>`;
const argued = (html: string) =>
	statesArguedIn(fromHtml(`<section>${html}</section>`, { fragment: true }).children[0] as Element);

test('the states that a section names are gathered by figure, each once', () => {
	expect(
		argued(
			`<p>${link('embeddedness/hyper/?with=mixed')} ${link('typology/')}</p>` +
				`<p>${link('field-sites/pearl/')} ${link('embeddedness/hypo/')} ${link('embeddedness/hyper/')}</p>`,
		),
	).toEqual([
		{ figure: 'embeddedness', states: ['hyper', 'hypo'] },
		{ figure: 'field-sites', states: ['pearl'] },
	]);
});

test('a figure that stands in the section is not drawn again', () => {
	expect(
		argued(`${link('embeddedness/hyper/')}<figure-states data-figure="embeddedness"></figure-states>`),
	).toEqual([]);
});

test('a picture to look at has no links, and is one thing for a screen reader', () => {
	const mark = s('a', { className: ['mark'], href: '/x/', dataSet: 'tie=x', ariaLabel: 'X' }, [s('path')]);
	expect(toHtml(still(s('svg', { role: 'group', ariaLabel: 'Ties' }, [mark])))).toBe(
		'<svg role="img" aria-label="Ties"><g class="mark"><path></path></g></svg>',
	);
});
