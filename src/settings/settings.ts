/** What the environment sets. It is read here alone, when it is asked for; all else is handed what it needs. */
const { env } = process;

/** The folder with the content: `CONTENT_DIR`, or `content` in the project. */
export const contentDir = (): string => env['CONTENT_DIR'] ?? 'content';

/** The folder that a build writes: `OUT_DIR`, or `dist`. */
export const outDir = (): string => env['OUT_DIR'] ?? 'dist';

/** The folder of what is kept from build to build: `MADE_DIR`. */
export const madeDir = (): string => env['MADE_DIR'] ?? '.cache/made';

/** The host that the site will stand on, as `https://press.example`: `SITE_URL`; nothing where nobody has said. */
export const hostSet = (): string | undefined => env['SITE_URL'];

/** What stands for a host that nobody has said: links with it open on the machine that built them. */
export const localSite = 'http://127.0.0.1:4321';

/** The host that addresses carry. */
export const host = (): string => hostSet() ?? localSite;

/** Where on its host the site will stand: `BASE_PATH`, with a slash before and behind it. */
export const basePath = (): string => `/${env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * Whether a build is to hold the book to print, for which it needs a browser: `BOOK`, set to anything; to nothing, it
 * is not.
 *
 * @param unset what holds where nobody has said
 */
export const printing = (unset = false): boolean => Boolean(env['BOOK'] ?? unset);

/** Where readers of this copy tell of mistakes, as who puts it up says: `CONTACT`, https://… or mailto:…. */
export const contactSet = (): string | undefined => env['CONTACT'];

/** How often `npm run bench` measures, `RUNS`, and which of its parts, `ONLY`. */
export const bench = (): { runs: number; only: ReadonlySet<string> } => ({
	runs: Number(env['RUNS'] ?? 5),
	only: new Set((env['ONLY'] ?? 'builds,bytes,reading').split(',')),
});
