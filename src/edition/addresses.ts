import { allRegisters, type RegisterName } from '../registers/index.ts';
import { findIn, firstOf } from '../text/items.ts';
import { paragraphPath } from './paragraphs.ts';
import type { Edition, StateSpace } from './types.ts';

/** Where a chapter or page of prose stands. */
export const pagePath = (id: string): string => (id === 'home' ? '/' : `/${id}/`);

/** Where a section stands in its chapter, from its address `4-coevolution/findings`; or a chapter. */
export function sectionPath(address: string): string {
	const [chapter, section] = address.split('/');
	return section ? `/${chapter}/#${section}` : `/${chapter}/`;
}

/** The page of a section by itself. */
export const sectionPagePath = (address: string): string => `/${address}/`;

/** The page of a figure, in a state where its query is given. */
export const figurePath = (id: string, state = ''): string => `/figures/${id}/${state && `?${state}`}`;

/** The page of a state of a figure. */
export const statePath = (id: string, state: string): string => `/figures/${id}/${state}/`;

/** The page that says how a section has changed since each published edition. */
export const historyPath = (address: string): string => `${sectionPagePath(address)}history/`;

/** Where a published edition stands, whole. */
export const editionPath = (version: string): string => `/editions/${version}/`;

/** The pictures of all published editions, by names of their content. */
export const picturesPath = '/editions/pictures/';

/** The archive of a published edition. */
export const archivePath = (version: string): string => `/editions/${version}.tar.zst`;

/**
 * The edition that a build is, where its base path says that it is to stand for good.
 *
 * @param base the base path, as `/ddv/editions/1.0.0/`
 * @returns its version and the base path of the site that it stands in; nothing of any other base path
 */
export function frozenAt(base: string): { version: string; root: string } | undefined {
	const [, root, version] = /^(.*\/)editions\/(\d+\.\d+\.\d+)\/?$/.exec(base) ?? [];
	return root !== undefined && version !== undefined ? { version, root } : undefined;
}

