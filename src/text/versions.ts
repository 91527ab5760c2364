/** How a version is written: `1.0.0`. */
export const versionPattern = /^\d+\.\d+\.\d+$/;

/** Compares two versions, as 1.0.0: negative where the first is the earlier one, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
	const parts = (version: string) => version.split('.').map(Number);
	const [first, second] = [parts(a), parts(b)];
	return first.map((number, i) => number - (second[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
