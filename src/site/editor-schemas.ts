import { execFile } from 'node:child_process';
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Folders of which the schemas for editors are made. */
const sources = ['schemas', 'registers', 'figures'].map((folder) => resolve('src', folder) + sep);

/**
 * JSON Schemas for editors while developing: written at the start, and whenever a shape of data changes. By a process of
 * its own, which reads the code as it is now.
 */
export function editorSchemas(): Plugin {
	return {
		name: 'editor-schemas',
		apply: 'serve',
		configureServer({ watcher, config }) {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const write = (): void => {
				execFile(process.execPath, ['src/tasks/schemas.ts'], (error) => {
					if (error) config.logger.error(`The schemas for editors could not be written.\n${error.message}`);
				});
			};
			write();
			watcher.on('all', (_event, path) => {
				if (!path.endsWith('.ts') || !sources.some((folder) => resolve(path).startsWith(folder))) return;
				clearTimeout(timer);
				timer = setTimeout(write, 200);
			});
		},
	};
}
