import type { z } from 'zod';
import { allRegisters } from '../../registers/index.ts';
import { mentionedBy } from '../components.ts';
import { teachingFiles } from '../teaching.ts';
import { type Check, suggest } from '../problem.ts';
import { findReferences, idsOf, type Reference } from './data.ts';
import type { ReferenceDraft } from './draft.ts';
import { atComponent, inData } from './places.ts';

/** A check that an edition passes through even where some of its files could not be read. */
type ReferenceCheck = Check<ReferenceDraft>;

/**
 * Whatever an id can name: the entries of a register, the figures, chapters, sections or addresses; nothing where
 * a file of them could not be read.
 */
function idsIn({ edition, unread }: ReferenceDraft, register: string): string[] | undefined {
	const folder = ['sections', 'addresses', 'passages'].includes(register) ? 'chapters' : register;
	if (unread.has(folder) || (register === 'passages' && unread.has('headings'))) return undefined;
	const chapters = edition.chapters.map(({ id }) => id);
	const sections = [...edition.sections.keys()];
	switch (register) {
		case 'figures':
		case 'questions':
			return [...edition[register].keys()];
		case 'chapters':
			return chapters;
		case 'sections':
			return sections;
		case 'addresses':
			return [...chapters, ...sections];
		case 'passages':
			return [
				...chapters,
				...sections,
				...edition.chapters.flatMap(({ id, subheadings }) => subheadings.map((each) => `${id}#${each.id}`)),
			];
		default: {
			const known = allRegisters.find(({ name }) => name === register);
			return known ? edition[known.name].map(({ id }) => id) : [];
		}
	}
}

/** Where what an id names is added. */
function fileOf({ root }: ReferenceDraft, register: string): string {
	if (allRegisters.some(({ name }) => name === register)) return `${root}/registers/${register}.json`;
	return ['figures', 'questions'].includes(register) ? `${root}/${register}` : `${root}/chapters`;
}

/** Tells what is wrong with one reference in the data of a file. */
function checkReference(
	draft: ReferenceDraft,
	data: unknown,
	{ target, value }: Reference,
	tell: (message: string, fix: string) => void,
): void {
	const id = String(value);
	if ('list' in target) {
		const ids = idsOf(data, target.list);
		const missing = ids.filter((each) => target.complete && !Object.hasOwn(value as object, each));
		if (missing.length > 0)
			tell(
				`has nothing for ${missing.map((each) => `"${each}"`).join(', ')} of ${target.list}`,
				'Add what is missing, or take the entry out of the list.',
			);
		else if (!target.complete && !ids.includes(id))
			tell(`there is no "${id}" in ${target.list}`, suggest(id, ids, `"${target.list}" of this file`));
	} else if (target.register === 'pages') {
		const pages = draft.edition.meta?.dissertation.pages ?? Infinity;
		if (Number(value) > pages)
			tell(`is page ${id}, and the dissertation has ${pages}`, `Write a page from 1 to ${pages}.`);
	} else {
		const ids = idsIn(draft, target.register);
		if (ids && !ids.includes(id))
			tell(`there is no "${id}" in ${target.register}`, suggest(id, ids, fileOf(draft, target.register)));
	}
}

/** Looks at all references in some files of data. */
const resolveIn =
	(
		filesOf: (draft: ReferenceDraft) => readonly (readonly [path: string, schema: z.ZodType])[],
	): ReferenceCheck =>
	(draft, report) => {
		for (const [path, schema] of filesOf(draft)) {
			const text = draft.files.get(path);
			if (text === undefined || draft.unreadFiles.has(`${draft.root}/${path}`)) continue;
			const data: unknown = schema.parse(JSON.parse(text));
			for (const reference of findReferences(schema, data))
				checkReference(draft, data, reference, (message, fix) =>
					report(inData(draft, path, reference.path), message, fix),
				);
		}
	};

/** References of registers and figures, on which the figures' models rest. */
export const dataReferencesResolve = resolveIn(({ figures }) => [
	...allRegisters.map(({ name, schema }) => [`registers/${name}.json`, schema] as const),
	...figures.map(({ id, schema }) => [`figures/${id}.json`, schema] as const),
]);

/** References of questions, kits, courses and talks. */
export const teachingReferencesResolve = resolveIn(({ files }) => teachingFiles(files));

/** References of the prose. */
export const mentionsResolve: ReferenceCheck = (draft, report) => {
	for (const page of draft.prose)
		for (const use of page.components)
			for (const { kind, id } of mentionedBy(use)) {
				const ids = idsIn(draft, kind);
				if (ids && !ids.includes(id))
					report(
						atComponent(page, use, `"${id}"`),
						`there is no such entry in ${kind}`,
						suggest(id, ids, fileOf(draft, kind)),
					);
			}
};
