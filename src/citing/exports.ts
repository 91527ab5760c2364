import { toBibTeX } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { toRis } from './ris.ts';

/** What references can be taken away as. */
export const exportFormats = [
	{
		ending: 'bib',
		name: 'BibTeX',
		type: 'application/x-bibtex',
		write: (items: readonly CslItem[]) => items.map(toBibTeX).join('\n'),
	},
	{
		ending: 'ris',
		name: 'RIS',
		type: 'application/x-research-info-systems',
		write: (items: readonly CslItem[]) => items.map(toRis).join(''),
	},
	{
		ending: 'json',
		name: 'CSL-JSON',
		type: 'application/vnd.citationstyles.csl+json',
		write: (items: readonly CslItem[]) => `${JSON.stringify(items, null, '\t')}\n`,
	},
] as const;

/** Where the reference to a page stands as a file, from the site's root: `/4-coevolution/findings/cite.bib`. */
export const exportPath = (path: string, ending: string): string => `${path}cite.${ending}`;

/** Where the reference to the dissertation stands as a file, from the site's root. */
export const dissertationExport = (ending: string): string => `/dissertation.${ending}`;

/** Where the works that are identified stand as a file, from the site's root, the confirmed ones or all. */
export const allWorksExport = (which: 'confirmed' | 'all', ending: string): string =>
	which === 'all' ? `/works/all.${ending}` : worksExport('/works/', ending);

/** Where the works that a page cites stand as a file, from the site's root. */
export const worksExport = (path: string, ending: string): string => `${path}works.${ending}`;
