import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { figures } from '../figures/index.ts';
import { FigureMeta } from '../figures/figure.ts';
import { LAST_PAGE } from '../schemas/common.ts';
import { Actors, type Actor } from '../schemas/actors.ts';
import { EditionMeta } from '../schemas/edition.ts';
import { Interviewees, type Interviewee } from '../schemas/interviewees.ts';
import { Organisations, type Organisation } from '../schemas/organisations.ts';
import { People, type Person } from '../schemas/people.ts';
import { Phases, type Phase } from '../schemas/phases.ts';
import { Places, type Place } from '../schemas/places.ts';
import { Policies, type Policy } from '../schemas/policies.ts';
import { Terms, type Term } from '../schemas/terms.ts';
import { VillagesByYear, type VillageCount } from '../schemas/villages-by-year.ts';
import { Works, type Work } from '../schemas/works.ts';
import { readChapter, type Chapter, type Mention, type Section } from './chapter.ts';
import { locate, readJson, formatPath } from './json.ts';
import { ContentError, suggest, type Problem } from './problem.ts';
import { findReferences } from './references.ts';

/** The registers, each a file `content/data/<name>.json` and a schema. */
export const registerSchemas = {
	actors: Actors,
	phases: Phases,
	'villages-by-year': VillagesByYear,
	interviewees: Interviewees,
	places: Places,
	policies: Policies,
	people: People,
	organisations: Organisations,
	terms: Terms,
	works: Works,
} as const;

/** Everything that the site is built from, read, checked and cross-referenced. */
export interface Edition {
	meta: EditionMeta;
	actors: Actor[];
	phases: Phase[];
	'villages-by-year': VillageCount[];
	interviewees: Interviewee[];
	places: Place[];
	policies: Policy[];
	people: Person[];
	organisations: Organisation[];
	terms: Term[];
	works: Work[];
	/** The data of each figure by its id. */
	figures: Map<string, FigureMeta>;
	/** In the order of the dissertation. */
	chapters: Chapter[];
	/** All sections of all chapters by their address. */
	sections: Map<string, Section>;
	mentions: Mention[];
}

/** The content as text: path from the content folder, with forward slashes → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Reads every JSON and MDX file under a content folder, the schemas for editors left out. */
export function readContentFiles(dir: string): ContentFiles {
	const files = new Map<string, string>();
	for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(json|mdx)$/.test(entry.name)) continue;
		const path = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
		if (!path.startsWith('data/schema/')) files.set(path, readFileSync(join(dir, path), 'utf8'));
	}
	return files;
}

/**
 * Checks the content and joins it into an edition.
 *
 * @param files the content, as {@link readContentFiles} gives it
 * @param root prefix of the paths in messages
 * @throws ContentError with every problem found: file, line, what is wrong, and the mend
 */
