import { picturesPath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import { crateOf } from './crate.ts';
import { manifestOf } from './manifest.ts';
import type { SplitEdition } from './split-edition.ts';
import { folders } from './store.ts';
import type { Files } from './tar.ts';

const text = (words: string): Buffer => Buffer.from(words, 'utf8');

/**
 * An edition as a bag to be kept (BagIt 1.0, RFC 8493): its pages, what they are, and checksums.
 *
 * @param edition its record, and the words of its README
 * @param address where it stands, absolute
 * @param parts its files, as a host carries them
 */
export function bagOf(edition: Pick<Edition, 'meta' | 'ui'>, address: string, parts: SplitEdition): Files {
	const { companion, dissertation } = edition.meta;
	const readme = edition.ui.editions.readme
		.map((line) =>
			fill(line, {
				title: companion.title,
				subtitle: companion.subtitle,
				version: companion.version,
				date: companion.date,
				editor: companion.editor,
				address,
				license: companion.license.prose,
				author: `${dissertation.author.given} ${dissertation.author.family}`,
				university: dissertation.university,
				year: dissertation.year,
				path: new URL(address).pathname,
				pictures: new URL(picturesPath.replace('/editions/', '../'), address).pathname,
			}),
		)
		.join('\n\n');
	const payload = new Map<string, Uint8Array>([
		...(['site', 'pictures', 'rest'] as const).flatMap((part) =>
			[...parts[part]].map(([path, content]) => [folders[part] + path, content] as const),
		),
		['data/README.txt', text(`${readme}\n`)],
		['data/ro-crate-metadata.json', text(crateOf(edition, address, parts))],
	]);
	const bytes = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
	const info = [
		['Source-Organization', companion.editor],
		['External-Description', `${companion.title}: ${companion.subtitle}, edition ${companion.version}`],
		['External-Identifier', address],
		['Bagging-Date', companion.date],
		['Payload-Oxum', `${bytes}.${payload.size}`],
	];
	const tags = new Map<string, Uint8Array>([
		['bagit.txt', text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
		['bag-info.txt', text(info.map(([name, value]) => `${name}: ${value}\n`).join(''))],
		['manifest-sha256.txt', text(manifestOf(payload))],
	]);
	return new Map([...payload, ...tags, ['tagmanifest-sha256.txt', text(manifestOf(tags))]]);
}
