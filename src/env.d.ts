declare namespace App {
	interface Locals {
		/** What the layout tells the parts of Starlight's frame that we override. */
		page?: {
			title: string;
			eyebrow?: string;
			quiet?: boolean;
			lede?: string;
			/** The chapter whose sections the navigation shows. */
			chapter?: string;
			/** Links to the pages before and after, in reading order. */
			previous?: { path: string; label: string };
			next?: { path: string; label: string };
		};
	}
}
