import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { allRegisters, type Registers } from '../registers/index.ts';
import { Changes } from '../schemas/changes.ts';
import { SearchQuestions } from '../schemas/search-questions.ts';
import { Synonyms } from '../schemas/synonyms.ts';
import { ChapterMeta } from '../schemas/chapter.ts';
import { EditionMeta } from '../schemas/edition.ts';
import { Editions } from '../schemas/editions.ts';
import { PageMeta } from '../schemas/page.ts';
import { Paragraphs } from '../schemas/paragraphs.ts';
import { Permalinks } from '../schemas/permalinks.ts';
import { englishFile, type Ui, uiSchema } from '../schemas/ui.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { fill } from '../text/words.ts';
import { chapterChecks } from './checks/chapter.ts';
import { addressChecks } from './checks/addresses.ts';
import { searchQuestionChecks } from './checks/search-questions.ts';
import { figureChecks } from './checks/figures.ts';
import { fileChecks } from './checks/files.ts';
import { paragraphChecks } from './checks/paragraphs.ts';
import { dataChecks, rangeChecks, sourceChecks } from './checks/edition.ts';
import type { Draft, EditionCheck, ReferenceDraft } from './checks/draft.ts';
import { headingChecks, proseChecks } from './checks/prose.ts';
import { dataReferencesResolve, mentionsResolve, teachingReferencesResolve } from './checks/references.ts';
import { synonymChecks } from './checks/synonyms.ts';
import { talkChecks } from './checks/talks.ts';
import { factsIn, teachingChecks } from './checks/teaching.ts';
import { mentionedBy } from './components.ts';
import { failed, placeInJson, position, type Read, readJson } from './json.ts';
import { dealt, type Exercise, exerciseOf } from './exercises.ts';
import { readProse } from './mdx.ts';
import { fillNumbers, numbersIn } from './numbers.ts';
import { onceFor } from './once-for.ts';
import { nameParagraphs, paragraphPath } from './paragraphs.ts';
import { ContentError, type Problem, problemsIn, suggest } from './problem.ts';
import type { ContentFiles } from './files.ts';
import { filesIn, type TeachingFolder, teachingFolders } from './teaching.ts';
import type {
	Chapter,
	CheckedFigure,
	Edition,
	FigureSource,
	Paragraph,
	Prose,
	ProsePage,
	RegisterWords,
	Section,
	StateSpace,
} from './types.ts';

const anyWords = z.looseObject({});
const schemaOf = onceFor(uiSchema);

