/** `npm run schemas`: writes the JSON Schemas that editors use, from the Zod schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, schemaDir } from '../edition/json-schemas.ts';

mkdirSync(schemaDir, { recursive: true });
for (const [file, text] of jsonSchemas()) writeFileSync(join(schemaDir, file), text);
