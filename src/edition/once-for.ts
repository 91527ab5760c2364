/** A function that makes something once for each object that it is asked about, as an edition. */
export function onceFor<For extends object, Made>(make: (from: For) => Made): (from: For) => Made {
	const made = new WeakMap<For, Made>();
	return (from) => {
		const thing = made.get(from) ?? make(from);
		made.set(from, thing);
		return thing;
	};
}