/** Reads each file by its schema; what keeps one from being read is among the problems. */
function readSources(files: ContentFiles, figures: readonly FigureSource[], root: string) {
	const problems: Problem[] = [];
	const take = <T>({ value, problems: found = [] }: Read<T>): T | undefined => {
		problems.push(...found);
		return value;
	};
	const plainJson = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
		const file = `${root}/${path}`;
		const text = files.get(path);
		return take(
			text === undefined
				? failed({ file, message: 'is missing', fix: 'Add the file.' })
				: readJson(file, text, schema),
		);
	};
	const prose = <Meta>(
		folder: string,
		schema: z.ZodType<Meta>,
		sections?: (meta: Meta) => readonly string[],
	): Prose<Meta>[] =>
		[...files]
			.filter(([path]) => path.startsWith(`${folder}/`))
			.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
			.flatMap(([path, text]) => take(readProse(`${root}/${path}`, text, schema, sections)) ?? []);

	const registerFiles = allRegisters.flatMap(({ name, schema, path, needed }) => {
		if (!needed && !files.has(`registers/${name}.json`)) return [];
		const file = plainJson(`registers/${name}.json`, schema);
		return file ? [{ name, path, file }] : [];
	});
	const numbers = numbersIn(Object.fromEntries(registerFiles.map(({ name, file }) => [name, file.entries])));
	/** Fills the places for numbers in a file's texts. */
	const filled = <T>(path: string, value: T): T =>
		fillNumbers(value, numbers, (number, at) =>
			problems.push({
				...placeInJson(`${root}/${path}`, byKey(files, path), at),
				message: `there is no number "${number}"`,
				fix: suggest(number, numbers.keys(), `${root}/registers`),
			}),
		);
	const json = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
		const value = plainJson(path, schema);
		return value === undefined ? undefined : filled(path, value);
	};
	/** What an edition may do without. */
	const optional = <T>(path: string, schema: z.ZodType<T>, none: T): T | undefined =>
		files.has(path) ? json(path, schema) : none;

	const registerWords = new Map<string, RegisterWords>();
	const entries = Object.fromEntries(allRegisters.map(({ name }) => [name, []])) as unknown as Registers;
	for (const { name, path, file: written } of registerFiles) {
		const file = filled(`registers/${name}.json`, written);
		Object.assign(entries, { [name]: file.entries });
		const { title, singular, lede, words = {} } = file;
		if (path === undefined || !title || !singular || !lede) continue;
		const count = file.entries.length;
		registerWords.set(name, { title, singular, lede: fill(lede, { count }), words });
	}
	const data = figures
		.filter(({ id }) => files.has(`figures/${id}.json`))
		.flatMap(({ id, schema }) => json(`figures/${id}.json`, schema) ?? [])
		.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));

	/** The interface’s words, which are those that there are in English. */
	const interfaceWords = (language: string): Ui | undefined => {
		const english = take(readJson(englishFile, readFileSync(englishFile, 'utf8'), anyWords));
		return english && json(`ui/${language}.json`, schemaOf(english));
	};
	const folder = <T>(name: TeachingFolder, schema: z.ZodType<T>): ReadonlyMap<string, T> =>
		new Map(
			filesIn(files, name).flatMap(([id, path]): [string, T][] => {
				const value = json(path, schema);
				return value === undefined ? [] : [[id, value]];
			}),
		);

	const meta = json('edition.json', EditionMeta);
	const parts = {
		...entries,
		registerWords,
		figures: new Map(data.map((figure) => [figure.id, figure])),
		meta,
		// Which words the interface prints cannot be told where the edition's record is wrong.
		ui: meta && interfaceWords(meta.companion.language),
		paragraphs: json('paragraphs.json', Paragraphs),
		permalinks: json('permalinks.json', Permalinks),
		changes: json('changes.json', Changes)?.editions,
		published: optional('editions.json', Editions, { editions: [] })?.editions,
		synonyms: optional('synonyms.json', Synonyms, { synonyms: [] })?.synonyms,
		searchQuestions: optional('asked.json', SearchQuestions, { asked: {} })?.asked,
	};
	return {
		chapters: prose('chapters', ChapterMeta, ({ sections }) => sections.map(({ id }) => id)),
		pages: prose('pages', PageMeta),
		parts: {
			...parts,
			questions: folder('questions', teachingFolders.questions),
			kits: folder('kits', teachingFolders.kits),
			courses: folder('courses', teachingFolders.courses),
			talks: folder('talks', teachingFolders.talks),
		},
		problems,
	};
}

