import { buildEdition } from '../edition/build.ts';
import { readContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import type { Edition } from '../edition/types.ts';
import { figures } from '../figures/index.ts';

let loaded: Edition | undefined;

/**
 * The edition of the content folder, read once in a process; while one writes, the modules of the site are
 * loaded anew after every change, and with them the edition.
 *
 * @throws ContentError where the content has problems
 */
export function loadEdition(): Edition {
	return (loaded ??= buildEdition(readContentFiles(contentDir()), figures, contentDir()));
}
