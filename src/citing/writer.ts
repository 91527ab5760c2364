/** References and brackets in one style, as citeproc writes them. */
import { readFileSync } from 'node:fs';
import CSL, { type Engine } from 'citeproc';
import { digestOf } from '../cache/cache.ts';
import type { CslItem } from './csl.ts';
import { readStyle, type Style } from './styles.ts';

/** What writes in a style. */
export interface Writer {
	/** A digest of all that is written with beside an item: the style, the terms of its language, the library. */
	digest: string;
	/** An item for the list at the end. */
	reference(item: CslItem): string;
	/** An item for the text. */
	citation(item: CslItem, place: { locator?: string; label?: string }): string;
}

const localeOf = (language: string): string => readStyle(`locales-${language}.xml`);

/** What decides, beside style and language, how something is written. */
const tools = ['node_modules/citeproc/package.json', 'src/citing/writer.ts', 'src/citing/format.ts'];

const writers = new Map<string, Writer>();

/**
 * What writes in a style. Its engine is made when it first writes something.
 *
 * @param name its own
 * @param language of its terms
 * @param read gives the style, in XML
 * @throws Error where a file is missing
 */
export function writerOf(name: string, language: Style['language'], read: () => string): Writer {
	const key = `${name} ${language}`;
	const known = writers.get(key);
	if (known) return known;
	const style = read();
	let current: CslItem;
	let made: Engine | undefined;
	/** The engine with one item alone: beside others its year would have a letter that the dissertation does not print. */
	const engineWith = (item: CslItem): Engine => {
		const system = { retrieveLocale: localeOf, retrieveItem: () => current };
		const engine = (made ??= new CSL.Engine(system, style, language, true));
		current = item;
		engine.updateItems([]);
		engine.updateItems([item.id]);
		return engine;
	};
	const writer: Writer = {
		digest: digestOf([style, localeOf(language), ...tools.map((file) => readFileSync(file))]),
		reference: (item) => engineWith(item).makeBibliography()[1].join(''),
		citation: (item, place) => engineWith(item).makeCitationCluster([{ id: item.id, ...place }]),
	};
	writers.set(key, writer);
	return writer;
}
