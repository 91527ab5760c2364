import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { runCommand } from '../support/command.ts';
import { copyEnv } from '../support/project.ts';
import { copySubject } from '../support/subject.ts';

const dir = '.cache/subject';
const env = copyEnv();

beforeAll(() => copySubject(dir));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('an edition of another subject, without a changed line of the machine', () => {
	test('has nothing wrong with it', async () => {
		const load =
			"import('./src/site/edition.ts').then(({ loadEdition }) => { const { figures, works, chapters } = loadEdition(); console.log(figures.size, works.length, chapters.length); });";
		const { stdout, stderr } = await runCommand(['node_modules/.bin/node', '-e', load], { cwd: dir, env });
		expect([stderr, stdout]).toEqual(['', '1 10 2\n']);
	});

	test.runIf(process.env['TEST_ALL'])(
		'builds whole; its links lead somewhere, and it knows of no village',
		async () => {
			const { status, stderr } = await runCommand(['npm', 'run', 'build'], { cwd: dir, env });
			expect([status, stderr]).toEqual([0, '']);
			const dist = join(dir, 'dist');
			const files = new Set(globSync('**/*.*', { cwd: dist }));
			const pages = [...files].filter((file) => file.endsWith('.html'));
			expect(pages.length).toBeGreaterThan(40);
			const broken = new Set<string>();
			const strangers: string[] = [];
			for (const page of pages) {
				const html = readFileSync(join(dist, page), 'utf8');
				const { document } = parseHTML(html);
				for (const link of document.querySelectorAll('a[href^="/"]')) {
					const [path = ''] = link.getAttribute('href')!.split(/[?#]/);
					if (!files.has(path.slice(1) + (path.endsWith('/') ? 'index.html' : ''))) broken.add(path);
				}
				const word = /village|taobao|alibaba|tianlong|rural|digital.developmental|ddv/i.exec(
					document.body.textContent ?? '',
				);
				if (word) strangers.push(`${page}: ${word[0]}`);
			}
			expect([...broken]).toEqual([]);
			expect(strangers).toEqual([]);
			expect([...files].filter((file) => file.startsWith('offline/') && file.endsWith('.zip'))).toEqual([
				'offline/the-reckoned-hour-0.1.0.zip',
			]);
			expect(JSON.parse(readFileSync(join(dist, 'data/datapackage.json'), 'utf8')).name).toBe(
				'the-reckoned-hour',
			);
			// What there is nothing of has no heading either.
			expect(readFileSync(join(dist, 'teaching/index.html'), 'utf8')).not.toMatch(
				/id="(kits|courses|take|talks)"/,
			);
			expect(readFileSync(join(dist, '1-bells/cite.bib'), 'utf8')).toContain('{hour-1-bells,');
		},
	);
});
