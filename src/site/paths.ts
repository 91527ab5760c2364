/** Makes a path from the site's root, `/works/#ang-2016`, fit the base path of this build. */
export function href(path: string): string {
	return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Where an entry of a register stands, from the site's root. */
export function entryPath(kind: string, id: string): string {
	switch (kind) {
		case 'works':
			return `/works/#${id}`;
		case 'terms':
			return `/glossary/#${id}`;
		case 'interviewees':
			return `/evidence/interviewees/#interviewee-${id}`;
		case 'figures':
			return `/figures/${id}/`;
		default:
			return `/evidence/${kind}/#${id}`;
	}
}

/** Where a section stands in its chapter, from its address `4-coevolution/findings`. */
export function sectionPath(address: string): string {
	const [chapter, section] = address.split('/');
	return section ? `/${chapter}/#${section}` : `/${chapter}/`;
}
