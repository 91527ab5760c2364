/**
 * The two builds that the tests read: the project's content at the root of a site, and the fixture under a
 * base path of another one.
 */
export const builds = {
	root: { contentDir: 'content', outDir: './.cache/dist', base: '/', site: 'https://ddv.example' },
	fixture: {
		contentDir: '.cache/fixture',
		outDir: './.cache/dist-fixture',
		base: '/ddv/',
		site: 'https://press.example',
	},
} as const;
export type Build = keyof typeof builds;
