/**
 * The two builds that the tests read: the project's content at the root of a site, and the fixture under a base path of
 * another one. Each is built in a folder of its own, the project's and a copy of it, since Astro writes beside the code
 * what content there is.
 */
export const builds = {
	root: { dir: '.', outDir: '.cache/dist', base: '/', site: 'https://ddv.example' },
	fixture: {
		dir: '.cache/fixture',
		outDir: '.cache/fixture/dist',
		base: '/ddv/',
		site: 'https://press.example',
	},
} as const;
export type Build = keyof typeof builds;
