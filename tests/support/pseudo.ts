import type { z } from 'zod';
import type { ContentFiles } from '../../src/edition/files.ts';
import { figures } from '../../src/figures/index.ts';
import { allRegisters } from '../../src/registers/index.ts';
import { uiSchema } from '../../src/schemas/ui.ts';

/** Latin letters as Cyrillic ones, upper case and lower; what stands in braces is filled in and stays. */
const pseudonymised = (text: string): string =>
	text.replace(/\{\w+\}|[a-z]/gi, (part) => {
		if (part.length > 1) return part;
		const upper = part < 'a';
		return String.fromCharCode(part.charCodeAt(0) - (upper ? 65 : 97) + (upper ? 0x410 : 0x430));
	});

/** Whether a schema is that of a sentence: a string that is trimmed, and no id, address or date. */
const isSentence = (def: z.core.$ZodTypes['_zod']['def']): boolean =>
	def.type === 'string' && (def.checks ?? []).some((check) => check._zod.def.check === 'overwrite');

/** A value with each of its sentences in the pseudo-language. */
function translated(schema: z.core.$ZodType, value: unknown): unknown {
	if (value === undefined || value === null) return value;
	const def = (schema as z.core.$ZodTypes)._zod.def;
	if (typeof value === 'string') {
		if (isSentence(def)) return pseudonymised(value);
		if (def.type === 'union')
			return def.options.some((each) => translated(each, value) !== value) ? pseudonymised(value) : value;
		if ('innerType' in def) return translated(def.innerType, value);
		if (def.type === 'pipe') return translated(def.out, value);
		return value;
	}
	switch (def.type) {
		case 'object':
			return Object.fromEntries(
				Object.entries(value).map(([key, each]) => [
					key,
					def.shape[key] ? translated(def.shape[key], each) : each,
				]),
			);
		case 'array':
			return (value as unknown[]).map((each) => translated(def.element, each));
		case 'tuple':
			return (value as unknown[]).map((each, i) => (def.items[i] ? translated(def.items[i], each) : each));
		case 'record':
			return Object.fromEntries(
				Object.entries(value).map(([key, each]) => [key, translated(def.valueType, each)]),
			);
		case 'union': {
			const option = def.options.find((each) => (each as z.ZodType).safeParse(value).success);
			return option ? translated(option, value) : value;
		}
		case 'pipe':
			return translated(def.out, value);
		case 'intersection':
			return translated(def.right, translated(def.left, value));
		default:
			return 'innerType' in def ? translated(def.innerType, value) : value;
	}
}

/** Content whose interface, figures and registers speak a pseudo-language: what is in Latin letters then stands in code. */
export function inPseudoLanguage(files: ContentFiles): ContentFiles {
	const schemas = new Map<string, z.core.$ZodType>([
		['ui/en.json', uiSchema(JSON.parse(files.get('ui/en.json')!) as object)],
		...figures.map(({ id, schema }): [string, z.core.$ZodType] => [`figures/${id}.json`, schema]),
		...allRegisters.map(({ name, schema }): [string, z.core.$ZodType] => [`registers/${name}.json`, schema]),
	]);
	return new Map(
		[...files].map(([file, text]) => {
			const schema = schemas.get(file);
			return [file, schema ? JSON.stringify(translated(schema, JSON.parse(text))) : text];
		}),
	);
}