/** The paragraphs of each chapter, by its file, with their ids; those that led on are known no more. */
function paragraphsOf(
	chapters: readonly Prose<ChapterMeta>[],
	{ chapters: known }: Paragraphs,
	{ redirects }: Permalinks,
): Map<string, Paragraph[]> {
	const moved = new Set(redirects.map(({ from }) => from));
	const taken = new Set([
		...Object.values(known).flatMap((paragraphs) => paragraphs.map(({ id }) => id)),
		...redirects.map(({ from }) => from.replace(/^.*#/, '')),
	]);
	return new Map(
		chapters.map(({ id, file, meta, paragraphs }) => {
			const standing = (known[id] ?? []).filter((each) => !moved.has(paragraphPath(id, each.id)));
			if (meta.status === 'planned') return [file, []];
			const named = nameParagraphs(paragraphs, standing, taken);
			named.forEach(({ id }, i) => (itemAt(paragraphs, i).node.data = { hProperties: { id } }));
			return [file, named];
		}),
	);
}

/** A chapter from what its file says. */
function chapterFrom(
	{ id, file, meta, text, headings, components }: Prose<ChapterMeta>,
	paragraphs: Paragraph[],
): Chapter {
	const sections = meta.sections.map((section): Section => {
		// One without a heading is a problem of the chapter; what refers to it is none.
		const { title, depth } = headings.find((each) => each.id === section.id) ?? { title: '', depth: 2 };
		return { ...section, address: `${id}/${section.id}`, title, depth };
	});
	const isSection = (heading: string | undefined) => sections.some((section) => section.id === heading);
	return {
		...meta,
		id,
		file,
		sections,
		subheadings: headings.flatMap(({ id: heading, title }, i) =>
			heading !== undefined && !isSection(heading)
				? [{ id: heading, title, section: headings.slice(0, i).findLast((each) => isSection(each.id))?.id }]
				: [],
		),
		text,
		paragraphs,
		mentions: components.flatMap((use) =>
			mentionedBy(use).map((mention) => ({
				...mention,
				section: use.section ? `${id}/${use.section}` : id,
				line: use.line,
				column: use.column,
			})),
		),
	};
}

const pageFrom = ({ id, file, meta, text, headings }: Prose<PageMeta>): ProsePage => ({
	...meta,
	id,
	file,
	text,
	headings: headings.flatMap(({ id: heading, title, depth }) =>
		heading === undefined ? [] : { id: heading, title, depth },
	),
});

/** Where a file first has what an error of its model names in quotation marks; its beginning where it has none. */
function whereNamed(text: string, message: string): { line: number; column: number } {
	const named = [...message.matchAll(/"[^"]+"/g)].map(([word]) => text.indexOf(word)).filter((at) => at >= 0);
	return position(text, named[0] ?? 0);
}

/** Each figure's states; a figure whose data contradict the edition is a problem of its file. */
function openFigures(
	edition: Edition,
	figures: readonly FigureSource[],
	files: ContentFiles,
	root: string,
): { spaces: Map<string, CheckedFigure>; problems: Problem[] } {
	const spaces = new Map<string, CheckedFigure>();
	const problems: Problem[] = [];
	for (const figure of figures) {
		if (!edition.figures.has(figure.id)) continue;
		try {
			spaces.set(figure.id, figure.open(edition));
		} catch (error) {
			const file = `figures/${figure.id}.json`;
			const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
			problems.push({
				file: `${root}/${file}`,
				...whereNamed(files.get(file) ?? '', message),
				message,
				fix: 'Correct the data that it names.',
			});
		}
	}
	return { spaces, problems };
}

/** The questions with their right answers, in the order of the text. */
function exercisesOf(edition: Edition, spaces: ReadonlyMap<string, StateSpace>): Exercise[] {
	const passages = edition.chapters.flatMap(({ id, sections, subheadings }) => [
		id,
		...sections.map(({ address }) => address),
		...subheadings.map((subheading) => `${id}#${subheading.id}`),
	]);
	return dealt(
		[...edition.questions]
			.flatMap(([id, question]) => exerciseOf(id, question, factsIn(spaces)).exercise ?? [])
			.sort(
				(a, b) =>
					passages.indexOf(a.section) - passages.indexOf(b.section) || firstOf(a.pages) - firstOf(b.pages),
			),
	);
}

/** What a file holds, by its path in the content: a register by its name, else its folder or its own name. */
const heldBy = (path: string): string =>
	/^registers\/(.+)\.json$/.exec(path)?.[1] ?? path.replace(/(\/|\.json$).*/, '');

/** An edition of which files may be missing. */
type PartialEdition = ReferenceDraft['edition'] & Pick<Edition, 'exercises'>;

/** Joins what could be read; registers that could not are empty. */
function joined({ parts, chapters, pages }: ReturnType<typeof readSources>): PartialEdition {
	const { paragraphs, permalinks } = parts;
	const named = paragraphs && permalinks ? paragraphsOf(chapters, paragraphs, permalinks) : new Map();
	const read = chapters.map((prose) => chapterFrom(prose, named.get(prose.file) ?? []));
	return {
		...parts,
		exercises: [],
		chapters: read,
		pages: pages.map(pageFrom),
		sections: new Map(read.flatMap(({ sections }) => sections.map((section) => [section.address, section]))),
		mentions: read.flatMap(({ mentions }) => mentions),
	};
}

const isWhole = (edition: PartialEdition): edition is Edition =>
	!(Object.values(edition) as unknown[]).includes(undefined);

/** What groups of checks found; a group is not asked where one that it rests on found something. */
class Findings {
	readonly #groups = new Map<string, readonly Problem[]>();

	/**
	 * Asks a group of checks.
	 *
	 * @param name of the group
	 * @param restsOn the groups without whose problems it makes sense
	 * @param find its problems
	 */
	ask(name: string, restsOn: readonly string[], find: () => readonly Problem[]): readonly Problem[] {
		if (!restsOn.every((other) => this.#groups.get(other)?.length === 0)) return [];
		const problems = find();
		this.#groups.set(name, problems);
		return problems;
	}

	/** All problems file by file, those of a file in the order of its lines. */
	inPlace(): Problem[] {
		const all = [...this.#groups.values()].flat();
		return [...new Set(all.map(({ file }) => file))].flatMap((file) =>
			all
				.filter((problem) => problem.file === file)
				.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
		);
	}
}

/**
 * Checks the content and joins it into an edition. The figures that an edition has are those with a file
 * in it.
 *
 * @param files the content, as `readContentFiles` gives it
 * @param figures the kinds of figure that there are
 * @param root prefix of the paths in messages
 * @throws ContentError with every problem found: file, line, what is wrong, and the fix
 */
export function buildEdition(files: ContentFiles, figures: readonly FigureSource[], root: string): Edition {
	const sources = readSources(files, figures, root);
	const { chapters, pages } = sources;
	const prose = [...chapters, ...pages];
	const language = sources.parts.meta?.companion.language;
	const found = new Findings();
	const unread = found.ask('files', [], () => [
		...sources.problems,
		...problemsIn(fileChecks, [{ files, figures, root, language }]),
	]);
	const headings = found.ask('headings', [], () => problemsIn(headingChecks, prose));
	found.ask('prose', [], () => problemsIn(proseChecks, prose));
	found.ask('outlines', [], () => problemsIn(chapterChecks, chapters));

	const partial = joined(sources);
	const known: ReferenceDraft = {
		edition: partial,
		files,
		root,
		prose,
		figures: figures.filter(({ id }) => partial.figures.has(id)),
		unreadFiles: new Set(unread.map(({ file }) => file)),
		unread: new Set([
			...unread.map(({ file }) => heldBy(file.slice(root.length + 1))),
			...(headings.length > 0 ? ['headings'] : []),
		]),
	};
	found.ask('references', [], () => problemsIn([dataReferencesResolve], [known]));
	found.ask('teaching references', [], () => problemsIn([teachingReferencesResolve], [known]));
	found.ask('mentions', [], () => problemsIn([mentionsResolve], [known]));
	// All others look at the whole, and would tell of a file that could not be read a second time.
	if (unread.length > 0 || !isWhole(partial)) throw new ContentError(found.inPlace());

	const { spaces, problems } = openFigures(partial, known.figures, files, root);
	const draft: Draft = { ...known, edition: partial, spaces };
	const run = (checks: readonly EditionCheck[]) => () => problemsIn(checks, [draft]);
	found.ask('data', [], run(dataChecks));
	found.ask('ranges', ['headings', 'outlines'], run(rangeChecks));
	found.ask('sources', ['ranges'], run(sourceChecks));
	found.ask('paragraphs', ['headings', 'outlines', 'prose', 'mentions', 'sources'], run(paragraphChecks));
	found.ask('questions', ['headings'], run(searchQuestionChecks));
	found.ask('synonyms', [], run(synonymChecks));
	// A model rests on references: where one does not resolve, what the model says may come of that.
	found.ask('figures', ['references'], () => problems);
	found.ask('columns', ['figures'], run(figureChecks));
	if (problems.length === 0) found.ask('addresses', ['headings'], run(addressChecks));
	found.ask('teaching', ['figures', 'teaching references'], run([...teachingChecks, ...talkChecks]));
	if (found.inPlace().length > 0) throw new ContentError(found.inPlace());
	return { ...partial, exercises: exercisesOf(partial, spaces) };
}
