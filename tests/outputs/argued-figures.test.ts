import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { figuresArguedIn, standFigure } from '../../src/outputs/argued-figures.ts';

const link = (path: string) => `<a class="figure-link" href="/ddv/figures/${path}">Figure</a>`;
const read = (html: string) =>
	fromHtml(`<section>${html}</section>`, { fragment: true }).children[0] as Element;

describe('the figures that a section argues with', () => {
	const argued = (html: string) => figuresArguedIn(read(html));

	test('are those of which it names a state, each in the first one', () => {
		expect(
			argued(
				`<p>${link('embeddedness/hyper/?with=mixed')} ${link('typology/')}</p>` +
					`<p>${link('field-sites/pearl/')} ${link('embeddedness/hypo/')}</p>`,
			),
		).toEqual([
			{ figure: 'embeddedness', state: 'hyper' },
			{ figure: 'field-sites', state: 'pearl' },
		]);
	});

	test('do not stand in it already', () => {
		const standing = '<figure-states data-figure="embeddedness"></figure-states>';
		expect(argued(`${link('embeddedness/hyper/')}${standing}`)).toEqual([]);
	});
});

describe('a figure stands', () => {
	const figure = h('figure-states', 'F');
	const stood = (html: string) => {
		const section = read(html);
		return standFigure(section, 'typology', figure) && toHtml(section.children);
	};
	const mention = link('typology/pearl/');

	test('below the paragraph that names its state first, and the notes of that', () => {
		expect(stood(`<p>A</p><p>B ${mention}</p><aside class="margin-note">N</aside><p>C ${mention}</p>`)).toBe(
			`<p>A</p><p>B ${mention}</p><aside class="margin-note">N</aside><figure-states>F</figure-states><p>C ${mention}</p>`,
		);
	});

	test('in the part of the section that names it', () => {
		expect(stood(`<p>A</p><section><h3>H</h3><p>B ${mention}</p></section><p>C</p>`)).toBe(
			`<p>A</p><section><h3>H</h3><p>B ${mention}</p><figure-states>F</figure-states></section><p>C</p>`,
		);
	});

	test('below the first paragraph where the line below the heading names it', () => {
		const line = `<p class="section-line follow-line">${mention}</p>`;
		expect(stood(`<h2>H</h2>${line}<p>A</p><p>B</p>`)).toBe(
			`<h2>H</h2>${line}<p>A</p><figure-states>F</figure-states><p>B</p>`,
		);
	});

	test('nowhere where it is not named', () => {
		expect(stood('<p>A</p>')).toBe(false);
	});
});
