declare namespace App {
	interface Locals {
		/** What the title of the page shows beside the title itself; set by the layout. */
		page?: {
			eyebrow?: string;
			lede?: string;
			/** Links to the pages before and after, in reading order. */
			previous?: { path: string; label: string };
			next?: { path: string; label: string };
		};
	}
}
