/** Where problems are: in a file of data, in frontmatter, at a heading, a link or an attribute of the text. */
import { findIn } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { attributeOf, type AttributeKind, authorComponents } from '../components.ts';
import { formatPath, placeInJson } from '../json.ts';
import type { Place } from '../problem.ts';
import type { ComponentUse, Position, Prose, ProseHeading, ProseLink } from '../types.ts';
import type { ReferenceDraft } from './draft.ts';

type Path = readonly (string | number)[];

/** A value in a file of data, as `changes.json`; or its key. */
export const inData = (
	{ files, root }: Pick<ReferenceDraft, 'files' | 'root'>,
	file: string,
	path: Path,
	part?: 'key',
): Place => placeInJson(`${root}/${file}`, byKey(files, file), path, part);

/** A value in the frontmatter of a file of prose. */
export const inFrontmatter = ({ file, locate }: Prose, path: Path): Place => ({
	file,
	...locate(path),
	place: `frontmatter ${formatPath(path)}`,
});

/** The same in the file of a chapter or page, by its path. */
export const inFrontmatterOf = ({ prose }: Pick<ReferenceDraft, 'prose'>, file: string, path: Path): Place =>
	inFrontmatter(
		findIn(prose, (each) => each.file === file),
		path,
	);

/** Something in the text of a file of prose, and what it is called. */
const inText = ({ file }: Prose, { line, column }: Position, place: string): Place => ({
	file,
	line,
	column,
	place,
});

/** A heading of a file of prose. */
export const atHeading = (prose: Prose, heading: ProseHeading): Place =>
	inText(prose, heading, `heading "${heading.title}"`);

/** A link of a file of prose. */
export const atLink = (prose: Prose, link: ProseLink): Place => inText(prose, link, `link "${link.href}"`);

/** A component of a file of prose, as it is written or as it is named; or an attribute of it. */
export const atComponent = (prose: Prose, use: ComponentUse, place: string, attribute?: string): Place =>
	inText(prose, attribute === undefined ? use : use.locate(attribute), place);

/** Every attribute of a kind in some prose: its component, its text, and its place. */
export const attributesOfKind = (
	prose: readonly Prose[],
	kind: AttributeKind,
): { use: ComponentUse; text: string; at: Place }[] =>
	prose.flatMap((page) =>
		page.components.flatMap((use) =>
			Object.entries(authorComponents[use.name]?.attributes ?? {}).flatMap(([name, attribute]) => {
				const text = attribute.kind === kind ? attributeOf(use, name) : undefined;
				if (text === undefined) return [];
				return [{ use, text, at: atComponent(page, use, `<${use.name} ${name}="${text}">`, name) }];
			}),
		),
	);
