/** `npm run schemas`: writes the JSON Schemas that editors use, from the Zod schemas. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, schemaDir } from '../edition/json-schemas.ts';
import { figures } from '../figures/index.ts';

mkdirSync(schemaDir, { recursive: true });
const schemas = jsonSchemas(figures);
for (const file of readdirSync(schemaDir)) if (!schemas.has(file)) rmSync(join(schemaDir, file));
for (const [file, text] of schemas) writeFileSync(join(schemaDir, file), text);
