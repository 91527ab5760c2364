/** Waits until typing pauses before it calls, so that half a word is not searched for. */
export function asYouType(call: () => void, pause = 80): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(call, pause);
	};
}
