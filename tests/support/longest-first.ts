import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by parts of paths. */
const long = ['/commands/', '/browser/crawl.', '/browser/figures.', '/browser/'];

/** Begins with what takes longest, so that nobody waits for it at the end. */
export default class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification): number => {
			const found = long.findIndex((part) => moduleId.includes(part));
			return found < 0 ? long.length : found;
		};
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}
