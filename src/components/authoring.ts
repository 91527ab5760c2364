/**
 * What an author can write in MDX without an import. The names are checked against the list in
 * `src/edition/chapter.ts` before a page is built.
 */
import Cite from './Cite.astro';
import Edition from './Edition.astro';
import Figure from './Figure.astro';
import FigureLink from './FigureLink.astro';
import Interviewee from './Interviewee.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Organisation from './Organisation.astro';
import Person from './Person.astro';
import Place from './Place.astro';
import Policy from './Policy.astro';
import Reference from './Reference.astro';
import Source from './Source.astro';
import Term from './Term.astro';
import Villages from './Villages.astro';

export const authoring = {
	Cite,
	Edition,
	Figure,
	FigureLink,
	Interviewee,
	Note,
	Organisation,
	Person,
	Place,
	Policy,
	Reference,
	Source,
	Term,
	Villages,
	a: Link,
};
