/**
 * What an author can write in MDX without an import. `src/edition/components.ts` says which attributes each
 * has, and the content is checked against it before a page is built.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { allRegisters } from '../registers/index.ts';
import Cite from './Cite.astro';
import Contact from './Contact.astro';
import Edition from './Edition.astro';
import Figure from './Figure.astro';
import FigureLink from './FigureLink.astro';
import Link from './Link.astro';
import Mention from './Mention.astro';
import Note from './Note.astro';
import Reference from './Reference.astro';
import Source from './Source.astro';
import Villages from './Villages.astro';

/** The component that mentions the entries of one register: `Mention` with the register's name given. */
const mentionOf = (kind: string): AstroComponentFactory => {
	const render: AstroComponentFactory = Mention;
	const bound = (...[result, props, slots]: Parameters<AstroComponentFactory>) =>
		render(result, { ...props, kind }, slots);
	return Object.assign(bound, render);
};

const mentions = Object.fromEntries(
	allRegisters.flatMap(({ name, component }) => (component ? [[component, mentionOf(name)]] : [])),
);

export const authoring = {
	...mentions,
	Cite,
	Contact,
	Edition,
	Figure,
	FigureLink,
	Note,
	Reference,
	Source,
	Villages,
	a: Link,
};
