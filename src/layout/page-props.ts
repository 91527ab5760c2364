import type { PageRecord } from '../citing/record.ts';
import type { Reading } from './reading.ts';

/** The page before or after one, in reading order. */
export interface Neighbour {
	path: string;
	label: string;
	/** The dissertation's pages that it restates: `pp. 90–92`. */
	pages?: string | undefined;
	/** Its point, in a sentence. */
	point?: string | undefined;
}

/** What a page tells its frame (`Page.astro`), and the frame the components of Starlight that it overrides. */
export interface PageProps {
	title: string;
	/** What stands above the page, where that is not its title. */
	heading?: string | undefined;
	/** Whether the title stands quietly, since what follows says it larger. */
	quiet?: boolean | undefined;
	/** Whether the page sets its title itself, with `Title`, beside something else. */
	ownTitle?: boolean | undefined;
	/** One sentence for search engines and previews. */
	description: string;
	eyebrow?: string | undefined;
	lede?: string | undefined;
	/** For its table of contents; of depth 2 where it is left out. */
	headings?: readonly { id: string; title: string; depth?: number }[] | undefined;
	/** The chapter whose sections the navigation shows. */
	chapter?: string | undefined;
	/** What the bar and the contents show, where a chapter or a section is read. */
	reading?: Reading | undefined;
	previous?: Neighbour | undefined;
	next?: Neighbour | undefined;
	/** Left out of the search index. */
	unindexed?: boolean | undefined;
	/** Whether it stands for every address that there is not, and so has none. */
	nowhere?: boolean | undefined;
	/** What it is to those who cite it; left out, it is a page of the companion with its title; `false`, it is not cited. */
	record?: PageRecord | false | undefined;
	/** Whose figures' styles it needs: a chapter's, or a figure's. */
	figures?: string | readonly string[] | undefined;
	/** Whether it takes the whole window, without the navigation at its side. */
	wide?: boolean | undefined;
	/** Whether it comes with its styles in it, as what is read does. */
	atOnce?: boolean | undefined;
}