/** The chapter in which a passage stands: a section, a chapter, or what stands below a subheading. */
export const chapterIn = (passage: string): string => firstOf(passage.split(/[/#]/));

/** Where a passage stands in the text: a section, a chapter, or what stands below a subheading. */
export const passagePath = (passage: string): string =>
	passage.includes('#') ? `/${passage.replace('#', '/#')}` : sectionPath(passage);

/** What there is to teach with: all of it, or a chapter’s kit. */
export const teachingPath = (chapter = ''): string => `/teaching/${chapter && `${chapter}/`}`;

/** A question with several sides, or an exercise, on the page of its kit. */
export const questionPath = (chapter: string, id: string): string => `${teachingPath(chapter)}#${id}`;
export const exercisePath = (chapter: string, id: string): string =>
	`${teachingPath(chapter)}#exercise-${id}`;

/** The exercises of a chapter on paper, without answers or with them. */
export const exerciseSheetPath = (chapter: string, answers = false): string =>
	`${teachingPath(chapter)}${answers ? 'answers' : 'exercises'}/`;

/** The exercises of a chapter for those who read it, without a teacher. */
export const selfCheckPath = (chapter: string): string => `${teachingPath(chapter)}self-check/`;

/** A short course. */
export const coursePath = (id: string): string => `/teaching/courses/${id}/`;

/** The slides of a talk, or one of them. */
export const talkPath = (id: string, step = ''): string => `/present/${id}/${step && `#${step}`}`;

/** The sheet to hand out of a page: of a chapter’s kit, or a figure. A section is handed out as it prints. */
export const handoutPath = (path: string): string => `/handouts${path}`;

/** The sheet on which a question is answered by filling it in. */
export const blankPath = (question: string): string => `/handouts/blank/${question}/`;

/** Folders that have no page: where an address leads whose end was cut off. */
export const folders = [
	{ from: '/handouts/', to: `${teachingPath()}#handouts` },
	{ from: '/handouts/figures/', to: `${teachingPath()}#handouts` },
	{ from: '/handouts/blank/', to: `${teachingPath()}#handouts` },
	{ from: '/present/', to: `${teachingPath()}#talks` },
	{ from: '/embed/', to: '/figures/' },
	{ from: '/book/', to: '/data/#book' },
];

/** Where the first of some pages of the dissertation stands in the list of pages. */
export const pagesPath = (pages: readonly number[]): string => `/pages/#p${pages[0]}`;

/** A register that has a page. */
function pagedRegister(kind: string): (typeof allRegisters)[number] & { path: string } {
	const register = allRegisters.find(({ name }) => name === kind);
	if (!register?.path) throw new Error(`The register "${kind}" has no page.`);
	return { ...register, path: register.path };
}

/**
 * The path of a register's page.
 *
 * @throws Error where it has none
 */
export const registerPath = (kind: string): string => pagedRegister(kind).path;

/**
 * Where an entry of a register stands, or a figure.
 *
 * @throws Error where the register has no page
 */
export function entryPath(kind: string, id: string): string {
	if (kind === 'figures') return figurePath(id);
	const { path, anchor } = pagedRegister(kind);
	return `${path}#${anchor?.(id) ?? id}`;
}

/**
 * Where an entry is read: on its own page, or in the list where it has none.
 *
 * @throws Error where the register has no page
 */
export function entryPagePath(kind: string, entry: { id: string }): string {
	const { path, hasPage } = pagedRegister(kind);
	return hasPage?.(entry) === false ? entryPath(kind, entry.id) : `${path}${entry.id}/`;
}

/** The entries of a register that have a page of their own. */
export const entriesWithPage = <Name extends RegisterName>(
	edition: Pick<Edition, Name>,
	name: Name,
): readonly { id: string }[] => {
	const { hasPage } = findIn(allRegisters, (register) => register.name === name);
	return edition[name].filter((entry) => hasPage?.(entry) !== false);
};

/** The addresses of a figure's states: each choice but a parameter's first, which has no query. */
export const statesOf = ({ parameters }: StateSpace): string[] =>
	parameters.flatMap(({ name, choices }) => choices.slice(1).map(({ value }) => `${name}=${value}`));

/** Addresses with what stands there. */
const at = <const Kind extends string>(kind: Kind, ...paths: string[]) =>
	paths.map((path) => ({ path, kind }));

function* addresses(edition: Edition, spaces: ReadonlyMap<string, StateSpace>) {
	for (const { id, headings } of edition.pages) {
		yield* at('page', pagePath(id));
		yield* at('heading', ...headings.map((heading) => `${pagePath(id)}#${heading.id}`));
	}
	for (const id of 'figures evidence pages search changes editions data offline lockss'.split(' '))
		yield* at('page', pagePath(id));
	yield* at('edition', ...edition.published.map(({ version }) => editionPath(version)));
	for (const { id, sections, subheadings, paragraphs, status } of edition.chapters) {
		yield* at('chapter', pagePath(id));
		yield* at('heading', ...sections.map(({ address }) => sectionPath(address)));
		yield* at('heading', ...subheadings.map((heading) => `${pagePath(id)}#${heading.id}`));
		yield* at('paragraph', ...paragraphs.map((paragraph) => paragraphPath(id, paragraph.id)));
		if (status === 'written')
			yield* at('section', ...sections.map(({ address }) => sectionPagePath(address)));
		if (status === 'written' && edition.published.length > 0)
			yield* at('history', ...sections.map(({ address }) => historyPath(address)));
	}
	for (const { name, path } of allRegisters) {
		if (path === undefined || !edition.registerWords.has(name)) continue;
		yield* at('register', path);
		yield* at('entry', ...edition[name].map(({ id }) => entryPath(name, id)));
		yield* at('entry-page', ...entriesWithPage(edition, name).map((entry) => entryPagePath(name, entry)));
	}
	for (const [id, { states }] of edition.figures) {
		yield* at('figure', figurePath(id));
		yield* at(
			'state',
			...statesOf(spaces.get(id) ?? { parameters: [] }).map((state) => figurePath(id, state)),
		);
		yield* at('figure-state', ...states.choices.map((state) => statePath(id, state.id)));
		yield* at('embed', `/embed/${id}/`);
		yield* at('present', `/present/${id}/`);
	}
	for (const [chapter, { questions }] of edition.kits) {
		yield* at('kit', teachingPath(chapter));
		yield* at('heading', ...questions.map(({ id }) => questionPath(chapter, id)));
		if (edition.exercises.some(({ section }) => chapterIn(section) === chapter))
			yield* at('self-check', selfCheckPath(chapter));
		yield* at('sheet', exerciseSheetPath(chapter), exerciseSheetPath(chapter, true));
		yield* at('sheet', handoutPath(pagePath(chapter)));
	}
	for (const [id, { section, kind }] of edition.questions) {
		const chapter = chapterIn(section);
		if (edition.kits.has(chapter)) yield* at('heading', exercisePath(chapter, id));
		if (kind === 'place') yield* at('sheet', blankPath(id));
	}
	yield* at('course', ...[...edition.courses.keys()].map(coursePath));
	for (const [id, { steps }] of edition.talks) {
		yield* at('talk', talkPath(id));
		yield* at('heading', ...steps.map((step) => talkPath(id, step.id)));
	}
	for (const id of edition.figures.keys()) yield* at('sheet', handoutPath(figurePath(id)));
	for (let page = 1; page <= edition.meta.dissertation.pages; page++) {
		yield* at('dissertation-page', `/pages/${page}/`);
		yield* at('heading', pagesPath([page]));
	}
}

/**
 * Every address that an edition has: its pages, and whatever in them has a place of its own. Links are
 * checked against it, and the ledger of permalinks holds it.
 *
 * @param edition the edition
 * @param spaces each figure's states
 */
export const addressesOf = (edition: Edition, spaces: ReadonlyMap<string, StateSpace>) => [
	...addresses(edition, spaces),
];

/** The paths of all addresses that an edition has. */
export const pathsOf = (edition: Edition, spaces: ReadonlyMap<string, StateSpace>): string[] =>
	addressesOf(edition, spaces).map(({ path }) => path);
