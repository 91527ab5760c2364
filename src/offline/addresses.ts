import type { EditionMeta } from '../schemas/edition.ts';

/** The page on which one takes the companion along. */
export const offlinePath = '/offline/';

/** What the archive is named by: the record of the edition. */
type Names = Pick<EditionMeta['companion'], 'files' | 'version'>;

/** The folder of pages that open from a disk, named so that one knows what lies among other folders. */
export const portableFolder = ({ files, version }: Names): string => `${files}-${version}`;

/** The archive of that folder. */
export const portablePath = (names: Names): string => `${offlinePath}${portableFolder(names)}.zip`;

/** All pages in one file, of which a browser fills its store. */
export const packPath = `${offlinePath}pages.tgz`;

/** The script that answers for the site in a browser that keeps it: at the root, since it answers for what is below. */
export const workerPath = '/service-worker.js';

/** What a browser is told of the site when it is installed. */
export const manifestPath = '/manifest.webmanifest';
export const iconSizes = [192, 512] as const;
export const iconPath = (size: number): string => `/icon-${size}.png`;
