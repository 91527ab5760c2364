/**
 * `npm run schemas`: writes the JSON Schemas that editors use, from the Zod schemas. `npm install` does so by
 * itself, and `npm run dev` whenever one of them changes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, schemaDir } from '../edition/json-schemas.ts';
import { figures } from '../figures/index.ts';

mkdirSync(schemaDir, { recursive: true });
const schemas = jsonSchemas(figures);
for (const file of readdirSync(schemaDir)) if (!schemas.has(file)) rmSync(join(schemaDir, file));
for (const [name, text] of schemas) {
	const file = join(schemaDir, name);
	// Unchanged files are not touched: `npm run dev` watches this folder.
	if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