export function buildEdition(files: ContentFiles, root = 'content'): Edition {
	const problems: Problem[] = [];
	const read = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
		const text = files.get(path);
		const file = `${root}/${path}`;
		if (text === undefined) {
			problems.push({ file, message: 'is missing', mend: 'Add the file.' });
			return undefined;
		}
		const result = readJson(file, text, schema);
		problems.push(...result.problems);
		return result.value;
	};

	const meta = read('data/edition.json', EditionMeta);
	const registers = new Map<string, { id: string }[]>();
	for (const [name, schema] of Object.entries(registerSchemas)) {
		const path = `data/${name}.json`;
		const entries = read(path, schema as z.ZodType<{ entries: { id: string }[] }>)?.entries;
		if (!entries) continue;
		registers.set(name, entries);
		entries.forEach(({ id }, i) => {
			const first = entries.findIndex((entry) => entry.id === id);
			if (first === i) return;
			problems.push({
				file: `${root}/${path}`,
				...locate(files.get(path)!, ['entries', i, 'id']),
				place: `entries[${i}].id`,
				message: `"${id}" is the id of entries[${first}] already`,
				mend: 'Give one of the two another id, or merge them.',
			});
		});
	}

	const figureData = new Map<string, FigureMeta>();
	for (const figure of figures) {
		const data = read(`data/figures/${figure.id}.json`, figure.schema as z.ZodType<FigureMeta>);
		if (data) figureData.set(figure.id, data);
	}
	for (const path of files.keys()) {
		const id = /^data\/figures\/(.+)\.json$/.exec(path)?.[1];
		if (id && !figures.some((figure) => figure.id === id)) {
			problems.push({
				file: `${root}/${path}`,
				message: 'belongs to no figure',
				mend: suggest(
					id,
					figures.map((figure) => figure.id),
					'src/figures/index.ts',
				),
			});
		}
	}

	const chapters: Chapter[] = [];
	for (const [path, text] of [...files].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) {
		if (!path.startsWith('chapters/')) continue;
		const result = readChapter(`${root}/${path}`, text);
		problems.push(...result.problems);
		if (result.value) chapters.push(result.value);
	}
	// Where a chapter could not be read, a gap in the pages says nothing new.
	if (problems.length === 0) {
		let next = 1;
		for (const { file, pages } of chapters) {
			if (!pages) continue;
			if (pages[0] !== next && pages[0] !== next - 1) {
				const wrong =
					pages[0] < next
						? `overlaps the chapter before it, which ends on page ${next - 1}`
						: `leaves out pages ${next}–${pages[0] - 1}`;
				problems.push({
					file,
					line: 1,
					place: 'frontmatter pages',
					message: wrong,
					mend: 'Correct the pages of this chapter or of the one before it.',
				});
			}
			next = pages[1] + 1;
		}
		if (next !== LAST_PAGE + 1) {
			problems.push({
				file: `${root}/chapters`,
				message: `ends on page ${next - 1} of ${LAST_PAGE}`,
				mend: 'Add the missing chapter, or correct the pages of the last one.',
			});
		}
	}
	const sections = new Map(chapters.flatMap((c) => c.sections.map((section) => [section.address, section])));

	// References are only worth checking where everything that they could point to was read.
	if (problems.length > 0 || !meta) throw new ContentError(problems);

	const known = (kind: string): Iterable<string> => {
		if (kind === 'sections') return sections.keys();
		if (kind === 'addresses') return [...chapters.map(({ id }) => id), ...sections.keys()];
		if (kind === 'figures') return figureData.keys();
		return (registers.get(kind) ?? []).map((entry) => entry.id);
	};
	const knownSets = new Map<string, Set<string>>();
	const resolves = (kind: string, id: string) => {
		if (!knownSets.has(kind)) knownSets.set(kind, new Set(known(kind)));
		return knownSets.get(kind)!.has(id);
	};

	const checkData = (path: string, schema: z.ZodType, value: unknown) => {
		for (const reference of findReferences(schema, value)) {
			if (resolves(reference.register, reference.id)) continue;
			problems.push({
				file: `${root}/${path}`,
				...locate(files.get(path)!, reference.path),
				place: formatPath(reference.path),
				message: `there is no "${reference.id}" in ${reference.register}`,
				mend: suggest(reference.id, known(reference.register), reference.register),
			});
		}
	};
	for (const [name, schema] of Object.entries(registerSchemas)) {
		checkData(`data/${name}.json`, schema, { entries: registers.get(name) });
	}
	for (const figure of figures) {
		checkData(`data/figures/${figure.id}.json`, figure.schema, figureData.get(figure.id));
	}
	const mentions = chapters.flatMap((chapter) => chapter.mentions);
	for (const chapter of chapters) {
		for (const mention of chapter.mentions) {
			if (resolves(mention.kind, mention.id)) continue;
			problems.push({
				file: chapter.file,
				line: mention.line,
				column: mention.column,
				place: `"${mention.id}"`,
				message: `there is no such entry in ${mention.kind}`,
				mend: suggest(mention.id, known(mention.kind), `content/data (${mention.kind})`),
			});
		}
	}
	if (problems.length > 0) throw new ContentError(problems);

	const entries = Object.fromEntries(registers) as unknown as Omit<
		Edition,
		'meta' | 'figures' | 'chapters' | 'sections' | 'mentions'
	>;
	return { meta, ...entries, figures: figureData, chapters, sections, mentions };
}

/** The folder with the content: `CONTENT_DIR`, or `content` in the project. */
export const contentDir = () => process.env['CONTENT_DIR'] ?? 'content';

let loaded: Edition | undefined;

/** The edition of the content folder, read once in a process. */
export function loadEdition(): Edition {
	return (loaded ??= buildEdition(readContentFiles(contentDir()), contentDir()));
}
