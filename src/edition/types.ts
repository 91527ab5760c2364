import type { Nodes, Root } from 'mdast';
import type { z } from 'zod';
import type { RegisterName, Registers } from '../registers/index.ts';
import type { Changes } from '../schemas/changes.ts';
import type { SearchQuestions } from '../schemas/search-questions.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import type { ChapterMeta, SectionMeta } from '../schemas/chapter.ts';
import type { EditionMeta } from '../schemas/edition.ts';
import type { PublishedEdition } from '../schemas/editions.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import type { PageMeta } from '../schemas/page.ts';
import type { Paragraphs } from '../schemas/paragraphs.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import type { Ui } from '../schemas/ui.ts';
import type { Exercise } from './exercises.ts';
import type { Fact } from './facts.ts';
import type { TaughtFiles } from './teaching.ts';

/** A place in a file, line and column from 1. */
export interface Position {
	line: number;
	column: number;
}

/** What can be mentioned: an entry of a register, or a figure. */
export type MentionKind = RegisterName | 'figures';

/** A place in a chapter that refers to an entry of a register or to a figure. */
export interface Mention extends Position {
	kind: MentionKind;
	id: string;
	/** Address of the section that it stands in, `4-coevolution/findings`, or of the chapter. */
	section: string;
}

/** A heading of a chapter or page. */
export interface ProseHeading extends Position {
	/** What stands behind it as `{#id}`. */
	id: string | undefined;
	title: string;
	/** Number of #. */
	depth: number;
}

/** A paragraph of a file of prose, or an item of a list. */
export interface ProseParagraph extends Position {
	/** As it is written, markup and all. */
	text: string;
	/** Its first words. */
	begins: string;
	/** Where it stands in the text. */
	node: Nodes;
}

/** A paragraph of a chapter, with the id that it keeps. */
export interface Paragraph extends Position {
	id: string;
	begins: string;
	fingerprint: string;
}

/** A component that an author wrote, as `<Term id="coevolution" />`. */
export interface ComponentUse extends Position {
	name: string;
	/** Whether nothing else stands on its line, so that it is no part of a paragraph. */
	alone: boolean;
	/** Text of each attribute; `true` for one without a value, `undefined` for one that holds an expression. */
	attributes: { name: string; value: string | true | undefined }[];
	/** Where an attribute stands; the component's own place where that cannot be told. */
	locate(attribute: string): Position;
	/** Id of the nearest heading above that is a section's; none before the first. */
	section: string | undefined;
}

/** A link that an author wrote, in Markdown or as `<a href>`. */
export interface ProseLink extends Position {
	href: string;
}

/** A file of prose as read, before anything in it is checked. */
export interface Prose<Meta = unknown> {
	/** Path from the project's root, as `content/chapters/4-coevolution.mdx`. */
	file: string;
	/** The file's name without its number 0 and its ending, which is its address: `4-coevolution`, `abstract`. */
	id: string;
	meta: Meta;
	/** The whole of it, of which the rest is read. */
	text: Root;
	headings: ProseHeading[];
	components: ComponentUse[];
	links: ProseLink[];
	/** The paragraphs of the text, and the items of its lists, in order. */
	paragraphs: ProseParagraph[];
	/** JavaScript that stands in the text. */
	code: Position[];
	/** Where a value of the frontmatter stands. */
	locate(path: readonly PropertyKey[]): Position;
}

/** A section of a chapter: what its frontmatter says of it and its heading's own words. */
export interface Section extends SectionMeta {
	/** `chapter/section`. */
	address: string;
	title: string;
	/** 2 for a section, 3 for a section within one. */
	depth: number;
}

/** A chapter: its frontmatter, its sections in the order of the text, and whatever its text mentions. */
export interface Chapter extends Omit<ChapterMeta, 'sections'> {
	/** Its address: `4-coevolution`, `abstract`. */
	id: string;
	/** Path from the project's root. */
	file: string;
	sections: Section[];
	/** The headings that are no sections, each with the id of the section in which it stands; none before the first. */
	subheadings: { id: string; title: string; section: string | undefined }[];
	/** Its text; paragraphs have their ids. */
	text: Root;
	/** In the order of the text. */
	paragraphs: Paragraph[];
	mentions: Mention[];
}

/** A page of prose beside the chapters. */
export interface ProsePage extends PageMeta {
	id: string;
	file: string;
	text: Root;
	headings: { id: string; title: string; depth: number }[];
}

/** The words that head a register's page. */
export interface RegisterWords {
	title: string;
	singular: string;
	lede: string;
	/** The words that showing an entry prints. */
	words: Readonly<Record<string, string>>;
}

/** Everything that the site is built from, read, checked and cross-referenced. */
export interface Edition extends Registers, TaughtFiles {
	meta: EditionMeta;
	/** What the interface prints. */
	ui: Ui;
	/** What heads the page of each register that has one. */
	registerWords: ReadonlyMap<string, RegisterWords>;
	/** The data of each figure by its id, in the order of their numbers. */
	figures: ReadonlyMap<string, FigureMeta>;
	/** In the order of the dissertation. */
	chapters: Chapter[];
	/** The pages beside the chapters. */
	pages: ProsePage[];
	/** By address. */
	sections: ReadonlyMap<string, Section>;
	mentions: Mention[];
	/** The bank of questions with their right answers, in the order of the text. */
	exercises: readonly Exercise[];
	/** What changed from edition to edition, the newest first. */
	changes: Changes['editions'];
	/** The editions that are published, the newest first. */
	published: PublishedEdition[];
	/** What readers say for what stands in the text. */
	synonyms: Synonyms['synonyms'];
	/** What readers may ask, by the address of the answer. */
	searchQuestions: SearchQuestions['asked'];
	/** The paragraphs as they were last entered. */
	paragraphs: Paragraphs;
	/** Every address that was ever published. */
	permalinks: Permalinks;
}

/** The parameters of a figure, as far as an address names them. */
export interface StateSpace {
	parameters: readonly {
		name: string;
		/** How it is chosen: `marks` are chosen in the drawing. */
		control: string;
		choices: readonly { value: string; label: string }[];
	}[];
	/** What its data know, for questions. */
	facts?(): readonly Fact[];
}

/** A figure as far as checks open it. */
export interface CheckedFigure extends StateSpace {
	table(): { columns: readonly string[] };
}

/** What reading an edition must know of a kind of figure; `src/figures` holds them all. */
export interface FigureSource {
	id: string;
	schema: z.ZodType<FigureMeta>;
	/** The figure of an edition. Throws an Error where its data make no figure. */
	open(edition: Edition): CheckedFigure;
}
