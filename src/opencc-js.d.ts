declare module 'opencc-js' {
	/** Turns text of one kind of Chinese script into another: `cn` simplified, `t`, `tw` and `hk` traditional. */
	export function Converter(options: { from: string; to: string }): (text: string) => string;
}
