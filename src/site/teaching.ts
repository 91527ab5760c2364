import {
	blankPath,
	chapterIn,
	exercisePath,
	figurePath,
	passagePath,
	pagePath,
	questionPath,
	sectionPagePath,
	statePath,
	teachingPath,
} from '../edition/addresses.ts';
import type { Exercise } from '../edition/exercises.ts';
import type { Chapter, Edition } from '../edition/types.ts';
import { chapterLabel, chapterOf as chapterAt, sectionTitle } from '../edition/uses.ts';
import type { Plan, StepPlace } from '../schemas/kit.ts';
import type { Bank, BankLink, TermCard } from '../teaching/bank.ts';
import { byKey } from '../text/lookup.ts';
import { compact, fill, licenseName } from '../text/words.ts';
import { entryOf } from './entries.ts';
import { numberOf, titledFigure } from './figures.ts';

/** `Chapter 4`, or the short name of a chapter without a number. */
export const chapterName = (
	{ ui }: Pick<Edition, 'ui'>,
	{ number, short }: Pick<Chapter, 'number' | 'short'>,
): string => (number === null ? short : fill(ui.chapter.name, { number }));

/** The exercises of a chapter, in the order of the text. */
export const exercisesOf = ({ exercises }: Pick<Edition, 'exercises'>, chapter: string): Exercise[] =>
	exercises.filter(({ section }) => chapterIn(section) === chapter);

/** What a passage is called in a link to it. */
export function passageTitle(edition: Edition, passage: string): string {
	const [chapter = '', subheading] = passage.split('#');
	const found = chapterAt(edition, chapter).subheadings.find(({ id }) => id === subheading);
	const name = sectionTitle(edition, chapter);
	return found ? `${name} · ${found.title}` : name;
}

/** The section in which a passage stands; the chapter, where it stands in none. */
function wholeOf(edition: Edition, passage: string): string {
	const [address = '', subheading] = passage.split('#');
	const found = chapterAt(edition, address).subheadings.find(({ id }) => id === subheading);
	return found?.section ? `${address}/${found.section}` : address;
}

/**
 * What students read for a plan, in the order of the text: the sections to which its steps lead, whole, and what its
 * author adds.
 *
 * @returns addresses of chapters and sections, none of which holds another
 */
export function readFor(edition: Edition, { read, steps }: Plan): string[] {
	const led = steps.flatMap(({ at }) => at.flatMap((place) => ('section' in place ? [place.section] : [])));
	const needed = new Set([...read, ...led].map((passage) => wholeOf(edition, passage)));
	return edition.chapters.flatMap(({ id, sections }) => {
		if (needed.has(id)) return [id];
		let above = '';
		return sections.flatMap(({ address, depth }) => {
			if (depth === 2) above = address;
			return needed.has(address) && (above === address || !needed.has(above)) ? [address] : [];
		});
	});
}

/** A link: where it leads, from the site’s root, and its words. */
export interface Linked {
	path: string;
	label: string;
}

/** A state of a figure, or the figure itself, as a link. */
export function figureLink(edition: Edition, id: string, state: string | undefined): Linked {
	const figure = byKey(edition.figures, id);
	const name = numberOf(edition, figure);
	const shown = figure.states.choices.find((each) => each.id === state);
	if (!shown) return { path: figurePath(id), label: name };
	return {
		path: statePath(id, shown.id),
		label: fill(edition.ui.teaching.figureState, { figure: name, state: shown.label }),
	};
}

/**
 * Where a place of a plan or a course leads.
 *
 * @param edition the edition
 * @param chapter whose kit it is
 * @param place a section, a state of a figure, a question, an exercise or a sheet to fill in
 */
export function placeLink(edition: Edition, chapter: string, place: StepPlace): Linked {
	const words = edition.ui.teaching;
	if ('section' in place)
		return { path: passagePath(place.section), label: passageTitle(edition, place.section) };
	if ('figure' in place) return figureLink(edition, place.figure, place.state);
	if ('blank' in place) return { path: blankPath(place.blank), label: words.blank };
	if ('question' in place) {
		const number = byKey(edition.kits, chapter).questions.findIndex(({ id }) => id === place.question) + 1;
		return { path: questionPath(chapter, place.question), label: fill(words.question, { number }) };
	}
	const own = chapterIn(byKey(edition.questions, place.exercise).section);
	const number = exercisesOf(edition, own).findIndex(({ id }) => id === place.exercise) + 1;
	return { path: exercisePath(own, place.exercise), label: fill(words.exercise, { number }) };
}

