import { companionTitle } from '../citing/items.ts';
import type { PageFile, PageRecord } from '../citing/record.ts';
import { workItems } from '../citing/works.ts';
import {
	coursePath,
	entriesWithPage,
	figurePath,
	pagePath,
	registerPath,
	sectionPagePath,
	statePath,
	talkPath,
	teachingPath,
} from '../edition/addresses.ts';
import type { Chapter, Edition, Section } from '../edition/types.ts';
import type { RegisterName } from '../registers/index.ts';
import { pictureNames } from '../outputs/figure-files.ts';
import { cardPath } from '../outputs/title-cards.ts';
import { chapterOf } from '../edition/uses.ts';
import { firstOf } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { pagesOf } from '../text/page-ranges.ts';
import { capital, compact, fill } from '../text/words.ts';
import { minutesOf, subjectOf } from './talks.ts';
import { titledFigure } from './figures.ts';
import { chapterInText, chapterName, taughtIn } from './teaching.ts';
import { type Entry, entryOf, shownRegisters } from './entries.ts';

/** A title with capitals where it begins and after a colon, but for words that have theirs within: `eBay`. */
const titled = (title: string): string =>
	title.replace(
		/(^|: )([“‘]?)(\p{Ll})(?!\p{L}*\p{Lu})/gu,
		(_, before: string, mark: string, letter: string) => before + mark + letter.toUpperCase(),
	);

/** A title with the place by which it is found, where it does not say that itself: `Close (Chapter 1)`. */
const placed = ({ ui }: Pick<Edition, 'ui'>, title: string, place: string): string =>
	title.toLowerCase().split(' ').includes(place.toLowerCase())
		? titled(title)
		: fill(ui.cite.title, { title: titled(title), place });

/** The companion as a whole, which its first page stands for. */
export function wholeRecord(edition: Edition): PageRecord {
	const home = edition.pages.find(({ id }) => id === 'home');
	const map = edition.figures.get(home?.figure ?? '');
	const [first] = map?.states.choices ?? [];
	return {
		kind: 'whole',
		title: companionTitle(edition),
		path: '/',
		abstract: home?.description ?? edition.meta.companion.description,
		...(map && first && { image: { path: `${statePath(map.id, first.id)}card.png`, alt: map.title } }),
	};
}

/** A chapter. */
export const chapterRecord = (edition: Edition, chapter: Chapter): PageRecord => ({
	kind: 'chapter',
	title: placed(edition, chapter.title, chapterName(edition, chapter)),
	path: pagePath(chapter.id),
	abstract: chapter.lede,
	position: chapter.number ?? undefined,
	...(chapter.pages && { pages: pagesOf(chapter.pages) }),
	...(chapter.status === 'written' && { image: { path: cardPath(chapter.id), alt: chapter.title } }),
});

/** A section, on its own page. */
export const sectionRecord = (edition: Edition, chapter: Chapter, section: Section): PageRecord => ({
	kind: 'section',
	title: placed(edition, section.title, chapterName(edition, chapter)),
	path: sectionPagePath(section.address),
	abstract: section.point ?? chapter.lede,
	position: chapter.sections.indexOf(section) + 1,
	pages: pagesOf(section.pages),
	within: { path: pagePath(chapter.id), title: chapterRecord(edition, chapter).title },
	image: { path: cardPath(section.address), alt: section.title },
});

/**
 * A figure, or a state of it.
 *
 * @throws Error where there is none
 */
export function figureRecord(edition: Edition, id: string, state?: string): PageRecord {
	const meta = edition.figures.get(id);
	const shown = meta?.states.choices.find((each) => each.id === (state ?? firstOf(meta.states.choices).id));
	if (!meta || !shown) throw new Error(`There is no figure "${id}"${state ? ` with "${state}"` : ''}.`);
	const name = titledFigure(edition, meta);
	const folder = figurePath(id);
	const chapter = chapterOf(edition, meta.section);
	const inChapter = (title: string) => placed(edition, title, chapterName(edition, chapter));
	const { number, title } = meta;
	const { claim, say } = shown;
	const common = { number, image: { path: `${statePath(id, shown.id)}card.png`, alt: claim } };
	const picture = (path: string): PageFile => ({ path, type: 'image/svg+xml', name: 'SVG' });
	if (state !== undefined) {
		return {
			...common,
			kind: 'state',
			title: inChapter(fill(edition.ui.cite.state, { number, title, claim })),
			path: statePath(id, state),
			abstract: `${claim}. ${say}`,
			pages: shown.pages.length > 0 ? shown.pages : meta.source.pages,
			within: { path: folder, title: inChapter(name) },
			pictures: [picture(`${statePath(id, state)}${pictureNames(id, state).light}`)],
			data: [],
		};
	}
	return {
		...common,
		kind: 'figure',
		title: inChapter(name),
		path: folder,
		abstract: meta.caption,
		pages: meta.source.pages,
		within: { path: pagePath(chapter.id), title: chapterRecord(edition, chapter).title },
		pictures: [picture(`${folder}${id}.svg`), { path: `${folder}${id}.png`, type: 'image/png', name: 'PNG' }],
		data: [
			{ path: `${folder}${id}.csv`, type: 'text/csv', name: 'CSV' },
			{ path: `${folder}${id}.json`, type: 'application/json', name: 'JSON' },
		],
	};
}

