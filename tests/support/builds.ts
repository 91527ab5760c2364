/** The two builds that the tests read: at the root of a site, and under a base path of another one. */
export const builds = {
	root: { outDir: './.cache/dist', base: '/', site: 'https://ddv.example' },
	based: { outDir: './.cache/dist-base', base: '/ddv/', site: 'https://press.example' },
} as const;
