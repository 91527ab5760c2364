import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { builds } from './builds.ts';

/** A built page: its path in the site, its HTML, and the document. */
export interface BuiltPage {
	/** `/4-coevolution/`. */
	path: string;
	/** Whether it only leads to another page. */
	leadsOn: boolean;
	html: string;
	document: Document;
}

/** Every file of a build, from its folder, with forward slashes. */
export function builtFiles(build: keyof typeof builds = 'root'): string[] {
	const { outDir } = builds[build];
	return readdirSync(outDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every page of a build. */
export function builtPages(build: keyof typeof builds = 'root'): BuiltPage[] {
	return builtFiles(build)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(builds[build].outDir, file), 'utf8');
			const leadsOn = html.includes('http-equiv="refresh"');
			return {
				leadsOn,
				path: `/${file.replace(/index\.html$/, '')}`,
				html,
				document: parseHTML(html).document,
			};
		});
}
