import { readFileSync } from 'node:fs';
import { layerOrder } from '../outputs/layer-order.ts';

/** The part of PostCSS that is needed here. */
interface Plugin {
	postcssPlugin: string;
	Once(sheet: { prepend(css: string): void; toString(): string }): void;
	Declaration(declaration: { value: string }): void;
}

/**
 * A plugin for PostCSS. It writes the steps of the scales out, as `1rem` for `var(--space-6)`: they change nowhere, and a
 * page needs no list of them. And it says the order of layers in each sheet that fills one, since any may come first.
 *
 * @param tokens the style sheet that has the scales
 * @throws {Error} where a step is named that there is not
 */
export function plainSheets(tokens = readFileSync('src/styles/tokens.css', 'utf8')): Plugin {
	const steps = new Map(
		[...tokens.matchAll(/(--(?:space|text|measure|radius)-\d+): ([^;]+);/g)].map(
			([, name = '', value = '']) => [name, value],
		),
	);
	const order = layerOrder();
	return {
		postcssPlugin: 'plain-sheets',
		Once(sheet) {
			if (/@layer (?!starlight)[\w-]+ *\{/.test(sheet.toString())) sheet.prepend(order);
		},
		Declaration(declaration) {
			declaration.value = declaration.value.replaceAll(
				/var\((--(?:space|text|measure|radius)-\d+)\)/g,
				(_, name: string) => {
					const value = steps.get(name);
					if (value === undefined) throw new Error(`tokens.css has no ${name}.`);
					return value;
				},
			);
		},
	};
}
