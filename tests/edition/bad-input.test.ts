import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, content, problemsOf } from '../support/content.ts';

const chapter = 'chapters/4-coevolution.mdx';

test('the content as it stands has no problems', () => {
	expect(problemsOf(content)).toEqual([]);
});

describe('bad input is told with file, place, what is wrong and the mend', () => {
	const cases: [name: string, file: string, find: string | RegExp, replace: string, told: RegExp][] = [
		[
			'a JSON syntax error',
			'data/phases.json',
			'"entries": [',
			'"entries": ',
			/^content\/data\/phases\.json:\d+:\d+: is not valid JSON \(.+\)\. Correct the syntax here or just before\.$/,
		],
		[
			'a key that stands twice',
			'data/phases.json',
			'"name": "Initiation"',
			'"name": "Initiation", "name": "Beginning"',
			/^content\/data\/phases\.json:6:\d+: "name": stands twice in the same object\. Keep one of the two\.$/,
		],
		[
			'a missing field',
			'data/actors.json',
			/\n\s*"what": "The leaders[^\n]*/,
			'',
			/^content\/data\/actors\.json:\d+:\d+: entries\[0\]\.what: Invalid input: expected string, received undefined\. Add "what", a value of type string\.$/,
		],
		[
			'a wrong type',
			'data/villages-by-year.json',
			'"villages": 212',
			'"villages": "212"',
			/^content\/data\/villages-by-year\.json:\d+:\d+: entries\[2\]\.villages: Invalid input: expected number, received string\. Make "villages" a value of type number\.$/,
		],
		[
			'an unknown field',
			'data/phases.json',
			'"name": "Initiation"',
			'"name": "Initiation", "colour": "red"',
			/phases\.json:\d+:\d+: entries\[0\]: Unrecognized key: "colour"\. Remove or rename "colour": the schema does not know it\.$/,
		],
		[
			'an unknown id in a register',
			'data/phases.json',
			'"lead": "platforms"',
			'"lead": "platform"',
			/^content\/data\/phases\.json:\d+:\d+: entries\[1\]\.lead: there is no "platform" in actors\. Did you mean "platforms"\? If not, add it to actors\.$/,
		],
		[
			'an unknown section in a source',
			'data/phases.json',
			'4-coevolution/takeover-phase',
			'4-coevolution/take-over-phase',
			/entries\[2\]\.source\.section: there is no "4-coevolution\/take-over-phase" in sections\. Did you mean "4-coevolution\/takeover-phase"\?/,
		],
		[
			'a phase without an actor',
			'data/phases.json',
			/\n\s*"lead": "platforms",/,
			'',
			/^content\/data\/phases\.json:\d+:\d+: entries\[1\]\.lead: .+received undefined\. Add "lead", a value of type string\.$/,
		],
		[
			'a duplicate id',
			'data/phases.json',
			'"id": "takeover"',
			'"id": "development"',
			/^content\/data\/phases\.json:\d+:\d+: entries\[2\]\.id: "development" is the id of entries\[1\] already\. Give one of the two another id, or merge them\.$/,
		],
		[
			'a page above 224 in the data',
			'data/phases.json',
			'"pages": [89, 92, 93, 100]',
			'"pages": [89, 92, 93, 225]',
			/^content\/data\/phases\.json:\d+:\d+: entries\[0\]\.source\.pages\[3\]: .+ Use 224 at most\.$/,
		],
		[
			'a page below 1 in the data',
			'data/phases.json',
			'"pages": [89, 92, 93, 100]',
			'"pages": [0, 92, 93, 100]',
			/entries\[0\]\.source\.pages\[0\]: .+ Use 1 at least\.$/,
		],
		[
			'an unknown work in <Cite>',
			chapter,
			'<Cite id="ang-2016; woo-1999',
			'<Cite id="ang-2106; woo-1999',
			/^content\/chapters\/4-coevolution\.mdx:\d+:\d+: "ang-2106": there is no such entry in works\. Did you mean "ang-2016"\? If not, add it to content\/data \(works\)\.$/,
		],
		[
			'an unknown term in <Term>',
			chapter,
			'<Term id="coevolution" />',
			'<Term id="co-evolution" />',
			/4-coevolution\.mdx:\d+:\d+: "co-evolution": there is no such entry in terms\. Did you mean "coevolution"\?/,
		],
		[
			'an unknown figure in <Figure>',
			chapter,
			'<Figure id="apparatus" />',
			'<Figure id="aparatus" />',
			/4-coevolution\.mdx:\d+:\d+: "aparatus": there is no such entry in figures\. Did you mean "apparatus"\?/,
		],
		[
			'a component that does not exist',
			chapter,
			'<Term id="coevolution" />',
			'<Terms id="coevolution" />',
			/4-coevolution\.mdx:\d+:\d+: <Terms>: is not a component of this site\. Did you mean "Term"\?/,
		],
		[
			'a mention without an id',
			chapter,
			'<Term id="coevolution" />',
			'<Term />',
			/4-coevolution\.mdx:\d+:\d+: <Term>: has no id\. Write <Term id="…" \/>\.$/,
		],
		[
			'a page outside the dissertation in <Source>',
			chapter,
			'<Source pages="80" />',
			'<Source pages="280" />',
			/4-coevolution\.mdx:\d+:\d+: <Source pages="280">: is not a list of pages from 1 to 224\. Write pages as 101, as 101–102 or as 78, 80–81\.$/,
		],
		[
			'a duplicate heading id',
			chapter,
			'{#takeover-phase}',
			'{#development-phase}',
			/4-coevolution\.mdx:\d+:\d+: heading ".+": has the id "development-phase", which line \d+ has already\. Give one of the two headings another id\.$/,
		],
		[
			'a heading without an id',
			chapter,
			' {#path-in-short}',
			'',
			/4-coevolution\.mdx:\d+:\d+: heading "The path in short": has no id\. Write one behind it/,
		],
		[
			'a section without a heading',
			chapter,
			/## [^\n]*\{#discussion\}/,
			'',
			/4-coevolution\.mdx:\d+:\d+: frontmatter sections\[6\] \(discussion\): has no heading in the text\. Write a heading with \{#discussion\}, or take the section out\.$/,
		],
		[
			'a section outside its chapter',
			chapter,
			'pages: [119, 122]',
			'pages: [119, 123]',
			/frontmatter sections\[6\] \(discussion\): covers pages 119–123, outside the chapter's 78–122\./,
		],
		[
			'pages the wrong way round',
			chapter,
			'pages: [100, 114]',
			'pages: [114, 100]',
			/4-coevolution\.mdx:\d+:\d+: frontmatter sections\[4\]\.pages: the first page must not come after the last/,
		],
		[
			'a broken tag',
			chapter,
			'<Term id="coevolution" />',
			'<Term id="coevolution" ',
			/4-coevolution\.mdx(:\d+:\d+)?: is not valid MDX \(.+\)\. Close every tag and brace/,
		],
		[
			'broken frontmatter',
			chapter,
			'short: Coevolution',
			'short: Coevolution: again',
			/4-coevolution\.mdx:\d+:\d+: frontmatter: is not valid YAML \(.+\)\. Correct the syntax; put text with a colon in quotation marks\.$/,
		],
		[
			'a section without pages',
			chapter,
			'    pages: [119, 122]\n',
			'',
			/4-coevolution\.mdx:\d+:\d+: frontmatter sections\[6\]\.pages: .+ Correct "pages"\.$/,
		],
		[
			'sections that overlap',
			chapter,
			'pages: [114, 119]',
			'pages: [112, 119]',
			/frontmatter sections\[5\] \(takeover-phase\): covers pages 112–119, which overlap the 100–114 of "development-phase"\. A section begins on the page on which the one before it ends, or on the next\.$/,
		],
		[
			'pages in no section',
			chapter,
			'pages: [100, 114]',
			'pages: [100, 110]',
			/frontmatter sections\[4\] \(development-phase\): ends on page 110, and pages 111–113 are in no section\. Let it end where the next one begins, or where the whole ends\.$/,
		],
		[
			'a section outside the one that holds it',
			chapter,
			'pages: [92, 119]',
			'pages: [92, 118]',
			/frontmatter sections\[5\] \(takeover-phase\): covers pages 114–119, outside the 92–118 of "findings"\./,
		],
		[
			'chapters that leave out pages',
			'chapters/8-conclusion.mdx',
			'pages: [215, 224]',
			'pages: [217, 224]',
			/^content\/chapters\/8-conclusion\.mdx:1: frontmatter pages: leaves out pages 215–216\. Correct the pages of this chapter or of the one before it\.$/,
		],
		[
			'an interviewee above 61',
			'chapters/6-embeddedness.mdx',
			'<Interviewee id="33" />',
			'<Interviewee id="63" />',
			/6-embeddedness\.mdx:\d+:\d+: "63": there is no such entry in interviewees\. Did you mean "3"\?/,
		],
		[
			'a place without a region',
			'data/places.json',
			/\n\s*"region": "[a-z-]+",/,
			'',
			/^content\/data\/places\.json:\d+:\d+: entries\[0\]\.region: .+ Use one of "yangtze-river-delta", .+\.$/,
		],
	];
	test.each(cases)('%s', (_name, file, find, replace, told) => {
		const problems = problemsOf(changed(file, find, replace));
		expect(problems).not.toEqual([]);
		expect(problems[0]).toMatch(told);
	});

	test('a data file of no figure', () => {
		const files = new Map([...content, ['data/figures/coevolutoin.json', '{}']]);
		expect(problemsOf(files)).toEqual([
			'content/data/figures/coevolutoin.json: belongs to no figure. Did you mean "coevolution"? If not, add it to src/figures/index.ts.',
		]);
	});

	test('a missing data file', () => {
		const files = new Map(content);
		files.delete('data/phases.json');
		expect(problemsOf(files)).toEqual(['content/data/phases.json: is missing. Add the file.']);
	});

	test('all problems at once, not the first alone', () => {
		const files = new Map([
			...content,
			...changed('data/phases.json', '"lead": "platforms"', '"lead": "platform"'),
			[chapter, changed(chapter, '<Figure id="apparatus" />', '<Figure id="aparatus" />').get(chapter)!],
		]);
		expect(problemsOf(files)).toHaveLength(2);
	});
});

test('a build of bad content fails with the message and writes nothing', () => {
	const dir = mkdtempSync(join('.cache', 'bad-'));
	cpSync('content', join(dir, 'content'), { recursive: true });
	const file = join(dir, 'content/data/phases.json');
	writeFileSync(file, readFileSync(file, 'utf8').replace('"lead": "platforms"', '"lead": "platform"'));
	const outDir = join(dir, 'dist');
	const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
		env: {
			...process.env,
			CONTENT_DIR: join(dir, 'content'),
			OUT_DIR: `./${outDir}`,
			ASTRO_TELEMETRY_DISABLED: '1',
		},
		encoding: 'utf8',
	});
	expect(status).not.toBe(0);
	expect(stdout + stderr).toContain(
		'entries[1].lead: there is no "platform" in actors. Did you mean "platforms"? If not, add it to actors.',
	);
	expect(existsSync(outDir)).toBe(false);
	rmSync(dir, { recursive: true });
});
