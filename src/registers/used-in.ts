import type { MentionKind, Mention } from '../edition/chapter.ts';
import type { Edition } from '../edition/edition.ts';

/** A section (or chapter) that mentions an entry, and how often. */
export interface Use {
	/** `4-coevolution/findings`, or `4-coevolution` for what stands before its first section. */
	section: string;
	/** The section's heading here, or the chapter's title. */
	title: string;
	count: number;
}

/**
 * Where an entry is mentioned: the sections in the order of the text, each once.
 *
 * @param edition the edition
 * @param kind the register
 * @param id the entry
 */
export function usedIn(edition: Edition, kind: MentionKind, id: string): Use[] {
	const uses = new Map<string, Use>();
	for (const mention of edition.mentions as Mention[]) {
		if (mention.kind !== kind || mention.id !== id) continue;
		const use = uses.get(mention.section);
		if (use) use.count += 1;
		else
			uses.set(mention.section, {
				section: mention.section,
				title: sectionTitle(edition, mention.section),
				count: 1,
			});
	}
	return [...uses.values()];
}

/** `4 Coevolution: Development, 2014–2017`, the label of a link to a section. */
export function sectionTitle(edition: Edition, address: string): string {
	const chapter = edition.chapters.find(({ id }) => id === address.split('/')[0]);
	if (!chapter) throw new Error(`There is no chapter ${address}.`);
	const section = edition.sections.get(address);
	const name = [chapter.number, chapter.short].filter(Boolean).join(' ');
	return section ? `${name}: ${section.short ?? section.title}` : name;
}