/** Terms that a chapter is the first to mention, as cards: those with Chinese are asked for by it. */
function termsOf(edition: Edition, chapter: string | undefined): TermCard[] {
	const first = new Map<string, string>();
	for (const { kind, id, section } of edition.mentions)
		if (kind === 'terms' && !first.has(id)) first.set(id, chapterIn(section));
	return [...first]
		.filter(([, where]) => chapter === undefined || where === chapter)
		.map(([id]) => {
			const { name, zh, pinyin, text } = entryOf(edition, 'terms', id);
			const front = compact([zh, pinyin]).join(' ') || name;
			return { id, front, back: zh ? `${name}. ${text}` : text };
		});
}

/** The chapters that have a kit. */
export const taughtIn = ({ chapters, kits }: Pick<Edition, 'chapters' | 'kits'>): Chapter[] =>
	chapters.filter(({ id }) => kits.has(id));

/** The sections, figures and their states to which the questions of a chapter lead. */
function linksOf(
	edition: Edition,
	chapters: readonly Chapter[],
	addressOf: (path: string) => string,
): BankLink[] {
	const link = (id: string, title: string, path: string): BankLink => ({ id, title, url: addressOf(path) });
	return chapters.flatMap(({ id, title, sections }) => {
		const kit = edition.kits.get(id);
		const figures = [...edition.figures.values()].filter(({ section }) => chapterIn(section) === id);
		return [
			link(`kit-${id}`, kit?.title ?? title, kit ? teachingPath(id) : pagePath(id)),
			link(`chapter-${id}`, title, pagePath(id)),
			...sections
				.filter(({ depth }) => depth === 2)
				.map((each) => link(each.address.replace('/', '-'), each.title, sectionPagePath(each.address))),
			...figures.map((each) => link(`figure-${each.id}`, titledFigure(edition, each), figurePath(each.id))),
		];
	});
}

/**
 * The questions of a chapter as they are exported, or all questions.
 *
 * @param edition the edition
 * @param chapter the chapter; left out, all
 * @param addressOf makes a path from the site’s root an absolute address
 */
export function bankOf(
	edition: Edition,
	chapter: Chapter | undefined,
	addressOf: (path: string) => string,
): Bank {
	const { companion, dissertation } = edition.meta;
	const words = edition.ui.teaching;
	const kit = chapter && edition.kits.get(chapter.id);
	return {
		id: chapter?.id ?? 'all',
		abbreviation: companion.abbreviation,
		language: companion.language,
		title: chapter
			? fill(words.bank, { chapter: chapterName(edition, chapter), title: kit?.title ?? chapter.title })
			: fill(words.all, { title: companion.title }),
		exercises: chapter ? exercisesOf(edition, chapter.id) : edition.exercises,
		links: linksOf(edition, chapter ? [chapter] : taughtIn(edition), addressOf),
		terms: termsOf(edition, chapter?.id),
		credit: fill(words.credit, {
			author: dissertation.author.family,
			year: dissertation.year,
			title: companion.title,
			version: companion.version,
			license: licenseName(companion.license.prose),
			address: addressOf(teachingPath(chapter && kit ? chapter.id : '')),
		}),
		date: companion.date,
		words,
	};
}

/** Every bank that has questions: all of them, then one a chapter with a kit. */
export function banksOf(edition: Edition, addressOf: (path: string) => string): Bank[] {
	return [undefined, ...taughtIn(edition)]
		.map((chapter) => bankOf(edition, chapter, addressOf))
		.filter(({ exercises }) => exercises.length > 0);
}

/** How a chapter is named in a sentence: `chapter 4`. */
export const chapterInText = (edition: Edition, chapter: Chapter): string =>
	chapter.number === null ? chapterLabel(chapter) : chapterName(edition, chapter).toLowerCase();
