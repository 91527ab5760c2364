interface ImportMetaEnv {
	/** The companion's name in a few letters, as `content/edition.json` has it. */
	readonly ABBREVIATION: string;
}

declare namespace App {
	interface Locals {
		/** Props of a page for the overridden components of Starlight. */
		page?: {
			title: string;
			eyebrow?: string;
			quiet?: boolean;
			/** Whether the page sets its title itself. */
			ownTitle?: boolean;
			lede?: string;
			/** Whether it stands for addresses that there are not. */
			nowhere?: boolean;
			/** Record of the page for citing; none where it is not cited. */
			record?: import('./citing/record.ts').PageRecord;
			/** The chapter whose sections the navigation shows. */
			chapter?: string;
			/** The chapter or section that is read: it has a bar and contents in place of the navigation. */
			reading?: import('./layout/reading.ts').Reading;
			/** Whether it comes with its styles in it; what is read does. */
			atOnce?: boolean;
			/** Links to the pages before and after, in reading order. */
			previous?: import('./layout/neighbour.ts').Neighbour;
			next?: import('./layout/neighbour.ts').Neighbour;
		};
	}
}
