import { describe, expect, test } from 'vitest';
import { sectionStatesIn } from '../../src/site/section-states.ts';
import { changed, content, editionOf, fixture, problemsOf } from '../support/content.ts';

const one = 'chapters/1-first.mdx';
const at = `tests/fixture/${one}`;
/** The fixture, with a figure that its first chapter follows. */
const following = changed(
	one,
	'sections:',
	`follows:
  figure: coevolution
  states:
    opening: stage=initiation
    inner: stage=takeover&actor=platforms
sections:`,
	fixture,
);

describe('what a chapter follows is told where it is wrong, with the fix', () => {
	test.each([
		[
			'an unknown figure',
			'figure: coevolution',
			'figure: coevolutoin',
			`${at}:10:11: frontmatter follows.figure: there is no figure "coevolutoin". Did you mean "coevolution"? If not, add it to tests/fixture/figures.`,
		],
		[
			'an unknown section',
			'inner: stage',
			'iner: stage',
			`${at}:13:11: frontmatter follows.states.iner: 1-first has no section "iner". Did you mean "inner"? If not, add it to the frontmatter's sections.`,
		],
		[
			'an unknown state',
			'stage=initiation',
			'stage=initation',
			`${at}:12:14: frontmatter follows.states.opening: the figure has no state "stage=initation". Did you mean "initiation"? If not, add it to the figure’s data.`,
		],
		[
			'an unknown mark',
			'actor=platforms',
			'actr=platforms',
			`${at}:13:12: frontmatter follows.states.inner: the figure has no parameter "actr". Did you mean "actor"? If not, add it to the figure’s parameters.`,
		],
	])('%s', (_name, find, replace, told) => {
		expect(problemsOf(changed(one, find, replace, following))).toEqual([told]);
	});
});

describe('what the sections of a chapter stand for', () => {
	const edition = editionOf(following);

	test('is a state of the figure, named by its mark where one is meant', () => {
		expect(
			sectionStatesIn(edition, edition.chapters[0]!).map(({ section, path, label }) => [
				section,
				path,
				label,
			]),
		).toEqual([
			['opening', '/figures/coevolution/initiation/', 'Figure 1.1: Initiation'],
			['inner', '/figures/coevolution/takeover/?actor=platforms', 'Figure 1.1: Platforms'],
		]);
		expect(sectionStatesIn(edition, edition.chapters[1]!)).toEqual([]);
	});
});

test('sections of chapters 4 to 7 stand for states of a figure: phases, settings, modes, measures', () => {
	const edition = editionOf(content);
	const followed = edition.chapters.flatMap((chapter) =>
		sectionStatesIn(edition, chapter).map(({ section, label }) => `${chapter.number} ${section}: ${label}`),
	);
	expect(followed).toMatchInlineSnapshot(`
		[
		  "4 initiation-phase: Figure 4.1: Initiation",
		  "4 development-phase: Figure 4.1: Development",
		  "4 takeover-phase: Figure 4.1: Takeover",
		  "5 merchant-based: Figure 5.1: Pearl River Delta",
		  "5 producer-based: Figure 5.1: Interiors of the coastal provinces",
		  "5 mixed: Figure 5.1: Yangtze River Delta",
		  "5 live-stream: Figure 5.1: Peripheries of Central and West China",
		  "6 mixed-embeddedness: Figure 6.1: Mixed",
		  "6 over-and-under: Figure 6.1: Over",
		  "6 hyper-embeddedness: Figure 6.1: Hyper",
		  "6 hypo-embeddedness: Figure 6.1: Hypo",
		  "6 governed-embeddedness: Figure 6.1: Governed",
		  "7 arrangements: Figure 7.A: New party units",
		  "7 one-stop-services: Figure 7.A: Service centres",
		  "7 training: Figure 7.A: Training",
		  "7 land-and-finance: Figure 7.A: Land and money",
		  "7 red-vanguard: Figure 7.A: Recruitment",
		]
	`);
});
