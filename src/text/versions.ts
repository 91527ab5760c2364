/** How a version is written: `1.0.0`. */
export const versionPattern = /^\d+\.\d+\.\d+$/;

/** Compares two versions, as 1.0.0: negative where the first is the earlier one, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
	const [first, second] = [a, b].map((version) => version.split('.').map(Number));
	const at = first!.findIndex((number, i) => number !== second![i]);
	return at < 0 ? 0 : first![at]! - second![at]!;
}
