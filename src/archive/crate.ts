import { lookup } from 'mrmime';
import type { Edition } from '../edition/types.ts';
import { byKey } from '../text/lookup.ts';
import { siteFolder } from './store.ts';
import { sha256 } from './manifest.ts';
import type { Files } from './tar.ts';

/** What of an edition is described one by one, from its root. */
const described = ['index.html', 'paragraphs.json', 'index.json', 'data/data.zip', 'llms.txt'];

const context = 'https://w3id.org/ro/crate/1.1/context';
const profile = 'https://w3id.org/ro/crate/1.1';

/**
 * What an edition is and of what it is made, as `ro-crate-metadata.json` (RO-Crate 1.1).
 *
 * @param edition its record
 * @param address where it stands, absolute
 * @param site the files of its pages
 */
export function crateOf({ meta }: Pick<Edition, 'meta'>, address: string, site: Files): string {
	const { companion, dissertation } = meta;
	const pages = siteFolder.replace(/^data\//, '');
	const files = described.filter((path) => site.has(path));
	const crate = {
		'@context': context,
		'@graph': [
			{
				'@id': 'ro-crate-metadata.json',
				'@type': 'CreativeWork',
				conformsTo: { '@id': profile },
				about: { '@id': './' },
			},
			{
				'@id': './',
				'@type': 'Dataset',
				name: `${companion.title}: ${companion.subtitle}, edition ${companion.version}`,
				description: companion.description,
				datePublished: companion.date,
				version: companion.version,
				inLanguage: 'en',
				identifier: address,
				url: address,
				license: { '@id': companion.license.address },
				author: { '@id': '#editors' },
				publisher: { '@id': '#editors' },
				isBasedOn: { '@id': '#dissertation' },
				hasPart: [{ '@id': pages }, { '@id': 'README.txt' }],
			},
			{
				'@id': pages,
				'@type': 'Dataset',
				name: `The pages of edition ${companion.version}, as they stand at ${address}`,
				url: address,
				hasPart: files.map((path) => ({ '@id': `${pages}${path}` })),
			},
			{ '@id': 'README.txt', '@type': 'File', name: 'What this is', encodingFormat: 'text/plain' },
			...files.map((path) => ({
				'@id': `${pages}${path}`,
				'@type': 'File',
				name: path,
				encodingFormat: lookup(path) ?? 'application/octet-stream',
				contentSize: String(byKey(site, path).length),
				sha256: sha256(byKey(site, path)),
			})),
			{ '@id': '#editors', '@type': 'Organization', name: companion.editor },
			{
				'@id': companion.license.address,
				'@type': 'CreativeWork',
				name: companion.license.prose,
				url: companion.license.address,
			},
			{
				'@id': '#dissertation',
				'@type': 'Thesis',
				name: `${dissertation.title}: ${dissertation.subtitle}`,
				author: { '@id': '#author' },
				datePublished: String(dissertation.year),
				sourceOrganization: { '@id': '#university' },
				...(dissertation.identifier && { identifier: dissertation.identifier }),
			},
			{
				'@id': '#author',
				'@type': 'Person',
				givenName: dissertation.author.given,
				familyName: dissertation.author.family,
				name: `${dissertation.author.given} ${dissertation.author.family}`,
			},
			{ '@id': '#university', '@type': 'Organization', name: dissertation.university },
		],
	};
	return `${JSON.stringify(crate, null, '\t')}\n`;
}
