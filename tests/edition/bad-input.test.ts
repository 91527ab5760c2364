import { describe, expect, test } from 'vitest';
import { changed, content, fixture, problemsOf } from '../support/content.ts';

const one = 'chapters/1-first.mdx';
const two = 'chapters/2-second.mdx';

test('the content as it stands has no problems, nor has the fixture', () => {
	expect(problemsOf(content)).toEqual([]);
	expect(problemsOf(fixture)).toEqual([]);
});

describe('bad input is told with file, line and column, what is wrong and the fix', () => {
	const cases: [name: string, file: string, find: string | RegExp, replace: string, told: string[]][] = [
		[
			'a JSON syntax error',
			'registers/phases.json',
			'"entries": [',
			'"entries": ',
			[
				'tests/fixture/registers/phases.json:16:3: is not valid JSON (property name expected). Correct the syntax here or just before.',
			],
		],
		[
			'a key that stands twice',
			'registers/phases.json',
			'"name": "Early"',
			'"name": "Early", "name": "Soon"',
			[
				'tests/fixture/registers/phases.json:6:21: "name": stands twice in the same object. Keep one of the two.',
			],
		],
		[
			'an element that stands twice',
			'registers/phases.json',
			/"pages": \[(\d+)/,
			'"pages": [$1, $1',
			[
				'tests/fixture/registers/phases.json:12:18: entries[0].source.pages[1]: stands twice in its list. Keep one of the two.',
			],
		],
		[
			'a missing field',
			'registers/actors.json',
			/\n\s*"what": "Who rules\.",/,
			'',
			[
				'tests/fixture/registers/actors.json:4:3: entries[0].what: Invalid input: expected string, received undefined. Add "what", a value of type string.',
			],
		],
		[
			'a wrong type',
			'registers/villages-by-year.json',
			'"villages": 212',
			'"villages": "212"',
			[
				'tests/fixture/registers/villages-by-year.json:13:16: entries[1].villages: Invalid input: expected number, received string. Make "villages" a value of type number.',
			],
		],
		[
			'an unknown field',
			'registers/phases.json',
			'"name": "Early"',
			'"nam": "Early"',
			[
				'tests/fixture/registers/phases.json:4:3: entries[0].name: Invalid input: expected string, received undefined. Add "name", a value of type string.',
				'tests/fixture/registers/phases.json:6:4: entries[0].nam: Unrecognized key: "nam". Remove or rename "nam": the schema does not know it. Did you mean "name"?',
			],
		],
		[
			'an unknown value',
			'registers/places.json',
			'"kind": "town"',
			'"kind": "towne"',
			[
				'tests/fixture/registers/places.json:32:12: entries[1].kind: Invalid option: expected one of "village"|"town"|"county"|"city"|"province"|"region"|"country". Did you mean "town"?',
			],
		],
		[
			'an unknown id in a register',
			'registers/phases.json',
			'"lead": "platforms"',
			'"lead": "platform"',
			[
				'tests/fixture/registers/phases.json:21:12: entries[1].lead: there is no "platform" in actors. Did you mean "platforms"? If not, add it to tests/fixture/registers/actors.json.',
			],
		],
		[
			'an unknown id behind a default',
			'registers/policies.json',
			'"ang-2016"',
			'"ang-2061"',
			[
				'tests/fixture/registers/policies.json:33:14: entries[0].works[0]: there is no "ang-2061" in works. Did you mean "ang-2016"? If not, add it to tests/fixture/registers/works.json.',
			],
		],
		[
			'an unknown section in a source',
			'registers/phases.json',
			'"1-first/opening"',
			'"1-first/openning"',
			[
				'tests/fixture/registers/phases.json:13:16: entries[0].source.section: there is no "1-first/openning" in sections. Did you mean "1-first/opening"? If not, add it to tests/fixture/chapters.',
			],
		],
		[
			'an id that stands twice',
			'registers/terms.json',
			'"id": "wheel"',
			'"id": "yarn"',
			[
				'tests/fixture/registers/terms.json:34:10: entries[2].id: "yarn" is the id of entry 0 already. Give one of the two another id, or merge them.',
			],
		],
		[
			'a page after the last',
			'registers/terms.json',
			/17(?=\s*\])/,
			'21',
			[
				'tests/fixture/registers/terms.json:19:15: entries[0].source.pages[0]: is page 21, and the dissertation has 20. Write a page from 1 to 20.',
			],
		],
		[
			'a page before the first',
			'registers/terms.json',
			/17(?=\s*\])/,
			'0',
			[
				'tests/fixture/registers/terms.json:19:15: entries[0].source.pages[0]: Too small: expected number to be >=1. Use 1 at least.',
			],
		],
		[
			'a region that is none',
			'registers/places.json',
			'"region": "hills"',
			'"region": "hill"',
			[
				'tests/fixture/registers/places.json:34:14: entries[1].region: there is no "hill" in regions. Did you mean "hills"? If not, add it to tests/fixture/registers/regions.json.',
			],
		],
		[
			'a register without its lede',
			'registers/terms.json',
			/\n\s*"lede":[^\n]*/,
			'',
			[
				'tests/fixture/registers/terms.json:1:1: lede: Invalid input: expected string, received undefined. Add "lede", a value of type string.',
			],
		],
		[
			'a word of the interface without its place',
			'ui/en.json',
			'Chapter {number}',
			'Chapter',
			[
				expect.stringMatching(
					/^tests\/fixture\/ui\/en\.json:\d+:11: chapter\.name: must hold \{number\}\. Write it where it is to be filled in\.$/,
				),
			],
		],
		[
			'a word of the interface with a place that nothing fills',
			'ui/en.json',
			'Chapter {number}',
			'Chapter {nummer}',
			[
				expect.stringMatching(
					/^tests\/fixture\/ui\/en\.json:\d+:11: chapter\.name: holds \{nummer\}, which nothing fills\. Did you mean "\{number\}"\?$/,
				),
			],
		],
		[
			'a word of the interface with a place that is not closed',
			'ui/en.json',
			'Chapter {number}',
			'Chapter {number',
			[
				expect.stringMatching(
					/chapter\.name: holds \{number, which nothing fills\. Did you mean "\{number\}"\?$/,
				),
			],
		],
		[
			'a place in a word of the interface that has none',
			'ui/en.json',
			'The chapters',
			'The {count} chapters',
			[expect.stringMatching(/chapter\.map: holds \{count\}, which nothing fills\. Take it out\.$/)],
		],
		[
			'a place that nothing fills, in a list of the interface',
			'ui/en.json',
			'Licence: {license}, {licenseAddress}',
			'Licence: {licence}',
			[
				expect.stringMatching(
					/data\.readme\[3\]: holds \{licence\}, which nothing fills\. Did you mean "\{license\}"\?$/,
				),
			],
		],
		[
			'a key of the interface’s words that is misspelt',
			'ui/en.json',
			'"colophon":',
			'"colofon":',
			[
				expect.stringMatching(
					/site\.colophon: Invalid input: expected string, received undefined\. Add "colophon", a value of type string\.$/,
				),
				expect.stringMatching(
					/site\.colofon: Unrecognized key: "colofon"\. Remove or rename "colofon": the schema does not know it\. Did you mean "colophon"\?$/,
				),
			],
		],
		[
			'a text of the interface that is a list',
			'ui/en.json',
			'"menu": "Menu"',
			'"menu": ["Menu"]',
			[
				expect.stringMatching(
					/site\.menu: Invalid input: expected string, received array\. Make "menu" a value of type string\.$/,
				),
			],
		],
		[
			'a menu that leads nowhere',
			'ui/en.json',
			'"path": "/notes/"',
			'"path": "/note/"',
			[
				'tests/fixture/ui/en.json:26:15: menu[4].within[0].path: there is no page "/note/". Did you mean "/notes/"? If not, add it to tests/fixture/pages.',
			],
		],
		[
			'an unknown row in a figure’s own list',
			'figures/coevolution.json',
			'"order": ["central", "platforms",',
			'"order": ["central", "platform",',
			[
				'tests/fixture/figures/coevolution.json:84:23: order[1]: there is no "platform" in actors. Did you mean "platforms"? If not, add it to tests/fixture/registers/actors.json.',
			],
		],
		[
			'a chapter that a figure names',
			'figures/coevolution.json',
			'"chapter": "2-second"',
			'"chapter": "2-secnd"',
			[
				'tests/fixture/figures/coevolution.json:170:14: answer.chapter: there is no "2-secnd" in addresses. Did you mean "2-second"? If not, add it to tests/fixture/chapters.',
			],
		],
		[
			'a figure that contradicts itself',
			'figures/coevolution.json',
			'"order": ["central", "platforms",',
			'"order": ["central",',
			[
				'tests/fixture/figures/coevolution.json:99:15: the order has no place for "platforms". Correct the data that it names.',
			],
		],
		[
			'a state’s id that is taken twice',
			'figures/coevolution.json',
			'"id": "takeover",\n\t\t\t\t"label"',
			'"id": "initiation",\n\t\t\t\t"label"',
			[
				'tests/fixture/figures/coevolution.json:35:11: states.choices[2].id: "initiation" is the id of entry 1 already. Give one of the two another id, or merge them.',
			],
		],
		[
			'a claim without pages',
			'figures/coevolution.json',
			'"claim": "Claim of takeover",\n\t\t\t\t"say": "What takeover shows.",\n\t\t\t\t"pages": [4]',
			'"claim": "Claim of takeover",\n\t\t\t\t"say": "What takeover shows."',
			[
				'tests/fixture/figures/coevolution.json:34:4: states.choices[2].pages: Invalid input: expected array, received undefined. Add "pages", a value of type array.',
			],
		],
		[
			'a state that shows nothing',
			'figures/coevolution.json',
			'"id": "takeover",\n\t\t\t\t"label"',
			'"id": "takover",\n\t\t\t\t"label"',
			[
				'tests/fixture/figures/coevolution.json:35:11: the state "takover" is none of all, initiation, takeover, answer. Correct the data that it names.',
			],
		],
		[
			'a figure that names another',
			'figures/apparatus.json',
			'"id": "apparatus"',
			'"id": "aparatus"',
			[
				'tests/fixture/figures/apparatus.json:3:8: id: names the figure "aparatus", and the file “apparatus”. Write "apparatus": a figure’s file, its id and its folder have one name.',
			],
		],
		[
			'a question of a state that the figure has not',
			'figures/apparatus.json',
			'"state": "regular"',
			'"state": "regulr"',
			[
				'tests/fixture/figures/apparatus.json:13:44: questions[0].state: the figure has no state "regulr". Did you mean "regular"? If not, add it to the figure’s data.',
			],
		],
		[
			'an unknown work in <Cite>',
			one,
			'ang-2016, p. 5',
			'ang-2061, p. 5',
			[
				'tests/fixture/chapters/1-first.mdx:28:77: "ang-2061": there is no such entry in works. Did you mean "ang-2016"? If not, add it to tests/fixture/registers/works.json.',
			],
		],
		[
			'an unknown second work in <Cite>',
			one,
			'; ma-2001',
			'; ma-2010',
			[
				'tests/fixture/chapters/1-first.mdx:28:77: "ma-2010": there is no such entry in works. Did you mean "ma-2001"? If not, add it to tests/fixture/registers/works.json.',
			],
		],
		[
			'an unknown term in <Term>',
			one,
			'<Term id="loop" />',
			'<Term id="lop" />',
			[
				'tests/fixture/chapters/1-first.mdx:28:18: "lop": there is no such entry in terms. Did you mean "loop"? If not, add it to tests/fixture/registers/terms.json.',
			],
		],
		[
			'an unknown figure in <Figure>',
			two,
			'<Figure id="apparatus" />',
			'<Figure id="aparatus" />',
			[
				'tests/fixture/chapters/2-second.mdx:33:1: "aparatus": there is no such entry in figures. Did you mean "apparatus"? If not, add it to tests/fixture/figures.',
			],
		],
		[
			'an interviewee that the table has not',
			one,
			'<Interviewee id="2" />',
			'<Interviewee id="22" />',
			[
				'tests/fixture/chapters/1-first.mdx:33:1: "22": there is no such entry in interviewees. Did you mean "2"? If not, add it to tests/fixture/registers/interviewees.json.',
			],
		],
		[
			'a year without a count',
			one,
			'<Villages year="2014" />',
			'<Villages year="2015" />',
			[
				'tests/fixture/chapters/1-first.mdx:37:20: "2015": there is no such entry in villages-by-year. Did you mean "2014"? If not, add it to tests/fixture/registers/villages-by-year.json.',
			],
		],
		[
			'a component that does not exist',
			one,
			'<Term id="loop" />',
			'<Terms id="loop" />',
			[
				'tests/fixture/chapters/1-first.mdx:28:18: <Terms>: is not a component of this site. Did you mean "Term"? If not, add it to src/components/authoring.ts.',
			],
		],
		[
			'a mention without an id',
			one,
			'<Term id="loop" />',
			'<Term />',
			['tests/fixture/chapters/1-first.mdx:28:18: <Term>: has no id. Write <Term id="…" />.'],
		],
		[
			'an attribute that the component does not know',
			one,
			'<Source pages="1–2" />',
			'<Source pages="1–2" page="3" />',
			[
				'tests/fixture/chapters/1-first.mdx:29:29: <Source page>: has an attribute "page", which the component does not know. It knows pages, beyond.',
			],
		],
		[
			'a misspelt attribute',
			one,
			'<Term id="loop" />',
			'<Term ID="loop" />',
			[
				'tests/fixture/chapters/1-first.mdx:28:24: <Term ID>: has an attribute "ID", which the component does not know. Did you mean "id"? It knows id.',
			],
		],
		[
			'two digits that are transposed',
			one,
			'ang-2016, p. 5',
			'ang-2061, p. 5',
			[expect.stringContaining('"ang-2061": there is no such entry in works. Did you mean "ang-2016"?')],
		],
		[
			'a component of a sentence that stands alone on its line',
			one,
			'The opening says <Term id="loop" /> and',
			'The opening says\n<Term id="loop" />\nand',
			[
				'tests/fixture/chapters/1-first.mdx:29:1: <Term>: stands alone on its line, which ends the paragraph before it. Put a word of its sentence on the same line, before or behind it.',
			],
		],
		[
			'a page of another section in <Source>',
			two,
			'<Source pages="20" />',
			'<Source pages="12, 20" />',
			[
				'tests/fixture/chapters/2-second.mdx:31:33: <Source pages="12, 20">: p. 12 is not in "2-second/end", which restates 16 to 20. Correct the pages; where others are meant too, write <Source pages="12, 20" beyond />.',
			],
		],
		[
			'pages beyond a section that are meant',
			two,
			'<Source pages="20" />',
			'<Source pages="12, 20" beyond />',
			[],
		],
		[
			'pages said to be beyond a section that are not',
			two,
			'<Source pages="20" />',
			'<Source pages="20" beyond />',
			[
				'tests/fixture/chapters/2-second.mdx:31:44: <Source pages="20">: says "beyond", and no page of it is beyond its section. Take "beyond" out.',
			],
		],
		[
			'a page outside the chapter before its first section',
			one,
			'stands alone.',
			'stands alone. <Source pages="11" />',
			[
				'tests/fixture/chapters/1-first.mdx:24:70: <Source pages="11">: p. 11 is not in "1-first", which restates 1 to 10. Correct the pages; where others are meant too, write <Source pages="11" beyond />.',
			],
		],
		[
			'an attribute on a component without any',
			two,
			'<Note>',
			'<Note id="x">',
			[
				'tests/fixture/chapters/2-second.mdx:22:57: <Note id>: has an attribute "id", which the component does not know. Take it out: the component knows none.',
			],
		],
		[
			'a flag with a value',
			one,
			'narrative />',
			'narrative="yes" />',
			['tests/fixture/chapters/1-first.mdx:37:81: <Cite>: gives narrative a value. Write narrative alone.'],
		],
		[
			'an attribute without text',
			one,
			'<Person id="mayor" />',
			'<Person id />',
			['tests/fixture/chapters/1-first.mdx:41:40: <Person>: has no text in id. Write id="…".'],
		],
		[
			'an expression in an attribute',
			one,
			'<Person id="mayor" />',
			'<Person id={"mayor"} />',
			['tests/fixture/chapters/1-first.mdx:41:40: <Person>: has no text in id. Write id="…".'],
		],
		[
			'pages that are none',
			one,
			'<Source pages="1–2" />',
			'<Source pages="1–x" />',
			[
				'tests/fixture/chapters/1-first.mdx:29:17: <Source pages="1–x">: is not a list of pages. Write pages as 101, as 101–102 or as 78, 80–81.',
			],
		],
		[
			'a page after the last in <Source>',
			one,
			'<Source pages="1–2" />',
			'<Source pages="1–21" />',
			[
				'tests/fixture/chapters/1-first.mdx:29:17: <Source pages="1–21">: the dissertation has 20 pages. Write a page from 1 to 20.',
			],
		],
		[
			'a state that the figure has not',
			one,
			'state="stage=takeover"',
			'state="stage=takover"',
			[
				'tests/fixture/chapters/1-first.mdx:41:88: <FigureLink state="stage=takover">: the figure has no state "stage=takover". Did you mean "takeover"? If not, add it to the figure’s data.',
			],
		],
		[
			'a parameter that the figure has not',
			one,
			'state="stage=takeover"',
			'state="stages=takeover"',
			[
				'tests/fixture/chapters/1-first.mdx:41:88: <FigureLink state="stages=takeover">: the figure has no parameter "stages". Did you mean "stage"? If not, add it to the figure’s parameters.',
			],
		],
		[
			'a link that leads nowhere',
			one,
			'(/2-second/#end)',
			'(/2-second/#ende)',
			[
				'tests/fixture/chapters/1-first.mdx:42:5: link "/2-second/#ende": leads nowhere. Did you mean "/2-second/#end"? If not, add it to tests/fixture/pages.',
			],
		],
		[
			'a note on the source whose paragraph is gone',
			'pages/notes.mdx',
			'par-mc19j',
			'par-gone1',
			[
				'tests/fixture/pages/notes.mdx:10:25: link "/1-first/#par-gone1": leads to a paragraph that the chapter has no more. Link to the paragraph that has the passage now; tests/fixture/chapters/1-first.mdx is its chapter, and "Copy link" on its page gives a paragraph’s address.',
			],
		],
		[
			'a link without its slash',
			one,
			'(/2-second/#end)',
			'(2-second/#end)',
			[
				'tests/fixture/chapters/1-first.mdx:42:5: link "2-second/#end": leads nowhere. Begin a link within the site with a slash, a link elsewhere with https://.',
			],
		],
		[
			'a link to a heading that is not there',
			one,
			'(/2-second/#end)',
			'(#clos)',
			[
				'tests/fixture/chapters/1-first.mdx:42:5: link "#clos": leads to no heading of this page. Did you mean "close"? If not, add it to 1-first’s headings.',
			],
		],
		[
			'a link to a state that the figure has not',
			one,
			'(/2-second/#end)',
			'(/figures/coevolution/?stage=takover)',
			[
				'tests/fixture/chapters/1-first.mdx:42:5: link "/figures/coevolution/?stage=takover": the figure has no state "stage=takover". Did you mean "takeover"? If not, add it to the figure’s data.',
			],
		],
		[
			'JavaScript in the text',
			one,
			'Before any section',
			'{1 + 1} before any section',
			[
				'tests/fixture/chapters/1-first.mdx:24:1: has JavaScript in the text. Write text and components alone; a literal { is &#123;.',
			],
		],
		[
			'a heading id that stands twice',
			one,
			'{#detail}',
			'{#inner}',
			[
				'tests/fixture/chapters/1-first.mdx:14:5: frontmatter sections[1] (inner): covers pages 3–6, which overlap the 1–6 of "opening". A section begins on the page on which the one before it ends, or on the next.',
				'tests/fixture/chapters/1-first.mdx:35:1: heading "A subheading": has the id "inner", which line 31 has already. Give one of the two headings another id.',
			],
		],
		[
			'a heading without an id',
			one,
			' {#detail}',
			'',
			[
				'tests/fixture/chapters/1-first.mdx:35:1: heading "A subheading": has no id. Write one behind it, as {#first-years}; it must never change afterwards.',
			],
		],
		[
			'a heading that the frontmatter does not list',
			two,
			'{#start}',
			'{#strat}',
			[
				'tests/fixture/chapters/2-second.mdx:10:5: frontmatter sections[0] (start): has no heading in the text. Write a heading with {#start}, or take the section out.',
				'tests/fixture/chapters/2-second.mdx:20:1: heading "A start that starts": has the id "strat", which the frontmatter\'s sections do not list. Did you mean "start"? If not, add it to the frontmatter\'s sections. A subheading within a section has four #.',
			],
		],
		[
			'a section outside its chapter',
			one,
			'pages: [6, 10]',
			'pages: [6, 11]',
			[
				"tests/fixture/chapters/1-first.mdx:18:5: frontmatter sections[2] (close): covers pages 6–11, outside the chapter's 1–10. Correct the section's pages or the chapter's.",
			],
		],
		[
			'pages the wrong way round',
			one,
			'pages: [3, 6]',
			'pages: [6, 3]',
			[
				'tests/fixture/chapters/1-first.mdx:16:12: frontmatter sections[1].pages: the first page must not come after the last. Correct "pages".',
			],
		],
		[
			'sections out of order',
			one,
			'pages: [6, 10]',
			'pages: [2, 10]',
			[
				'tests/fixture/chapters/1-first.mdx:18:5: frontmatter sections[2] (close): begins on page 2, before the section above it. Put the sections in the order of the dissertation, or correct the pages.',
				'tests/fixture/chapters/1-first.mdx:18:5: frontmatter sections[2] (close): covers pages 2–10, which overlap the 1–6 of "opening". A section begins on the page on which the one before it ends, or on the next.',
			],
		],
		[
			'sections that overlap',
			two,
			'pages: [16, 20]',
			'pages: [14, 20]',
			[
				'tests/fixture/chapters/2-second.mdx:14:5: frontmatter sections[1] (end): covers pages 14–20, which overlap the 11–15 of "start". A section begins on the page on which the one before it ends, or on the next.',
			],
		],
		[
			'pages in no section',
			two,
			'pages: [16, 20]',
			'pages: [18, 20]',
			[
				'tests/fixture/chapters/2-second.mdx:10:5: frontmatter sections[0] (start): ends on page 15, and pp. 16–17 stands in no section. Let it end where the next one begins, or where the whole ends.',
			],
		],
		[
			'a section outside the one that holds it',
			one,
			'pages: [3, 6]',
			'pages: [3, 7]',
			[
				'tests/fixture/chapters/1-first.mdx:14:5: frontmatter sections[1] (inner): covers pages 3–7, outside the 1–6 of "opening". Correct the pages of one of the two.',
			],
		],
		[
			'a section without its point',
			one,
			/\n +point: The close closes\./,
			'',
			[
				'tests/fixture/chapters/1-first.mdx:18:5: frontmatter sections[2].point: a section of a written chapter needs its point, in one sentence. Correct "point".',
			],
		],
		[
			'a broken tag',
			one,
			'<Term id="loop" />',
			'<Term id="loop" ',
			[
				'tests/fixture/chapters/1-first.mdx:28:18: is not valid MDX (Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`) (mdx-jsx:unexpected-character)). Close every tag and brace; write a literal < or { as &lt; or &#123;.',
			],
		],
		[
			'broken frontmatter',
			one,
			'short: First',
			'short: First: again',
			[
				'tests/fixture/chapters/1-first.mdx:3:8: frontmatter: is not valid YAML (Nested mappings are not allowed in compact mappings). Correct the syntax; put text with a colon in quotation marks.',
			],
		],
		[
			'a misspelt key in the frontmatter',
			one,
			'short: First',
			'shrt: First',
			[
				'tests/fixture/chapters/1-first.mdx:1:1: frontmatter short: Invalid input: expected string, received undefined. Add "short", a value of type string.',
				'tests/fixture/chapters/1-first.mdx:3:1: frontmatter shrt: Unrecognized key: "shrt". Remove or rename "shrt": the schema does not know it. Did you mean "short"?',
			],
		],
		[
			'a number that the file’s name has not',
			two,
			'number: 2',
			'number: 3',
			[
				'tests/fixture/chapters/2-second.mdx:5:9: frontmatter number: is 3, but the file’s name says 2. Correct the number; the file’s name is the address and never changes.',
			],
		],
		[
			'chapters that leave out pages',
			two,
			'pages: [11, 20]',
			'pages: [12, 20]',
			[
				"tests/fixture/chapters/2-second.mdx:10:5: frontmatter sections[0] (start): covers pages 11–15, outside the chapter's 12–20. Correct the section's pages or the chapter's.",
			],
		],
		[
			'a chapter after the last page',
			two,
			'pages: [11, 20]',
			'pages: [11, 21]',
			[
				'tests/fixture/chapters/2-second.mdx:14:5: frontmatter sections[1] (end): ends on page 20, and p. 21 stands in no section. Let it end where the next one begins, or where the whole ends.',
			],
		],
		[
			'a missing end',
			two,
			/pages: \[11, 20\]([^]*)pages: \[16, 20\]/,
			'pages: [11, 19]$1pages: [16, 19]',
			[
				'tests/fixture/chapters: ends on page 19 of 20. Add the missing chapter, or correct the pages of the last one.',
			],
		],
		[
			'a mention on a page of prose',
			'pages/notes.mdx',
			'<Source pages="7" />',
			'<Source pages="70" />',
			[
				'tests/fixture/pages/notes.mdx:8:12: <Source pages="70">: the dissertation has 20 pages. Write a page from 1 to 20.',
			],
		],
		[
			'an anchor on a page of prose',
			'pages/notes.mdx',
			'/about/#who',
			'/about/#whom',
			[
				'tests/fixture/pages/notes.mdx:8:30: link "/about/#whom": leads nowhere. Did you mean "/about/#who"? If not, add it to tests/fixture/pages.',
			],
		],
		[
			'a value that the edition has not',
			'pages/about.mdx',
			'companion.version',
			'companion.versoin',
			[
				'tests/fixture/pages/about.mdx:8:18: <Edition show="companion.versoin">: tests/fixture/edition.json has no such value. Did you mean "companion.version"? If not, add it to tests/fixture/edition.json.',
			],
		],
		[
			'a page of prose without a title',
			'pages/about.mdx',
			'title: About\n',
			'',
			[
				'tests/fixture/pages/about.mdx:1:1: frontmatter title: Invalid input: expected string, received undefined. Add "title", a value of type string.',
			],
		],
		[
			'a redirect to nowhere',
			'permalinks.json',
			'"to": "/1-first/"',
			'"to": "/1-frist/"',
			[
				'tests/fixture/permalinks.json:4:28: redirects[0].to: "/1-frist/" leads nowhere. Did you mean "/1-first/"? If not, add it to tests/fixture/pages.',
			],
		],
		[
			'a redirect from what is there still',
			'permalinks.json',
			'"from": "/old/"',
			'"from": "/1-first/#opening"',
			[
				'tests/fixture/permalinks.json:4:13: redirects[0].from: "/1-first/#opening" is an address still. Take the redirect out.',
			],
		],
		[
			'a redirect from what never was',
			'permalinks.json',
			'"from": "/old/"',
			'"from": "/older/"',
			[
				'tests/fixture/permalinks.json:4:13: redirects[0].from: "/older/" was never published. Correct "from".',
			],
		],
		[
			'a newest change that is of another edition',
			'changes.json',
			'"version": "2.3.4"',
			'"version": "2.3.5"',
			[
				'tests/fixture/changes.json:5:15: editions[0].version: is 2.3.5, and tests/fixture/edition.json says 2.3.4. Say first what changed in this edition.',
			],
		],
		[
			'a record of an unknown type',
			'registers/works.json',
			'"type": "book"',
			'"type": "boook"',
			[
				'tests/fixture/registers/works.json:21:13: entries[0].record.type: Invalid option: expected one of "article"|"article-journal"|"article-magazine"|"article-newspaper"|"book"|"chapter"|"manuscript"|"paper-conference"|"report"|"speech"|"thesis"|"webpage". Did you mean "book"?',
			],
		],
		[
			'a DOI with a stray mark',
			'registers/works.json',
			'"publisher": "Cornell University Press"',
			'"DOI": "10.1086/228311."',
			[
				'tests/fixture/registers/works.json:36:12: entries[0].record.DOI: must be a bare DOI, as 10.1086/228311: without https://doi.org/ and without a mark at its end. Correct "DOI".',
			],
		],
		[
			'two records for one key',
			'registers/works.json',
			'"id": "ma-2001"',
			'"id": "ang-2016"',
			[
				'tests/fixture/registers/works.json:41:10: entries[1].id: "ang-2016" is the id of entry 0 already. Give one of the two another id, or merge them.',
			],
		],
		[
			'a definition without pages',
			'registers/terms.json',
			/"pages": \[\s*17\s*\]/,
			'"pages": []',
			[
				'tests/fixture/registers/terms.json:19:14: entries[0].source.pages: Too small: expected array to have >=1 items. Use 1 at least.',
			],
		],
		[
			'a question to what cannot be found',
			'asked.json',
			'"asked": {}',
			'"asked": { "/1-first/opning/": ["who opens"] }',
			[
				'tests/fixture/asked.json:3:13: asked["/1-first/opning/"]: is the address of nothing that can be found. Did you mean "/1-first/opening/"? If not, add it to tests/fixture, or take the questions out.',
			],
		],
		[
			'a synonym of what stands nowhere',
			'synonyms.json',
			'"meant": ["zebra"]',
			'"meant": ["zebra", "striped Zebu"]',
			[
				'tests/fixture/synonyms.json:3:62: synonyms[0].meant[1]: "striped" stands nowhere in the text or in a name. Say what is meant in words that do, spelt as they are there.',
			],
		],
		[
			'a probable work without its doubt',
			'registers/works.json',
			'"status": "confirmed"',
			'"status": "probable"',
			[
				'tests/fixture/registers/works.json:14:3: entries[0].doubt: a probable work needs its doubt. Say why it is only probable.',
			],
		],
		[
			'a column of a figure’s table that is not described',
			'figures/village-growth.json',
			/"tableColumns": \[\n[^\n]*\n/,
			'"tableColumns": [\n',
			[
				expect.stringMatching(
					/^tests\/fixture\/figures\/village-growth\.json:\d+:\d+: tableColumns: describes 4 columns, and the table has 5\. Say what each holds, in this order: Year, Taobao Villages, From, Growth since the last printed count, Growth since any count\.$/,
				),
			],
		],
		[
			'a figure that stands twice',
			two,
			'<Figure id="apparatus" />',
			'<Figure id="apparatus" />\n\n<Figure id="apparatus" />',
			[
				'tests/fixture/chapters/2-second.mdx:35:1: <Figure id="apparatus">: stands in line 33 already. Mention it as <FigureLink id="apparatus" />.',
			],
		],
	];
	test.each(cases)('%s', (_name, file, find, replace, told) => {
		expect(problemsOf(changed(file, find, replace, fixture))).toEqual(told);
	});

	test('a data file of no figure, and of no register', () => {
		const files = new Map([...fixture, ['figures/coevolutoin.json', '{}'], ['registers/term.json', '{}']]);
		expect(problemsOf(files)).toEqual([
			'tests/fixture/figures/coevolutoin.json: belongs to no figure. Did you mean "coevolution"? If not, add it to src/figures/index.ts.',
			'tests/fixture/registers/term.json: belongs to no register. Did you mean "terms"? If not, add it to src/registers/index.ts.',
		]);
	});

	test.each([
		'registers/works.json',
		'registers/terms.json',
		'edition.json',
		'ui/en.json',
		'permalinks.json',
		'changes.json',
		'pages/teaching.mdx',
	])('a missing file: %s', (file) => {
		const files = new Map(fixture);
		files.delete(file);
		expect(problemsOf(files)).toContain(`tests/fixture/${file}: is missing. Add the file.`);
	});

	test('no missing file where an edition can do without it', () => {
		const files = new Map(fixture);
		for (const file of ['synonyms.json', 'asked.json', 'editions.json', 'registers/people.json'])
			files.delete(file);
		expect(problemsOf(files)).toEqual([
			expect.stringContaining('"mayor": there is no such entry in people'),
			expect.stringContaining('"minister": there is no such entry in people'),
			expect.stringContaining('"monk": there is no such entry in people'),
			expect.stringContaining('there is no page "/evidence/people/"'),
		]);
	});

	test('a figure of the first page that there is not, and one of another page', () => {
		const opening = (page: string) =>
			changed(`pages/${page}.mdx`, /\n---\n/, '\nfigure: apparatu\n---\n', fixture);
		expect(problemsOf(opening('home'))).toEqual([
			'tests/fixture/pages/home.mdx:5:9: frontmatter figure: there is no figure "apparatu". Did you mean "apparatus"? If not, add it to tests/fixture/figures.',
		]);
		expect(problemsOf(opening('notes'))).toEqual([
			'tests/fixture/pages/notes.mdx:4:9: frontmatter figure: is for the first page alone. Write <Figure id="apparatu" /> in the text.',
		]);
	});

	test('a page without a heading to which others lead', () => {
		expect(problemsOf(changed('pages/about.mdx', '{#mistakes}', '{#errors}', fixture))).toContain(
			'tests/fixture/pages/about.mdx: has no heading with the id "mistakes", to which other pages lead. Write {#mistakes} behind one.',
		);
	});

	test('all problems at once, not the first alone', () => {
		const lead = changed('registers/phases.json', '"lead": "platforms"', '"lead": "platform"', fixture);
		expect(problemsOf(changed(two, '<Figure id="apparatus" />', '<Figure id="aparatus" />', lead))).toEqual([
			expect.stringContaining('there is no "platform" in actors'),
			expect.stringContaining('"aparatus": there is no such entry in figures'),
		]);
	});

	test('what is wrong in a file at once, in the order of its lines, whichever check finds it', () => {
		const wrong = changed(
			one,
			'The opening says <Term id="loop" />',
			'The opening says <Term id="lop" />, <Term id="yarn" kind="new" /> and [this](/nowhere/) <Source pages="9" />',
			fixture,
		);
		expect(problemsOf(changed('kits/1-first.json', '"exercise": "', '"exercise": "no-', wrong))).toEqual([
			expect.stringMatching(/:28:18: "lop": there is no such entry in terms/),
			expect.stringMatching(/:28:53: <Term kind>: has an attribute "kind"/),
			expect.stringMatching(/:28:71: link "\/nowhere\/": leads nowhere/),
			expect.stringMatching(/:28:97: <Source pages="9">: p\. 9 is not in "1-first\/opening"/),
			expect.stringMatching(/tests\/fixture\/kits\/1-first\.json:\d+:\d+: .* there is no "no-/),
		]);
	});

	test('what is wrong elsewhere, where a file cannot be read, and nothing that may come of it', () => {
		const wrong = changed(one, '<Term id="loop" />', '<Term id="lop" /><Cite id="ang-2015" />', fixture);
		expect(problemsOf(changed('registers/terms.json', '"entries": [', '"entries": ', wrong))).toEqual([
			expect.stringMatching(/^tests\/fixture\/registers\/terms\.json:\d+:\d+: is not valid JSON/),
			expect.stringMatching(/1-first\.mdx:28:35: "ang-2015": there is no such entry in works/),
		]);
	});

	test('a place for a number that no register has', () => {
		const wrong = changed(
			'registers/terms.json',
			'"What is spun."',
			'"{villages:2041} are spun by {who}."',
			fixture,
		);
		expect(problemsOf(wrong)).toEqual([
			'tests/fixture/registers/terms.json:17:18: entries[0].definition: there is no number "villages:2041". Did you mean "villages:2014"? If not, add it to tests/fixture/registers.',
		]);
	});

	test('a file of words that nothing reads, and one in another language than its name says', () => {
		expect(problemsOf(new Map([...fixture, ['ui/zh.json', '{ "language": "zh" }']]))).toEqual([
			'tests/fixture/ui/zh.json: is read by nothing: the edition’s language is "en". Take it out, or write its language in tests/fixture/edition.json; an edition in another language is a content folder of its own (CONTENT_DIR).',
		]);
		expect(problemsOf(changed('ui/en.json', '"language": "en"', '"language": "fr"', fixture))).toEqual([
			'tests/fixture/ui/en.json:3:14: language: is "fr", and the file “en”. Write "en": a file of the interface’s words has the name of its language.',
		]);
		const chinese = changed('edition.json', '"language": "en"', '"language": "zh-Hans"', fixture);
		expect(problemsOf(chinese)).toEqual([
			'tests/fixture/ui/zh-Hans.json: is missing. Add the file.',
			expect.stringContaining('tests/fixture/ui/en.json: is read by nothing'),
		]);
		const moved = new Map([
			...chinese,
			['ui/zh-Hans.json', fixture.get('ui/en.json')!.replace('"language": "en"', '"language": "zh-Hans"')],
		]);
		moved.delete('ui/en.json');
		expect(problemsOf(moved)).toEqual([]);
		expect(problemsOf(changed('ui/zh-Hans.json', 'Chapter {number}', '第{nummer}章', moved))).toEqual([
			expect.stringMatching(
				/^tests\/fixture\/ui\/zh-Hans\.json:\d+:11: chapter\.name: holds \{nummer\}.* Did you mean "\{number\}"\?$/,
			),
		]);
	});
});
