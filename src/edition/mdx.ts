import {
	type MdxJsxAttributeUnion,
	type MdxJsxFlowElement,
	type MdxJsxTextElement,
	mdxToMdast,
} from 'satteri';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { Root, RootContent } from 'mdast';
import type { z } from 'zod';
import { firstOf, itemAt } from '../text/items.ts';
import { formatPath, fixOf, pathOf, position } from './json.ts';
import type { Problem } from './problem.ts';
import type { ComponentUse, Position, Prose, ProseHeading, ProseParagraph } from './types.ts';

/** Markdown features of the texts. */
const features = { headingAttributes: true, smartPunctuation: true } as const;

type Read<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

const failed = (problem: Problem): { value: undefined; problems: Problem[] } => ({
	value: undefined,
	problems: [problem],
});

/** The id of a file of prose: its name without a number 0 before it and its ending. */
export const proseId = (path: string): string => path.replace(/^.*\//, '').replace(/^0-|\.mdx$/g, '');

function parse(file: string, text: string): Read<Root> {
	try {
		return { value: mdxToMdast(text, { features }) as Root, problems: [] };
	} catch (error) {
		const message = error instanceof Error ? firstOf(error.message.split('\n')) : String(error);
		const at = /^(\d+):(\d+): /.exec(message);
		return failed({
			file,
			...(at && { line: Number(at[1]), column: Number(at[2]) }),
			message: `is not valid MDX (${at ? message.slice(at[0].length) : message})`,
			fix: 'Close every tag and brace; write a literal < or { as &lt; or &#123;.',
		});
	}
}

/** The key of a value in YAML, as it is written. */
function keyIn(document: Document, path: readonly PropertyKey[]): unknown {
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	if (!isMap(parent)) return undefined;
	return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

/** Reads the frontmatter against its schema; `locate` finds a value of it in the file. */
function readFrontmatter<Meta>(
	file: string,
	yaml: string,
	schema: z.ZodType<Meta>,
): Read<{ meta: Meta; locate: (path: readonly PropertyKey[]) => Position }> {
	const document = parseDocument(yaml);
	// The frontmatter begins on the second line of the file.
	const locate = (path: readonly PropertyKey[], part: 'value' | 'key' = 'value'): Position => {
		for (let length = path.length; length > 0; length--) {
			const at =
				part === 'key' && length === path.length
					? keyIn(document, path)
					: document.getIn(path.slice(0, length), true);
			if (!isNode(at) || !at.range) continue;
			const { line, column } = position(yaml, at.range[0]);
			return { line: line + 1, column };
		}
		return { line: 1, column: 1 };
	};
	const error = document.errors[0];
	if (error) {
		return failed({
			file,
			line: (error.linePos?.[0].line ?? 0) + 1,
			column: error.linePos?.[0].col ?? 1,
			place: 'frontmatter',
			message: `is not valid YAML (${firstOf(error.message.split('\n')).replace(/ at line \d+.*$/, '')})`,
			fix: 'Correct the syntax; put text with a colon in quotation marks.',
		});
	}
	const meta = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
	if (meta.success) return { value: { meta: meta.data, locate }, problems: [] };
	return {
		value: undefined,
		problems: meta.error.issues.map((issue) => ({
			file,
			...locate(pathOf(issue), issue.code === 'unrecognized_keys' ? 'key' : 'value'),
			place: `frontmatter ${formatPath(pathOf(issue))}`.trim(),
			message: issue.message,
			fix: fixOf(issue, schema),
		})),
	};
}

/** Where an attribute of an element stands: its name, looked for from the element's beginning. */
function locateAttribute(lines: readonly string[], start: Position, name: string): Position {
	const pattern = new RegExp(`(?<=\\s)${name}(?=[\\s=/>])`);
	for (let line = start.line; line <= lines.length; line++) {
		const from = line === start.line ? start.column - 1 : 0;
		const found = pattern.exec(itemAt(lines, line - 1).slice(from));
		if (found) return { line, column: from + found.index + 1 };
		if (
			itemAt(lines, line - 1)
				.slice(from)
				.includes('>')
		)
			break;
	}
	return start;
}

/** An attribute with its text: `true` where it stands alone, nothing where it holds an expression. */
export function readAttribute(attribute: MdxJsxAttributeUnion): ComponentUse['attributes'][number] {
	if (attribute.type === 'mdxJsxExpressionAttribute') return { name: '{…}', value: undefined };
	const { name, value = null } = attribute;
	return { name, value: value === null ? true : typeof value === 'string' ? value : undefined };
}

/** A component as an author wrote it. */
function useOf(
	{ type, name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
	start: Position,
	section: string | undefined,
	lines: readonly string[],
): ComponentUse {
	return {
		...start,
		name: name ?? '',
		alone: type === 'mdxJsxFlowElement',
		attributes: attributes.map(readAttribute),
		section,
		locate: (attribute) => locateAttribute(lines, start, attribute),
	};
}

/** The first words of a paragraph as a reader sees them, or nearly: an entry that is mentioned shows its id. */
const firstWords = (text: string): string =>
	text
		.replace(/<\w+ \w+="([^"]*)"[^<>]*\/>/g, (_, id: string) => id.replace(/-/g, ' '))
		.replace(/<[^<>]*>|[*_`]|^[-+]\s/g, '')
		.trim()
		.split(/\s+/)
		.slice(0, 8)
		.join(' ');

/** The paragraphs of a text, and the items of its lists; not what stands within others. */
function paragraphsIn(tree: Root, text: string): ProseParagraph[] {
	return tree.children
		.flatMap((node): RootContent[] => (node.type === 'list' ? node.children : [node]))
		.filter(({ type }) => type === 'paragraph' || type === 'listItem')
		.map((node) => {
			const { position: at } = node;
			if (!at) throw new Error('A paragraph without its place was read.');
			const { start, end } = at;
			const written = text.slice(start.offset, end.offset);
			return {
				text: written,
				begins: firstWords(written),
				line: start.line,
				column: start.column,
				node,
			};
		});
}

/**
 * Reads a file of prose: frontmatter, headings, components, links. Whether they are good is checked later
 * (`checks/`), against the whole edition.
 *
 * @param file path from the project's root, as `content/chapters/4-coevolution.mdx`
 * @param text the MDX
 * @param schema the shape of its frontmatter
 * @param sections ids of the headings that are sections, from the frontmatter
 * @returns what stands in the file, or the problems that keep it from being read
 */
export function readProse<Meta>(
	file: string,
	text: string,
	schema: z.ZodType<Meta>,
	sections: (meta: Meta) => readonly string[] = () => [],
): Read<Prose<Meta>> {
	const tree = parse(file, text);
	if (!tree.value) return tree;
	const first = tree.value.children[0];
	const front = readFrontmatter(file, first?.type === 'yaml' ? first.value : '', schema);
	if (!front.value) return front;

	const { meta, locate } = front.value;
	const lines = text.split('\n');
	const isSection = new Set(sections(meta));
	const headings: ProseHeading[] = [];
	const components: ComponentUse[] = [];
	const prose: Prose<Meta> = {
		file,
		id: proseId(file),
		meta,
		headings,
		components,
		text: tree.value,
		links: [],
		paragraphs: paragraphsIn(tree.value, text),
		code: [],
		locate,
	};
	let section: string | undefined;
	visit(tree.value, (node) => {
		const { line, column } = node.position?.start ?? { line: 1, column: 1 };
		switch (node.type) {
			case 'heading': {
				const id = node.data?.hProperties?.['id'];
				const heading = { id: typeof id === 'string' ? id : undefined, title: toString(node) };
				headings.push({ ...heading, depth: node.depth, line, column });
				if (heading.id && isSection.has(heading.id)) section = heading.id;
				break;
			}
			case 'link':
			case 'definition':
				prose.links.push({ href: node.url, line, column });
				break;
			case 'mdxjsEsm':
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				// A comment is no code.
				if (!/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) prose.code.push({ line, column });
				break;
			case 'mdxJsxTextElement':
			case 'mdxJsxFlowElement': {
				const use = useOf(node, { line, column }, section, lines);
				const href = use.attributes.find(({ name }) => name === 'href')?.value;
				if (use.name === 'a' && typeof href === 'string') prose.links.push({ href, line, column });
				if (/^[A-Z]/.test(use.name)) components.push(use);
				break;
			}
			default:
		}
	});
	return { value: prose, problems: [] };
}
