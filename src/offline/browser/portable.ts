/**
 * For pages that are opened from a disk: runs the site's modules, and stands in for the network. A page on a disk may
 * load plain scripts and nothing else, so modules and whatever is fetched are plain scripts.
 */
import { dataOf } from '../../figure-kit/browser/elements.ts';

type Module = { exports: Record<string, unknown> };
type Body = (require: (name: string) => unknown, module: Module, exports: Module['exports']) => void;

const script = document.currentScript as HTMLScriptElement;
const root = new URL('.', script.src).href;
const base = dataOf(script, 'base');
const bodies = new Map<string, Body>();
const modules = new Map<string, Module>();
const files = new Map<string, string>();

function need(path: string): Module['exports'] {
	const name = path.replace(/.*\//, '');
	const known = modules.get(name);
	if (known) return known.exports;
	const module: Module = { exports: {} };
	modules.set(name, module);
	bodies.get(name)?.(need, module, module.exports);
	return module.exports;
}

Object.assign(window, {
	portable: {
		/** The address of the folder. */
		root,
		/** Takes up a module, which runs when it is first needed. */
		module: (name: string, body: Body) => void bodies.set(name, body),
		/** Runs a page's own module. */
		run: need,
		/** Takes up the text of a file. */
		file: (path: string, text: string) => void files.set(path, text.replaceAll('portable:/', root)),
	},
});

/** The path of a file from the root, of whatever names it: an address on this disk, or one of the host. */
function pathOf(address: string): string {
	const { href, pathname } = new URL(address, location.href);
	return href.startsWith(root)
		? href.slice(root.length)
		: pathname.slice(pathname.startsWith(base) ? base.length : 1);
}

const load = (path: string): Promise<void> =>
	new Promise((loaded, failed) => {
		const element = document.createElement('script');
		element.src = `${root}${path}.js`;
		element.onload = () => loaded();
		element.onerror = () => failed(new TypeError(`${path} is not in this folder.`));
		document.head.append(element);
	});

window.fetch = async (address) => {
	const path = pathOf(address instanceof Request ? address.url : String(address));
	// Pages are not among the files: whoever wants one ahead finds nothing.
	if (/(?:^|\/|\.html)$/.test(path)) return new Response(null, { status: 404 });
	if (!files.has(path)) await load(path);
	return new Response(files.get(path));
};

/** The place of a page on a disk cannot be changed, only what follows it. */
for (const change of ['pushState', 'replaceState'] as const) {
	const changed = history[change].bind(history);
	history[change] = (state, unused, address) => {
		try {
			changed(state, unused, address);
		} catch {
			if (change === 'replaceState') changed(state, unused);
		}
	};
}

/** Links that scripts make lead to folders, of which a disk shows the list: to the page in them, then. */
function lead({ target }: Event): void {
	const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
	if (link && link.protocol === location.protocol && link.pathname.endsWith('/'))
		link.pathname += 'index.html';
}
for (const event of ['pointerover', 'focusin', 'click', 'auxclick']) addEventListener(event, lead, true);
