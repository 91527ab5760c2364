import { expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { plainEnv } from '../support/env.ts';

/** Begins a build as Astro does, and does nothing more; what it warns of. */
function begun(env: Record<string, string>) {
	const code = `import('./src/prerender/integration.ts').then(({ parallelPrerender }) => {
		const logger = { warn: (line) => console.log(line) };
		parallelPrerender().hooks['astro:build:start']({ setPrerenderer() {}, logger });
	});`;
	return runCommand([process.execPath, '-e', code], { env: plainEnv(env) });
}

test('a build goes on where nothing could be made ahead', async () => {
	const { status, stdout } = await begun({ CONTENT_DIR: '/nowhere' });
	expect(stdout).toMatch(/^References were not made while bundling: .*\/nowhere.*\n$/);
	expect(status).toBe(0);
});

test('nothing is made ahead where nothing can be kept', async () => {
	const { status, stdout } = await begun({ CONTENT_DIR: '/nowhere', MADE_DIR: '/dev/null/made' });
	expect(stdout).toMatch(/^Nothing is kept for the next build: .*\n$/);
	expect(status).toBe(0);
});
