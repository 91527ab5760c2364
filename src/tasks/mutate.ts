import { toHtml } from 'hast-util-to-html';
import { isDeepStrictEqual } from 'node:util';
import { findNodeAtLocation, parseTree, type JSONPath } from 'jsonc-parser';
import { buildEdition } from '../edition/build.ts';
import { findReferences } from '../edition/checks/data.ts';
import type { ContentFiles } from '../edition/files.ts';
import { ContentError, type Problem } from '../edition/problem.ts';
import type { Edition } from '../edition/types.ts';
import { figures, openFigure } from '../figures/index.ts';
import { lazyPayload } from '../figure-kit/frame.ts';
import { allRegisters } from '../registers/index.ts';
import { entriesOf, previewOf, shownRegisters } from '../site/entries.ts';
import { contentDir } from '../settings/settings.ts';
import { renderContext } from '../site/render-context.ts';
import { itemAt } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';

/** Ways in which a value of the content can go wrong. */
export const ways = ['removed', 'retyped', 'doubled', 'misspelt'] as const;
export type Way = (typeof ways)[number];

/** One value of the content, gone wrong in one way. */
export interface Mutation {
	file: string;
	path: JSONPath;
	way: Way;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Paths of what refers to something else, by file: its schema says which these are. */
function referencesIn(files: ContentFiles): Map<string, Set<string>> {
	const shapes = [
		...allRegisters.map(({ name, schema }) => [`registers/${name}.json`, schema] as const),
		...figures.map(({ id, schema }) => [`figures/${id}.json`, schema] as const),
	];
	return new Map(
		shapes.flatMap(([file, schema]) => {
			const text = files.get(file);
			if (text === undefined) return [];
			const found = findReferences(schema, JSON.parse(text));
			const single = found.filter(({ value }) => typeof value === 'string' || typeof value === 'number');
			return [[file, new Set(single.map(({ path }) => path.join('/')))]];
		}),
	);
}

/**
 * Every way in which every JSON value of the content can go wrong: removed; another type; twice, as an element of
 * a list or a name of an object; and where it refers to something else, misspelt.
 */
export function mutationsOf(files: ContentFiles): Mutation[] {
	const references = referencesIn(files);
	const all: Mutation[] = [];
	const walk = (file: string, value: Json, path: JSONPath): void => {
		if (path.length > 0 && path[0] !== '$schema') {
			const refers = references.get(file)?.has(path.join('/'));
			for (const way of ways) if (way !== 'misspelt' || refers) all.push({ file, path, way });
		}
		if (Array.isArray(value)) value.forEach((each, i) => walk(file, each, [...path, i]));
		else if (value !== null && typeof value === 'object')
			for (const [name, each] of Object.entries(value)) walk(file, each, [...path, name]);
	};
	for (const [file, text] of files) if (file.endsWith('.json')) walk(file, JSON.parse(text) as Json, []);
	return all;
}

/** A value of another type. */
const retyped = (value: Json): Json =>
	Array.isArray(value) ? {} : typeof value === 'object' ? [] : typeof value === 'string' ? 7 : String(value);

/** The content with one value gone wrong; the rest of its file stands as it was, to the letter. */
export function mutated(files: ContentFiles, { file, path, way }: Mutation): ContentFiles {
	const text = byKey(files, file);
	const tree = parseTree(text);
	const node = tree && findNodeAtLocation(tree, path);
	if (!node) throw new Error(`${file} has nothing at ${path.join('.')}.`);
	const member = node.parent?.type === 'property' ? node.parent : node;
	const piece = text.slice(member.offset, member.offset + member.length);
	const put = (from: { offset: number; length: number }, by: string) =>
		text.slice(0, from.offset) + by + text.slice(from.offset + from.length);
	const value = JSON.parse(text.slice(node.offset, node.offset + node.length)) as Json;
	const after = {
		removed: () => {
			const [before, behind] = [text.slice(0, member.offset), text.slice(member.offset + member.length)];
			// With the comma that follows, or of the last one that which goes before.
			return /^\s*,/.test(behind)
				? before + behind.replace(/^\s*,/, '')
				: before.replace(/,\s*$/, '') + behind;
		},
		retyped: () => put(node, JSON.stringify(retyped(value))),
		doubled: () => put(member, `${piece}, ${piece}`),
		misspelt: () =>
			put(node, typeof value === 'number' ? `${value}0000` : JSON.stringify(`${value as string}x`)),
	}[way]();
	return new Map([...files, [file, after]]);
}

/** Outcome of a mutation. */
export type Verdict =
	/** A problem names its file and place. */
	| { is: 'named'; problems: readonly Problem[] }
	/** A problem names the place in another file that misses it now. */
	| { is: 'missed'; problems: readonly Problem[] }
	/** The edition is the same. */
	| { is: 'without effect' }
	/** Another edition, as it could have been meant: everything in it can be drawn and shown. */
	| { is: 'another edition' }
	/** What it should not come to: no problem, or none with a place, or a page that shows nonsense. */
	| { is: 'broken'; how: string };

/** Words that no page should print. */
const nonsense = /\bundefined\b|\bNaN\b|\[object Object\]|\{[a-z]+\}/i;

/** Nonsense that an edition shows, or an error while rendering it. */
async function shows(edition: Edition, file: string): Promise<string | undefined> {
	const context = renderContext(edition, (path) => path);
	const inFile = /^figures\/(.+)\.json$/.exec(file)?.[1];
	const drawn = inFile === undefined ? [] : [inFile].filter((id) => edition.figures.has(id));
	try {
		for (const id of drawn) {
			const payload = JSON.stringify(await lazyPayload(openFigure(id, edition), context));
			const found = nonsense.exec(payload);
			if (found) return `${id} prints ${found[0]}`;
		}
		for (const { name } of shownRegisters(edition))
			for (const entry of entriesOf(edition, name)) {
				const found = nonsense.exec(toHtml(previewOf(entry)));
				if (found) return `${name}/${entry.id} prints ${found[0]}`;
			}
		return undefined;
	} catch (error) {
		// What the drawing itself refuses with the name of the file is told to the author as well.
		const { message } = error as Error;
		return message.startsWith(`${contentDir()}/${file}`) ? undefined : message;
	}
}

/**
 * Tells what becomes of a mutation.
 *
 * @param files the content as it stands
 * @param whole its edition
 * @param mutation what goes wrong in it
 */
export async function judge(files: ContentFiles, whole: Edition, mutation: Mutation): Promise<Verdict> {
	let edition: Edition;
	try {
		edition = buildEdition(mutated(files, mutation), figures, contentDir());
	} catch (error) {
		if (!(error instanceof ContentError)) return { is: 'broken', how: String(error) };
		const { problems } = error;
		if (problems.some(({ line, fix }) => line === undefined || !fix))
			return { is: 'broken', how: `a problem without a place: ${error.message}` };
		const here = problems.some(({ file }) => file === `${contentDir()}/${mutation.file}`);
		return { is: here ? 'named' : 'missed', problems };
	}
	if (isDeepStrictEqual(edition, whole)) return { is: 'without effect' };
	const how = await shows(edition, mutation.file);
	return how === undefined ? { is: 'another edition' } : { is: 'broken', how };
}

/** Where a mutation is, as `registers/works.json entries[].author removed`: without the number of an element. */
export const patternOf = ({ file, path, way }: Mutation): string =>
	`${file} ${path.map((part) => (typeof part === 'number' ? '[]' : `.${part}`)).join('')} ${way}`;

/** So many of a list, spread evenly over it. */
export const spread = <Value>(list: readonly Value[], count: number): Value[] =>
	count >= list.length
		? [...list]
		: Array.from({ length: count }, (_, i) => itemAt(list, Math.floor(((i + 0.5) * list.length) / count)));
