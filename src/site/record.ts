import { existsSync, readFileSync } from 'node:fs';
import { contentDir } from '../settings/settings.ts';
import { readJson } from '../edition/json.ts';
import { EditionMeta } from '../schemas/edition.ts';

/**
 * The companion's names, description and language, for the configuration, which is read before the content is checked.
 * Where the record cannot be read, these stand for it: the check stops the build, or the overlay says so.
 */
export function siteRecord(): {
	companion: Pick<EditionMeta['companion'], 'title' | 'description' | 'language' | 'abbreviation'>;
} {
	const file = `${contentDir()}/edition.json`;
	const read = existsSync(file) ? readJson(file, readFileSync(file, 'utf8'), EditionMeta).value : undefined;
	return read ?? { companion: { title: ' ', description: ' ', language: 'en', abbreviation: '' } };
}
