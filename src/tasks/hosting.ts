/**
 * `npm run hosting -- nginx`: what a host must be told of the last build, from the table that the build wrote
 * as `_headers` for hosts that read that file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddy, nginx, readHeaders } from '../outputs/hosting.ts';
import { outDir } from '../settings/settings.ts';

const hosts = { nginx, caddy };
const [host = ''] = process.argv.slice(2);
const file = join(outDir(), '_headers');

if (!Object.hasOwn(hosts, host)) {
	console.error(`Write: npm run --silent hosting -- ${Object.keys(hosts).join(' or ')}`);
	process.exit(1);
}
if (!existsSync(file)) {
	console.error(`There is no ${file}: npm run build writes it.`);
	process.exit(1);
}
const rules = readHeaders(readFileSync(file, 'utf8'));
console.log(hosts[host as keyof typeof hosts](rules));
