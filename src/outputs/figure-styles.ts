import { existsSync, readFileSync } from 'node:fs';
import { layerOrder } from './layer-order.ts';
import { chapterOf } from '../edition/uses.ts';
import type { Edition } from '../edition/types.ts';

/** Path of a set of styles from the site's root. */
export const stylesPath = (name: string): string => `/figures/styles/${name}.css`;

/**
 * Which figures' styles stand together in a file: those of each chapter, by its id, and each alone, by its
 * own. A page asks only for what it draws.
 */
export function styleSets(edition: Edition): Map<string, string[]> {
	const sets = new Map<string, string[]>();
	for (const { id, section } of edition.figures.values()) {
		const chapter = chapterOf(edition, section).id;
		sets.set(chapter, [...(sets.get(chapter) ?? []), id]);
		sets.set(id, [id]);
	}
	return sets;
}

/** Whether a chapter has figures. */
export const hasFigures = (edition: Edition, chapter: string): boolean => styleSets(edition).has(chapter);

/**
 * The styles of what some figures alone draw, by their ids, as they go to the reader: in their layer, without
 * comments.
 */
export function figureStyles(figures: readonly string[]): string {
	const css = figures
		.map((id) => `src/figures/${id}/drawing.css`)
		.filter((file) => existsSync(file))
		.map((file) => readFileSync(file, 'utf8'))
		.join('')
		.replace(/\/\*[^]*?\*\//g, '')
		.replace(/\s+/g, ' ')
		.replace(/\s*([{};:,])\s*/g, '$1')
		.replace(/;\}/g, '}');
	// It may be read before all others, so that it says the order of layers too.
	return `${layerOrder()}@layer figures{${css.trim()}}\n`;
}
