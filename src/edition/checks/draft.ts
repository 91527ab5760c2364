import type { Registers } from '../../registers/index.ts';
import type { Check } from '../problem.ts';
import type { ContentFiles } from '../files.ts';
import type { CheckedFigure, Edition, FigureSource, Prose } from '../types.ts';

/** What references are looked up in: the edition as far as its files could be read. */
export interface ReferenceDraft {
	edition: Registers & Pick<Edition, 'figures' | 'chapters' | 'sections' | 'questions'> & Partial<Edition>;
	files: ContentFiles;
	/** Prefix of the paths in messages. */
	root: string;
	/** The chapters and the other pages as read. */
	prose: Prose[];
	/** The kinds of figure that the edition has data for. */
	figures: readonly FigureSource[];
	/** Files that could not be read, as messages name them. */
	unreadFiles: ReadonlySet<string>;
	/** What is not known whole therefore: a register by its name, `chapters`, their `headings`, `figures`, `questions` or `edition`. */
	unread: ReadonlySet<string>;
}

/** An edition whose files could all be read, with what is needed to check how they hang together. */
export interface Draft extends ReferenceDraft {
	edition: Edition;
	/** Each figure, opened; none before its model was asked. */
	spaces: ReadonlyMap<string, CheckedFigure>;
}

/** A check of an edition as a whole. */
export type EditionCheck = Check<Draft>;
