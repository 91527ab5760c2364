const upToTwelve = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as a sentence prints it: in words up to twelve, in figures from there. */
export const inWords = (count: number): string => upToTwelve[count] ?? String(count);

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `['3', '4', '7']` → `3, 4 and 7`. */
export const listed = (parts: readonly (string | number)[]): string => conjunction.format(parts.map(String));
