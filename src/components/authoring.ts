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
import Number from './Number.astro';
import Reference from './Reference.astro';
import Source from './Source.astro';

/** A component with some of its properties given: `Mention` with a register's name is the one that mentions its entries. */
const bind = (render: AstroComponentFactory, given: Record<string, unknown>): AstroComponentFactory => {
	const bound = (...[result, props, slots]: Parameters<AstroComponentFactory>) =>
		render(result, { ...props, ...given }, slots);
	return Object.assign(bound, render);
};

const ofRegisters = Object.fromEntries(
	allRegisters.flatMap(({ name, component, printed }) => [
		...(component ? [[component, bind(Mention, { kind: name })]] : []),
		...(printed ? [[printed.component, bind(Number, { kind: name, ...printed })]] : []),
	]),
);

export const authoring = {
	...ofRegisters,
	Cite,
	Contact,
	Edition,
	Figure,
	FigureLink,
	Note,
	Reference,
	Source,
	a: Link,
};
