/** Some of the records of a file that holds many, in a browser too. */
const apart = {
	bib: { between: /(?<=\n)\n(?=@)/, id: /^@\w+\{([^,]+),/, join: '\n' },
	ris: { between: /(?<=ER {2}- \r\n)/, id: /^ID {2}- (.+?)\r?$/m, join: '' },
} as const;

/** Leaves some records, by their ids, in a file of references (`bib`, `ris` or `json`), as they stand there. */
export function chosenRecords(text: string, ending: string, ids: ReadonlySet<string>): string {
	if (ending !== 'bib' && ending !== 'ris') {
		const items = (JSON.parse(text) as { id: string }[]).filter(({ id }) => ids.has(id));
		return `${JSON.stringify(items, null, '\t')}\n`;
	}
	const { between, id, join } = apart[ending];
	return text
		.split(between)
		.filter((record) => ids.has(id.exec(record)?.[1] ?? ''))
		.join(join);
}
