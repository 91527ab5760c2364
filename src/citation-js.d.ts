declare module '@citation-js/core' {
	interface Options {
		format?: 'html' | 'text';
		template: string;
		lang: string;
	}
	export class Cite {
		constructor(data: unknown);
		format(kind: 'bibliography', options: Options): string;
		format(
			kind: 'citation',
			options: Options & { entry: { id: string; locator?: string; label?: string } },
		): string;
	}
	interface Library {
		has(name: string): boolean;
		get(name: string): string;
		add(name: string, xml: string): void;
	}
	export const plugins: { config: { get(name: '@csl'): { styles: Library; locales: Library } } };
}
declare module '@citation-js/plugin-csl';
