interface ImportMetaEnv {
	/** The companion's name in a few letters, as `content/edition.json` has it. */
	readonly ABBREVIATION: string;
}

declare namespace App {
	interface Locals {
		/** Props of a page for the overridden components of Starlight, with the title that is shown. */
		page?: import('./layout/page-props.ts').PageProps;
	}
}
