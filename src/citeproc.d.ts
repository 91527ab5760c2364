declare module 'citeproc' {
	interface System {
		retrieveLocale(language: string): string;
		retrieveItem(id: string): unknown;
	}
	export interface Engine {
		updateItems(ids: string[]): void;
		makeBibliography(): [unknown, string[]];
		makeCitationCluster(items: { id: string; locator?: string; label?: string }[]): string;
	}
	const CSL: { Engine: new (system: System, style: string, language: string, forced: boolean) => Engine };
	export default CSL;
}
