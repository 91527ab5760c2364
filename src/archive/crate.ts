import { lookup } from 'mrmime';
import type { Edition } from '../edition/types.ts';
import { byKey } from '../text/lookup.ts';
import type { SplitEdition } from './split-edition.ts';
import { folders } from './store.ts';
import { sha256 } from './manifest.ts';

/** What of an edition is described one by one, from its root. */
const described = ['index.html', 'paragraphs.json', 'index.json', 'data/data.zip', 'llms.txt'];

/**
 * What an edition is and of what it is made, as `ro-crate-metadata.json` (RO-Crate 1.1).
 *
 * @param edition its record
 * @param address where it stands, absolute
 * @param parts its files, as a host carries them
 */
export function crateOf({ meta }: Pick<Edition, 'meta'>, address: string, parts: SplitEdition): string {
	const { companion, dissertation } = meta;
	const folder = (part: keyof SplitEdition) => folders[part].replace(/^data\//, '');
	const files = (part: keyof SplitEdition) =>
		described
			.filter((path) => parts[part].has(path))
			.map((path) => ({ id: folder(part) + path, path, content: byKey(parts[part], path) }));
	const listed = (part: keyof SplitEdition, name: string) => ({
		'@id': folder(part),
		'@type': 'Dataset',
		name,
		hasPart: files(part).map(({ id }) => ({ '@id': id })),
	});
	const parted = (['site', 'pictures', 'rest'] as const).map(folder);
	const crate = {
		'@context': 'https://w3id.org/ro/crate/1.1/context',
		'@graph': [
			{
				'@id': 'ro-crate-metadata.json',
				'@type': 'CreativeWork',
				conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
				about: { '@id': './' },
			},
			{
				'@id': './',
				'@type': 'Dataset',
				name: `${companion.title}: ${companion.subtitle}, edition ${companion.version}`,
				description: companion.description,
				datePublished: companion.date,
				version: companion.version,
				inLanguage: companion.language,
				identifier: address,
				url: address,
				license: { '@id': companion.license.address },
				author: { '@id': '#editors' },
				publisher: { '@id': '#editors' },
				isBasedOn: { '@id': '#dissertation' },
				hasPart: [...parted, 'README.txt'].map((id) => ({ '@id': id })),
			},
			{
				...listed('site', `The pages of edition ${companion.version}, as they stand at ${address}`),
				url: address,
			},
			listed('pictures', 'Pictures of the pages, by names of their content'),
			listed('rest', 'What can be taken away from the pages, by the paths of its addresses'),
			{ '@id': 'README.txt', '@type': 'File', name: 'What this is', encodingFormat: 'text/plain' },
			...[...files('site'), ...files('rest')].map(({ id, path, content }) => ({
				'@id': id,
				'@type': 'File',
				name: path,
				encodingFormat: lookup(path) ?? 'application/octet-stream',
				contentSize: String(content.length),
				sha256: sha256(content),
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
