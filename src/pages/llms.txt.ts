import type { APIRoute } from 'astro';
import { dataPath, zipName } from '../outputs/data-package.ts';
import { indexPath, siteIndex } from '../layout/site-index.ts';
import { loadEdition } from '../site/edition.ts';
import { absolute } from '../site/paths.ts';
import { fill } from '../text/words.ts';

/** The Markdown of the text, file by file, after llmstxt.org. */
export const GET: APIRoute = () => {
	const { ui, meta } = loadEdition();
	const index = siteIndex();
	const link = (name: string, url: string, says: string) => `- [${name}](${url}): ${says}`;
	const { llms: words, data } = ui;
	const lines = [
		`# ${index.title}`,
		`> ${meta.companion.description}`,
		...words.about,
		`## ${words.chapters}`,
		index.chapters.map(({ title, markdown, point }) => link(title, markdown, point)).join('\n'),
		`## ${words.sections}`,
		index.sections.map(({ title, markdown, point }) => link(title, markdown, point ?? title)).join('\n'),
		`## ${words.figures}`,
		index.figures
			.map(({ number, title, markdown, claim }) =>
				link(fill(ui.figure.titled, { number, title }), markdown, claim),
			)
			.join('\n'),
		`## ${words.data}`,
		[
			link(data.index, absolute(indexPath), data.indexText),
			link(data.paragraphs, absolute('/paragraphs.json'), data.paragraphsText),
			link(zipName, absolute(dataPath + zipName), data.packageText),
		].join('\n'),
	];
	return new Response(`${lines.join('\n\n')}\n`);
};
