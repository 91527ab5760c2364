import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../src/tasks/browser.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the browser that all suites share. */
		browser: string;
	}
}

/** Starts one browser for all suites. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const server = await launchBrowserServer();
	provide('browser', server.wsEndpoint());
	return () => server.close();
}
