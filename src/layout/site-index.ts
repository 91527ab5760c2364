import { companionTitle, dissertationTitle } from '../citing/items.ts';
import { figurePath, pagePath, sectionPagePath, sectionPath, statePath } from '../edition/addresses.ts';
import { csvPath } from '../outputs/data-package.ts';
import { SiteIndex } from '../schemas/site-index.ts';
import { loadEdition } from '../site/edition.ts';
import { entriesOf, shownRegisters } from '../site/entries.ts';
import { absolute } from '../site/paths.ts';
import { publishedBefore } from '../site/published.ts';
import { markdownPath } from './markdown-alternates.ts';
import { byKey } from '../text/lookup.ts';

/** Paths of the index and its schema. */
export const indexPath = '/index.json';
export const indexSchemaPath = '/index.schema.json';

/** The list of what can be cited, for programs. */
export function siteIndex(): SiteIndex {
	const edition = loadEdition();
	const { companion, dissertation } = edition.meta;
	const page = (path: string) => ({ url: absolute(path), markdown: absolute(markdownPath(path)) });
	const written = edition.chapters.filter(({ status }) => status === 'written');
	return SiteIndex.parse({
		$schema: absolute(indexSchemaPath),
		title: companionTitle(edition),
		edition: companion.version,
		date: companion.date,
		license: companion.license.prose,
		restates: {
			title: dissertationTitle(edition),
			author: `${dissertation.author.given} ${dissertation.author.family}`,
			university: dissertation.university,
			year: dissertation.year,
			pages: dissertation.pages,
		},
		chapters: written.map(({ id, number, title, short, lede, pages }) => ({
			id,
			number,
			title,
			short,
			point: lede,
			pages,
			...page(pagePath(id)),
		})),
		sections: written.flatMap((chapter) =>
			chapter.sections.map(({ address, depth, title, source, point, pages }) => ({
				id: address,
				chapter: chapter.id,
				depth,
				title,
				source,
				point: point ?? null,
				pages,
				...page(sectionPagePath(address)),
				inChapter: absolute(sectionPath(address)),
			})),
		),
		figures: [...edition.figures.values()].map(({ id, number, title, claim, section, source, states }) => ({
			id,
			number,
			title,
			claim,
			section,
			pages: source.pages,
			...page(figurePath(id)),
			csv: absolute(`${figurePath(id)}${id}.csv`),
			json: absolute(`${figurePath(id)}${id}.json`),
			svg: absolute(`${figurePath(id)}${id}.svg`),
			states: states.choices.map((state) => ({
				id: state.id,
				claim: state.claim,
				pages: state.pages,
				url: absolute(statePath(id, state.id)),
			})),
		})),
		registers: shownRegisters(edition).map(({ name, path }) => ({
			id: name,
			title: byKey(edition.registerWords, name).title,
			url: absolute(path),
			csv: absolute(csvPath('registers', name)),
			entries: entriesOf(edition, name).map(({ id, name: named, zh, pages, page: path }) => ({
				id,
				name: named,
				...(zh && { zh }),
				pages: [...pages],
				...(path.includes('#') ? { url: absolute(path) } : page(path)),
			})),
		})),
		editions: publishedBefore(edition).map(({ version, date, address, sha256 }) => ({
			version,
			date,
			url: address,
			sha256,
		})),
	});
}
