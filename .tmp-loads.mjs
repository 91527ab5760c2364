import { cpSync, existsSync } from 'node:fs';
import { pack, serve } from './src/tasks/serve.ts';
import { launchBrowser } from './src/tasks/browser.ts';
cpSync('.cache/dist', '.cache/packed', {
	recursive: true,
	filter: (s) => !/\.(png|svg|csv|json)$/.test(s) && !/pagefind/.test(s),
});
if (!process.env.NOPACK) pack('.cache/packed');
const site = await serve('.cache/packed', { brotli: true });
const b = await launchBrowser();
const widths = process.env.W ? process.env.W.split(',').map(Number) : [390, 1440];
for (const path of (
	process.env.P ??
	'/,/4-coevolution/,/3-theory/industrial-policy/,/evidence/policies/,/figures/coevolution/,/references/'
).split(','))
	for (const w of widths) {
		const c = await b.newContext({ viewport: { width: w, height: w < 500 ? 844 : 900 } });
		const p = await c.newPage();
		const cdp = await c.newCDPSession(p);
		await cdp.send('Network.enable');
		await cdp.send('Network.setCacheDisabled', { cacheDisabled: false });
		await cdp.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 150,
			downloadThroughput: 1.6e6 / 8,
			uploadThroughput: 750e3 / 8,
		});
		await p.addInitScript(() => {
			window.__s = [];
			new PerformanceObserver((l) => {
				for (const e of l.getEntries())
					window.__s.push([
						e.value,
						Math.round(e.startTime),
						e.sources.slice(0, 3).map((s) => {
							const n = s.node?.nodeType === 3 ? s.node.parentElement : s.node;
							return (
								(n?.tagName ?? '?') +
								'.' +
								(n?.className ?? '') +
								' ' +
								Math.round(s.previousRect.x) +
								',' +
								Math.round(s.previousRect.y) +
								'x' +
								Math.round(s.previousRect.height) +
								'>' +
								Math.round(s.currentRect.x) +
								',' +
								Math.round(s.currentRect.y) +
								'x' +
								Math.round(s.currentRect.height)
							);
						}),
					]);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const r = await p.goto(site.url + path, { waitUntil: 'load' });
		if (!r.ok()) {
			console.log('no', path);
			await c.close();
			continue;
		}
		await p.waitForTimeout(1500);
		const out = await p.evaluate(() => ({
			s: window.__s,
			fcp: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
			fonts: performance
				.getEntriesByType('resource')
				.filter((e) => /woff2/.test(e.name))
				.map((e) => e.name.split('/').pop().split('.')[0] + '@' + Math.round(e.responseEnd)),
			bad: [...document.fonts]
				.filter((f) => /^"?Source/.test(f.family))
				.map((f) => f.family.replace(/"/g, '').slice(7, 12) + f.style[0] + ':' + f.status)
				.join(' '),
		}));
		await cdp.send('DOM.enable');
		await cdp.send('CSS.enable');
		const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
		const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
		const sys = {};
		for (const nodeId of nodeIds.filter((_, i) => nodeIds.length < 1500 || i % 3 === 0))
			for (const f of (await cdp.send('CSS.getPlatformFontsForNode', { nodeId })).fonts) {
				const k = f.isCustomFont ? 'ours' : f.familyName;
				sys[k] = (sys[k] ?? 0) + f.glyphCount;
			}
		console.log(
			path,
			w,
			'CLS',
			out.s.reduce((a, x) => a + x[0], 0).toFixed(4),
			'fcp',
			out.fcp,
			out.fonts.join(' '),
			JSON.stringify(sys),
		);
		for (const x of out.s.filter((x) => x[0] > 0.0005))
			console.log('    ', x[0].toFixed(4), x[1], x[2].join(' | '));
		await c.close();
	}
await b.close();
await site.close();
