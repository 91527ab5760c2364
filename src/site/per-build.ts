/**
 * A function that makes something once in a build, or once for each that it is made for. While one writes it is made
 * anew at each call: a component may have changed, and the edition not.
 *
 * @param make makes it
 */
export function perBuild<For extends readonly { readonly id: string }[], Made>(
	make: (...all: For) => Made,
): (...all: For) => Made {
	const made = new Map<string, Made>();
	return (...all) => {
		const key = all.map(({ id }) => id).join();
		// Outside Vite there is no such record, and nothing that changes.
		const { DEV: writing } = (import.meta.env as ImportMetaEnv | undefined) ?? {};
		const known = writing ? undefined : made.get(key);
		const thing = known ?? make(...all);
		made.set(key, thing);
		return thing;
	};
}
