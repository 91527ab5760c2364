import { z } from 'zod';
import { refuse, SchemaPath, Sentence, Version } from './common.ts';

/** A path from the site's root, with a query or an anchor where it has one. */
const Path = z
	.string()
	.regex(/^\/\S*$/, 'must be a path from the site’s root, as /4-coevolution/#findings')
	.describe('A path from the site’s root, as /4-coevolution/#findings.');

const Redirect = z.strictObject({
	from: Path.describe('The address that was.'),
	to: Path.describe('Where it went: an address that is.'),
	since: Sentence.describe('The version with which it went there.'),
});

/**
 * The ledger of every address that was ever published (`content/permalinks.json`). It only grows:
 * `npm run permalinks` adds what is new.
 */
export const Permalinks = z
	.strictObject({
		$schema: SchemaPath,
		redirects: z
			.array(Redirect)
			.describe('Addresses that went elsewhere. Each becomes a page, or a line on its page, that leads on.'),
		published: z
			.record(Version, z.array(Path).describe('The addresses that were new in this version.'))
			.describe('By the version that first had them.'),
	})
	.superRefine(({ redirects, published }, context) => {
		const all = Object.values(published).flat();
		const twice = all.find((address, i) => all.indexOf(address) < i);
		if (twice !== undefined)
			refuse(
				context,
				['published'],
				`lists "${twice}" twice`,
				'Run "npm run permalinks", which lists each once.',
			);
		redirects.forEach(({ from, to }, i) => {
			const fail = (message: string) => refuse(context, ['redirects', i, 'from'], message);
			if (redirects.findIndex((other) => other.from === from) < i) fail(`"${from}" goes two ways`);
			if (redirects.some((other) => other.from === to)) fail(`"${from}" leads to an address that leads on`);
			if (!all.includes(from)) fail(`"${from}" was never published`);
		});
	});
export type Permalinks = z.infer<typeof Permalinks>;
