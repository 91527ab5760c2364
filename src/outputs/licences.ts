import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What goes to readers without being imported by a script: styles and markup, and the search for very words. */
const copied = ['@astrojs/starlight', 'pagefind'];

const fonts = 'src/fonts/OFL.txt';
/** Licences of what is no npm package, with its origin. */
const others = `Faces: Source Serif 4, Source Sans 3 (Adobe), Noto Serif SC (Google), cut to the letters that the site has.
SIL Open Font License 1.1, below.

Outlines of provinces: Natural Earth, https://www.naturalearthdata.com/. Public domain.
`;

/** The package that a module of a bundle is from; none where it is the project's own. */
export function packageOf(module: string): string | undefined {
	const after = module.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
	return after === undefined ? undefined : /^(?:@[^/]+\/)?[^/?]+/.exec(after)?.[0];
}

/**
 * What a package says of its licence: its name, version and licence, and the whole text.
 *
 * @throws {Error} where the package comes without the text, which must go with it
 */
function licenceOf(name: string): string {
	const dir = join('node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {
		version: string;
		license: string;
	};
	const [file] = globSync(['{LICENSE,license,LICENCE}{,.txt,.md}', 'LICENSE/LICENSE'], {
		cwd: dir,
		withFileTypes: true,
	}).filter((entry) => entry.isFile());
	if (!file) throw new Error(`${name} ${version} goes to readers, and has no text of its licence in ${dir}.`);
	const text = readFileSync(join(file.parentPath, file.name), 'utf8').trim();
	return `${name} ${version}: ${license}\n\n${text}\n`;
}

/**
 * The licences of all that is sent to readers, of which scripts are made of these packages.
 *
 * @throws {Error} where one comes without its licence
 */
export function licencesText(packages: Iterable<string>): string {
	const names = [...new Set([...packages, ...copied])].sort();
	const rule = `\n${'-'.repeat(72)}\n\n`;
	const own = `The code of this site is MIT, its text, data and figures are CC BY 4.0. What others made of it:\n\n${names.join('\n')}\n\n${others}`;
	return [own, ...names.map(licenceOf), `Faces\n\n${readFileSync(fonts, 'utf8').trim()}\n`].join(rule);
}

/** A plugin of Vite, and the names of the packages that it finds scripts to be made of. */
export function findPackages() {
	const packages = new Set<string>();
	const plugin = {
		name: 'licences',
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		generateBundle(_options: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
			for (const { moduleIds } of Object.values(bundle))
				for (const module of moduleIds ?? []) {
					const name = packageOf(module);
					if (name) packages.add(name);
				}
		},
	};
	return { packages, plugin };
}
