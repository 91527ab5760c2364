/** `npm run screenshot`: the picture of README, `docs/screenshot.webp`, from the last build: a figure in its chapter. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../settings/settings.ts';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';

const file = join('docs', 'screenshot.webp');
await using site = await serve(outDir());
await using browser = await launchBrowser();
const page = await browser.newPage({
	viewport: { width: 1200, height: 860 },
	deviceScaleFactor: 1.5,
	colorScheme: 'light',
});
await page.goto(`${site.url}/4-coevolution/#fig-coevolution`);
await page.evaluate(() => document.fonts.ready);
await page.locator('#fig-coevolution').evaluate((element) => element.scrollIntoView());
const session = await page.context().newCDPSession(page);
const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 78 });
writeFileSync(file, Buffer.from(data, 'base64'));
console.log(`wrote ${file}`);
