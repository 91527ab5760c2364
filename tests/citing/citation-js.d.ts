declare module '@citation-js/core' {
	export class Cite {
		constructor(file: string);
		readonly data: unknown;
	}
}
