import type { CslItem } from './csl.ts';

/** A file that belongs to a page. */
export interface PageFile {
	/** From the site's root. */
	path: string;
	/** Its media type. */
	type: string;
	/** What it is, for people. */
	name: string;
}

/** What a page is part of: the whole, a chapter, a list. */
export interface Whole {
	/** From the site's root. */
	path: string;
	title: string;
}

interface Common {
	/** Its title as a citation has it, with the number by which it is found: `Close (Chapter 1)`. */
	title: string;
	/** Where it stands, from the site's root. */
	path: string;
	/** What it says, in a sentence or two. */
	abstract: string;
	/** The pages of the dissertation that it restates or rests on. */
	pages?: readonly number[] | undefined;
	/** Its card, 1200 by 630 pixels, from the site's root. */
	image?: { path: string; alt: string } | undefined;
	/** What it is part of, where that is less than the companion. */
	within?: Whole | undefined;
	/** The works that it cites. */
	works?: readonly CslItem[] | undefined;
}

/** What a page of the companion is, to those who cite it, find it, save it or keep it. */
export type PageRecord = Common &
	(
		| { kind: 'whole' }
		/** A page that is not cited. */
		| { kind: 'page' }
		/** The notes on the source, which are cited. */
		| { kind: 'notes' }
		/** What one teaches with: what one learns by it, and how long it takes, in minutes, where that is known. */
		| { kind: 'kit' | 'course' | 'talk'; teaches: readonly string[]; minutes: number | undefined }
		/** A chapter or a section, with its number or its place in its chapter, from 1. */
		| { kind: 'chapter' | 'section'; position: number | undefined }
		/** A figure or a state of it, with its pictures and its data. */
		| { kind: 'figure' | 'state'; number: string; pictures: readonly PageFile[]; data: readonly PageFile[] }
		/** An entry of a register, by its names. */
		| { kind: 'entry'; name: string; names: readonly string[]; set: Whole }
		/** A work that the dissertation cites, where it is known which. */
		| { kind: 'work'; work: CslItem | undefined }
	);

/** Whether it is part of the companion, and cited as a part. */
export const isPart = ({ kind }: Pick<PageRecord, 'kind'>): boolean => kind !== 'whole';
