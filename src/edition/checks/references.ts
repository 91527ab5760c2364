import type { z } from 'zod';
import { allRegisters } from '../../registers/index.ts';
import { mentionedBy } from '../components.ts';
import { teachingFiles } from '../teaching.ts';
import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import { findReferences, idsOf, type Reference } from './data.ts';
import type { ReferenceCheck, ReferenceDraft } from './draft.ts';

/**
 * Whatever an id can name: the entries of a register, the figures, chapters, sections or addresses; nothing where
 * a file of them could not be read.
 */
function idsIn({ edition, unread }: ReferenceDraft, register: string): string[] | undefined {
	const folder = ['sections', 'addresses', 'passages'].includes(register) ? 'chapters' : register;
	if (unread.has(folder) || (register === 'passages' && unread.has('headings'))) return undefined;
	const chapters = edition.chapters.map(({ id }) => id);
	switch (register) {
		case 'figures':
			return [...edition.figures.keys()];
		case 'chapters':
			return chapters;
		case 'sections':
			return [...edition.sections.keys()];
		case 'addresses':
			return [...chapters, ...edition.sections.keys()];
		case 'passages':
			return [
				...chapters,
				...edition.sections.keys(),
				...edition.chapters.flatMap(({ id, subheadings }) => subheadings.map((each) => `${id}#${each.id}`)),
			];
		case 'questions':
			return [...edition.questions.keys()];
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

/** What is wrong with one reference in the data. */
function wrongReference(
	draft: ReferenceDraft,
	data: unknown,
	{ target, value }: Reference,
): Omit<Problem, 'file'> | undefined {
	if ('list' in target) {
		const ids = idsOf(data, target.list);
		if (target.complete) {
			const missing = ids.filter((id) => !Object.hasOwn(value as object, id));
			if (missing.length === 0) return undefined;
			return {
				message: `has nothing for ${missing.map((id) => `"${id}"`).join(', ')} of ${target.list}`,
				fix: 'Add what is missing, or take the entry out of the list.',
			};
		}
		if (ids.includes(String(value))) return undefined;
		return {
			message: `there is no "${String(value)}" in ${target.list}`,
			fix: suggest(String(value), ids, `"${target.list}" of this file`),
		};
	}
	if (target.register === 'pages') {
		const pages = draft.edition.meta?.dissertation.pages ?? Infinity;
		if (Number(value) <= pages) return undefined;
		return {
			message: `is page ${String(value)}, and the dissertation has ${pages}`,
			fix: `Write a page from 1 to ${pages}.`,
		};
	}
	const ids = idsIn(draft, target.register);
	if (!ids || ids.includes(String(value))) return undefined;
	return {
		message: `there is no "${String(value)}" in ${target.register}`,
		fix: suggest(String(value), ids, fileOf(draft, target.register)),
	};
}

/** What does not resolve in some files of data. */
const referencesResolve = (
	draft: ReferenceDraft,
	sources: readonly (readonly [path: string, schema: z.ZodType])[],
): Problem[] =>
	sources.flatMap(([path, schema]) => {
		const { files, root, unreadFiles } = draft;
		const text = files.get(path);
		if (text === undefined || unreadFiles.has(`${root}/${path}`)) return [];
		const data: unknown = schema.parse(JSON.parse(text));
		return findReferences(schema, data).flatMap((reference): Problem[] => {
			const wrong = wrongReference(draft, data, reference);
			if (!wrong) return [];
			return [
				{
					file: `${root}/${path}`,
					...locate(text, reference.path),
					place: formatPath(reference.path),
					...wrong,
				},
			];
		});
	});

/** References of registers and figures, on which the figures' models rest. */
export const dataReferencesResolve: ReferenceCheck = (draft) =>
	referencesResolve(draft, [
		...allRegisters.map(({ name, schema }) => [`registers/${name}.json`, schema] as const),
		...draft.figures.map(({ id, schema }) => [`figures/${id}.json`, schema] as const),
	]);

/** References of questions, kits, courses and talks. */
export const teachingReferencesResolve: ReferenceCheck = (draft) =>
	referencesResolve(draft, teachingFiles(draft.files));

/** References of the prose. */
export const mentionsResolve: ReferenceCheck = (draft) =>
	draft.prose.flatMap(({ file, components }) =>
		components.flatMap((use) =>
			mentionedBy(use).flatMap(({ kind, id }): Problem[] => {
				const ids = idsIn(draft, kind);
				if (!ids || ids.includes(id)) return [];
				return [
					{
						file,
						line: use.line,
						column: use.column,
						place: `"${id}"`,
						message: `there is no such entry in ${kind}`,
						fix: suggest(id, ids, fileOf(draft, kind)),
					},
				];
			}),
		),
	);
