import { type MdxJsxAttributeUnion, mdxToMdast } from 'satteri';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { Root, RootContent } from 'mdast';
import type { z } from 'zod';
import { firstOf, itemAt } from '../text/items.ts';
import { failed, formatPath, position, type Read, readData } from './json.ts';
import type { ComponentUse, Position, Prose, ProseParagraph } from './types.ts';

/** Markdown features of the texts. */
const features = { headingAttributes: true, smartPunctuation: true } as const;

/** The id of a file of prose: its name without a number 0 before it and its ending. */
export const proseId = (path: string): string => path.replace(/^.*\//, '').replace(/^0-|\.mdx$/g, '');

function parse(file: string, text: string): Read<Root> {
	try {
		return { value: mdxToMdast(text, { features }) as Root };
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
	const locate = (path: readonly PropertyKey[], part?: 'key'): Position => {
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
	if (error)
		return failed({
			file,
			line: (error.linePos?.[0].line ?? 0) + 1,
			column: error.linePos?.[0].col ?? 1,
			place: 'frontmatter',
			message: `is not valid YAML (${firstOf(error.message.split('\n')).replace(/ at line \d+.*$/, '')})`,
			fix: 'Correct the syntax; put text with a colon in quotation marks.',
		});
	const at = (path: readonly PropertyKey[], part?: 'key') => ({
		file,
		...locate(path, part),
		place: `frontmatter ${formatPath(path)}`.trim(),
	});
	const read = readData(document.toJS() ?? {}, schema, at);
	return read.problems ? read : { value: { meta: read.value, locate } };
}

/** Where an attribute of an element stands: its name, looked for from the element's beginning. */
function locateAttribute(lines: readonly string[], start: Position, name: string): Position {
	const pattern = new RegExp(`(?<=\\s)${name}(?=[\\s=/>])`);
	for (let line = start.line; line <= lines.length; line++) {
		const from = line === start.line ? start.column - 1 : 0;
		const rest = itemAt(lines, line - 1).slice(from);
		const found = pattern.exec(rest);
		if (found) return { line, column: from + found.index + 1 };
		if (rest.includes('>')) break;
	}
	return start;
}

/** An attribute with its text: `true` where it stands alone, nothing where it holds an expression. */
export function readAttribute(attribute: MdxJsxAttributeUnion): ComponentUse['attributes'][number] {
	if (attribute.type === 'mdxJsxExpressionAttribute') return { name: '{…}', value: undefined };
	const { name, value = null } = attribute;
	return { name, value: value === null ? true : typeof value === 'string' ? value : undefined };
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
			const { line, column } = at.start;
			const written = text.slice(at.start.offset, at.end.offset);
			return { text: written, begins: firstWords(written), line, column, node };
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
	if (tree.problems) return tree;
	const first = tree.value.children[0];
	const front = readFrontmatter(file, first?.type === 'yaml' ? first.value : '', schema);
	if (front.problems) return front;

	const { meta, locate } = front.value;
	const lines = text.split('\n');
	const isSection = new Set(sections(meta));
	const prose: Prose<Meta> = {
		file,
		id: proseId(file),
		meta,
		headings: [],
		components: [],
		text: tree.value,
		links: [],
		paragraphs: paragraphsIn(tree.value, text),
		code: [],
		locate,
	};
	let section: string | undefined;
	visit(tree.value, (node) => {
		const start = node.position?.start;
		const at = { line: start?.line ?? 1, column: start?.column ?? 1 };
		switch (node.type) {
			case 'heading': {
				const written = node.data?.hProperties?.['id'];
				const id = typeof written === 'string' ? written : undefined;
				prose.headings.push({ id, title: toString(node), depth: node.depth, ...at });
				if (id && isSection.has(id)) section = id;
				break;
			}
			case 'link':
			case 'definition':
				prose.links.push({ href: node.url, ...at });
				break;
			case 'mdxjsEsm':
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				// A comment is no code.
				if (!/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) prose.code.push(at);
				break;
			case 'mdxJsxTextElement':
			case 'mdxJsxFlowElement': {
				const name = node.name ?? '';
				const alone = node.type === 'mdxJsxFlowElement';
				const attributes = node.attributes.map(readAttribute);
				const href = attributes.find((each) => each.name === 'href')?.value;
				if (name === 'a' && typeof href === 'string') prose.links.push({ href, ...at });
				const locateIn = (attribute: string) => locateAttribute(lines, at, attribute);
				if (/^[A-Z]/.test(name))
					prose.components.push({ name, alone, attributes, section, locate: locateIn, ...at });
				break;
			}
			default:
		}
	});
	return { value: prose };
}
