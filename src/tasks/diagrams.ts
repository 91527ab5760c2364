/**
 * `npm run diagrams`: renders the Mermaid diagrams that are missing and removes those that nothing uses. Mermaid is
 * installed for that where it is not, without an entry in package.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramDir, diagramFile, mermaidVersion } from '../figure-kit/mermaid.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { launchBrowser } from './browser.ts';

const edition = loadEdition();
const sources = [...edition.figures.keys()].flatMap((id) => openFigure(id, edition).diagrams());
const wanted = new Map(sources.map((source) => [diagramFile(source), source]));
const missing = [...wanted].filter(([file]) => !existsSync(file));
mkdirSync(diagramDir(), { recursive: true });

if (missing.length > 0) {
	execFileSync('npm', ['install', '--no-save', '--ignore-scripts', `mermaid@${mermaidVersion}`], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	const font = readFileSync('src/fonts/sans.woff2');
	await using browser = await launchBrowser();
	const page = await browser.newPage();
	// Text is measured in the face in which it will be read.
	await page.setContent(
		`<style>@font-face{font-family:"Source Sans 3 Variable";src:url(data:font/woff2;base64,${font.toString('base64')});font-weight:400 600}</style><p style='font-family:"Source Sans 3 Variable"'>x</p>`,
	);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
	for (const [file, source] of missing) {
		const svg = await page.evaluate(async (source) => {
			const { mermaid } = globalThis as unknown as {
				mermaid: {
					initialize(config: object): void;
					render(id: string, source: string): Promise<{ svg: string }>;
				};
			};
			mermaid.initialize({
				startOnLoad: false,
				deterministicIds: true,
				htmlLabels: false,
				look: 'classic',
				fontFamily: '"Source Sans 3 Variable", sans-serif',
				flowchart: {
					htmlLabels: false,
					curve: 'basis',
					nodeSpacing: 18,
					rankSpacing: 34,
					padding: 6,
					wrappingWidth: 120,
				},
				themeVariables: { fontSize: '15px' },
			});
			return (await mermaid.render('diagram', source)).svg;
		}, source);
		writeFileSync(file, `${svg}\n`);
		console.log(`rendered ${file}`);
	}
}
for (const name of readdirSync(diagramDir())) {
	const file = join(diagramDir(), name);
	if (name.endsWith('.svg') && !wanted.has(file)) {
		rmSync(file);
		console.log(`removed ${file}`);
	}
}
