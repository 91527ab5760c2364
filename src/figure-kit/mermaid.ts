import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { contentDir } from '../settings/settings.ts';

/** Folder of the edition's rendered diagrams, from the project's root. */
export const diagramDir = (): string => join(contentDir(), 'diagrams');

/**
 * The version of Mermaid by which diagrams are rendered. `npm run diagrams` installs it when one is missing: it is a
 * fifth of everything else, and a build needs none of it.
 */
export const mermaidVersion = '12.3.0';

/** The file of a diagram, named by the hash of its source and of Mermaid's version. */
export const diagramFile = (source: string): string =>
	join(diagramDir(), `${hash('sha256', `${mermaidVersion}\n${source}`).slice(0, 16)}.svg`);

/**
 * Reads a diagram of a figure that `npm run diagrams` has rendered, as `<svg>`: Mermaid measures text in a browser, so
 * a build only reads what is kept under the hash of the source.
 *
 * @throws Error where the diagram is missing or its source has changed since
 */
export function readDiagram(id: string, source: string): Element {
	const file = diagramFile(source);
	if (!existsSync(file)) {
		throw new Error(
			`${contentDir()}/figures/${id}.json: its diagram (${file}) is not rendered, or its data has changed since. Run "npm run diagrams" and commit the result.`,
		);
	}
	const tree = fromHtml(readFileSync(file, 'utf8'), { fragment: true });
	const svg = tree.children.find(
		(node): node is Element => node.type === 'element' && node.tagName === 'svg',
	);
	if (!svg) throw new Error(`${file} holds no svg. Delete it and run "npm run diagrams".`);
	return svg;
}
