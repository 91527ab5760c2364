/** Words a minute of somebody who reads scholarly prose in English. */
const pace = 220;

/** Minutes that reading a text takes, at least one. */
export const minutesToRead = (text: string): number => {
	const words = text.split(/\s+/).filter(Boolean);
	return Math.max(1, Math.round(words.length / pace));
};
