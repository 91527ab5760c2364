/** What a component prints one after the other, with a separator between each two, as ` · `. */
export const separated = <Thing>(things: readonly Thing[], separator: string): (Thing | string)[] =>
	things.flatMap((thing, i) => (i === 0 ? [thing] : [separator, thing]));
