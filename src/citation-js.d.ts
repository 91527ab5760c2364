declare module '@citation-js/core' {
	export class Cite {
		constructor(data: unknown);
		format(
			kind: 'bibliography',
			options: { format: 'html' | 'text'; template: string; lang: string },
		): string;
		format(
			kind: 'citation',
			options: {
				template: string;
				lang: string;
				entry: { id: string; locator?: string; label?: string };
			},
		): string;
	}
}
declare module '@citation-js/plugin-csl';
