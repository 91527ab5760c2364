import { allRegisters } from '../registers/index.ts';
import { parseCitations } from '../text/citations.ts';
import type { ComponentUse, MentionKind } from './types.ts';

/**
 * What an attribute holds: the id of an entry (of several works, in `<Cite>`), pages of the dissertation,
 * a figure's state as the query of its address, a value of `content/edition.json`, or nothing.
 */
export type AttributeKind = 'id' | 'pages' | 'state' | 'value' | 'flag';

/** A component that an author can write in MDX without an import. */
export interface AuthorComponent {
	/** Its attributes; those that it cannot do without come with `required`. */
	attributes: Readonly<Record<string, { kind: AttributeKind; required?: boolean }>>;
	/** Whether it stands on a line of its own, between paragraphs; others stand within a sentence. */
	block?: true;
	/** What it mentions, and which attribute names the entry. */
	mentions?: { kind: MentionKind; by: string };
}

const id = { kind: 'id', required: true } as const;

/** The components that mention an entry of a register, from the registers themselves. */
const mentionComponents = Object.fromEntries(
	allRegisters.flatMap(({ name, component }): [string, AuthorComponent][] =>
		component ? [[component, { attributes: { id }, mentions: { kind: name as MentionKind, by: 'id' } }]] : [],
	),
);

/** Those that print a number of a register, from the registers too. */
const numberComponents = Object.fromEntries(
	allRegisters.flatMap(({ name, printed }): [string, AuthorComponent][] =>
		printed
			? [[printed.component, { attributes: { [printed.by]: id }, mentions: { kind: name, by: printed.by } }]]
			: [],
	),
);

/** Every component that an author can write; `src/components/authoring.ts` draws them. */
export const authorComponents: Readonly<Record<string, AuthorComponent>> = {
	...mentionComponents,
	...numberComponents,
	Cite: {
		attributes: { id, narrative: { kind: 'flag' } },
		mentions: { kind: 'works', by: 'id' },
	},
	Figure: { attributes: { id }, block: true, mentions: { kind: 'figures', by: 'id' } },
	FigureLink: {
		attributes: { id, state: { kind: 'state' } },
		mentions: { kind: 'figures', by: 'id' },
	},
	Source: { attributes: { pages: { kind: 'pages', required: true }, beyond: { kind: 'flag' } } },
	Note: { attributes: {} },
	Edition: { attributes: { show: { kind: 'value', required: true } } },
	Reference: { attributes: {}, block: true },
	Contact: { attributes: {}, block: true },
	ReadingPosition: { attributes: {}, block: true },
	Shortcuts: { attributes: {}, block: true },
};

/** The text of an attribute; nothing where it is missing or no text. */
export function attributeOf({ attributes }: ComponentUse, name: string): string | undefined {
	const value = attributes.find((attribute) => attribute.name === name)?.value;
	return typeof value === 'string' ? value : undefined;
}

/** What a component mentions: each id with the register that it points into. */
export function mentionedBy(use: ComponentUse): { kind: MentionKind; id: string }[] {
	const mentions = authorComponents[use.name]?.mentions;
	const value = mentions && attributeOf(use, mentions.by);
	if (!mentions || !value) return [];
	const ids = use.name === 'Cite' ? parseCitations(value).map((citation) => citation.id) : [value];
	return ids.map((each) => ({ kind: mentions.kind, id: each }));
}
