import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A tree as an XML file. */
export const xmlFile = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;

/** An id as XML has it, which must not begin with a digit: it begins with the companion's abbreviation. */
export const xmlId = (abbreviation: string, ...parts: (string | number)[]): string =>
	[abbreviation, ...parts].join('-');
