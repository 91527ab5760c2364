import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/tasks/browser.ts';
import { builds } from './builds.ts';

/** A build served on this machine, and a browser to look at it with. */
export interface Site {
	browser: Browser;
	/** Address of the site's root, its base path included, without a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/** Serves a build at its base path and starts the project's browser. */
export async function openSite(build: keyof typeof builds = 'root'): Promise<Site> {
	const { outDir, base } = builds[build];
	const files = sirv(outDir);
	const server: Server = createServer((request, response) => {
		if (!request.url?.startsWith(base)) {
			response.writeHead(404).end();
			return;
		}
		request.url = `/${request.url.slice(base.length)}`;
		files(request, response, () => void response.writeHead(404).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser = await launchBrowser();
	return {
		browser,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.replace(/\/$/, '')}`,
		async close() {
			await browser.close();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
