/** Words a minute of somebody who reads scholarly prose in English. */
const pace = 220;

/** How many words a text has. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Minutes that reading some words takes, at least one. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / pace));

/** Minutes that reading a text takes, at least one. */
export const minutesToRead = (text: string): number => minutesFor(countWords(text));