/** What an entry is, in a sentence: what its register says of it, or its facts. */
export const describeEntry = (edition: Edition, { kind, name, text, facts, reference }: Entry): string => {
	const summary = reference ? '' : text;
	return summary || `${capital(byKey(edition.registerWords, kind).singular)}: ${facts.join(', ') || name}`;
};

/**
 * An entry of a register.
 *
 * @param abstract what its page says of it, where that is not what its register says
 */
export function entryRecord(
	edition: Edition,
	register: RegisterName,
	id: string,
	abstract?: string,
): PageRecord {
	const entry = entryOf(edition, register, id);
	const { page: path, pages, zh, pinyin, also } = entry;
	const { singular, title } = byKey(edition.registerWords, register);
	const work = register === 'works' ? workItems(edition).get(id) : undefined;
	const name = compact([entry.name, work?.title]).join(', ');
	const common = { title: placed(edition, name, singular), path, pages };
	if (register === 'works') return { ...common, kind: 'work', abstract: abstract ?? name, work };
	return {
		...common,
		kind: 'entry',
		abstract: describeEntry(edition, entry),
		name,
		names: compact([zh, pinyin, ...also]),
		set: { path: registerPath(register), title },
	};
}

/** What there is to teach a chapter with. */
export function kitRecord(edition: Edition, chapter: Chapter): PageRecord {
	const { title, lede, goals } = byKey(edition.kits, chapter.id);
	const words = edition.ui.teaching;
	return {
		kind: 'kit',
		title: placed(edition, title, fill(words.kitFor, { chapter: chapterInText(edition, chapter) })),
		path: teachingPath(chapter.id),
		abstract: lede,
		pages: chapter.pages ? pagesOf(chapter.pages) : undefined,
		teaches: goals.map(({ verb, text }) => `${verb} ${text}`),
		minutes: undefined,
	};
}

/** A short course. */
export function courseRecord(edition: Edition, id: string): PageRecord {
	const { title, lede } = byKey(edition.courses, id);
	return {
		kind: 'course',
		title: placed(edition, title, edition.ui.teaching.course),
		path: coursePath(id),
		abstract: lede,
		teaches: [],
		minutes: undefined,
	};
}

/** A talk. */
export function talkRecord(edition: Edition, id: string): PageRecord {
	const talk = byKey(edition.talks, id);
	return {
		kind: 'talk',
		title: placed(edition, talk.title, subjectOf(edition, talk)),
		path: talkPath(id),
		abstract: talk.lede,
		teaches: [],
		minutes: minutesOf(talk),
	};
}

/** A page of prose: the notes on the source are cited, others are not. */
export const proseRecord = ({ id, title, description }: Edition['pages'][number]): PageRecord => ({
	kind: id === 'notes' ? 'notes' : 'page',
	title: titled(title),
	path: pagePath(id),
	abstract: description,
});

/** Every page that can be cited, in the order of the companion: the whole, its chapters, figures, entries, what one teaches with. */
export function citableRecords(edition: Edition): PageRecord[] {
	return [
		wholeRecord(edition),
		...edition.chapters.flatMap((chapter) => [
			chapterRecord(edition, chapter),
			...(chapter.status === 'written'
				? chapter.sections.map((section) => sectionRecord(edition, chapter, section))
				: []),
		]),
		...[...edition.figures.values()].flatMap(({ id, states }) => [
			figureRecord(edition, id),
			...states.choices.map((state) => figureRecord(edition, id, state.id)),
		]),
		...shownRegisters(edition).flatMap(({ name }) =>
			entriesWithPage(edition, name).map(({ id }) => entryRecord(edition, name, id)),
		),
		...edition.pages.filter(({ id }) => id === 'notes').map(proseRecord),
		...taughtIn(edition).map((chapter) => kitRecord(edition, chapter)),
		...[...edition.courses.keys()].map((id) => courseRecord(edition, id)),
		...[...edition.talks.keys()].map((id) => talkRecord(edition, id)),
	];
}
