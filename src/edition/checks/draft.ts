import type { Problem } from '../problem.ts';
import type { ContentFiles } from '../files.ts';
import type { CheckedFigure, Edition, FigureSource, Prose } from '../types.ts';

/** An edition whose files are all readable, with what is needed to check how they hang together. */
export interface Draft {
	edition: Edition;
	files: ContentFiles;
	/** Prefix of the paths in messages. */
	root: string;
	/** The chapters and the other pages as read. */
	prose: Prose[];
	/** The kinds of figure that the edition has data for. */
	figures: readonly FigureSource[];
	/** Each figure, opened; none before its model was asked. */
	spaces: ReadonlyMap<string, CheckedFigure>;
}

/** A check of an edition as a whole. */
export type EditionCheck = (draft: Draft) => Problem[];
