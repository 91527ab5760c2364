import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** Bundles a script of the project's own for the browser, as a plain script. */
export async function plainScript(file: string, define: Record<string, string> = {}): Promise<string> {
	const bundle = await rolldown({ input: resolve(file), transform: { define }, logLevel: 'silent' });
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code;
}

/** An address of a file of the build, as a script has it. */
const asset = (base: string): RegExp => new RegExp(`(["'\`])${base}(_astro/[\\w.-]+)\\1`, 'g');

/**
 * All modules of a build as one plain script. Each is kept under the name of its file, and runs when a page names it.
 *
 * @param assets the folder of a build's scripts
 * @param base the base path of the build, with a slash at both ends
 */
export async function moduleScripts(assets: string, base: string): Promise<string> {
	const files = globSync('*.js', { cwd: assets }).sort();
	const input = Object.fromEntries(files.map((file) => [file, resolve(assets, file)]));
	const bundle = await rolldown({
		input,
		// One file stays one module; they load one another by name.
		preserveEntrySignatures: 'strict',
		external: (id, from) => from !== undefined && id.startsWith('.'),
		logLevel: 'silent',
	});
	const { output } = await bundle.generate({
		format: 'cjs',
		dynamicImportInCjs: false,
		entryFileNames: '[name]',
		minify: true,
	});
	await bundle.close();
	const modules = output
		.filter((chunk) => chunk.type === 'chunk')
		.map(({ fileName, code }) => {
			const led = code.replace(asset(base), '(portable.root + "$2")');
			return `portable.module(${JSON.stringify(fileName)}, (require, module, exports) => {${led}});\n`;
		});
	const own = await plainScript(join(import.meta.dirname, 'browser/portable.ts'));
	return own + '\n' + modules.join('');
}
