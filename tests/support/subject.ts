import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { copyEnv, copyProject } from './project.ts';

/** An edition of another subject: two chapters, one figure, ten works. Its `ui.json` has what it says otherwise than `content/ui/en.json`. */
export const subjectDir = 'tests/subject';

/** What of the code is this dissertation's own: its figures, and the registers that only they and it have. */
const ownRegisters = ['actors', 'phases', 'policies', 'regions', 'villages-by-year'];

type Words = { [key: string]: string | string[] | Words };
const isWords = (value: Words[string] | undefined): value is Words =>
	typeof value === 'object' && !Array.isArray(value);
const merged = (words: Words, others: Words): Words => ({
	...words,
	...Object.fromEntries(
		Object.entries(others).map(([key, other]) => {
			const value = words[key];
			return [key, isWords(value) && isWords(other) ? merged(value, other) : other];
		}),
	),
});
const readWords = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Words;

/** Takes entries out of a list of the code: their imports, their lines, and their folders. */
function removeFrom(list: string, goes: (id: string) => boolean): void {
	const file = join(list, 'index.ts');
	let text = readFileSync(file, 'utf8');
	for (const [line, name, id] of text.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/index\.ts';\n/gm)) {
		if (!goes(id!)) continue;
		text = text.replace(line, '').replace(new RegExp(`^\\t(?:'${id}': )?${name},\\n`, 'm'), '');
		rmSync(join(list, id!), { recursive: true });
	}
	writeFileSync(file, text);
}

/**
 * Makes a copy of the project with the other subject's content, without what of the code is this dissertation's own, and
 * with the subject's figure, which `npm run new-figure` made: no other line of `src/` is another one.
 *
 * @param dir the folder, which is emptied first
 */
export async function copySubject(dir: string): Promise<void> {
	copyProject(dir);
	const content = join(dir, 'content');
	rmSync(content, { recursive: true });
	rmSync(join(dir, 'tests'), { recursive: true });
	const place = (...but: RegExp[]) =>
		cpSync(subjectDir, content, {
			recursive: true,
			filter: (path) => !path.endsWith('/ui.json') && !but.some((pattern) => pattern.test(path)),
		});
	place(/\/figures\//);
	cpSync('content/ui', join(content, 'ui'), { recursive: true });
	const words = merged(readWords('content/ui/en.json'), readWords(`${subjectDir}/ui.json`));
	writeFileSync(join(content, 'ui/en.json'), JSON.stringify(words));
	removeFrom(join(dir, 'src/figures'), () => true);
	removeFrom(join(dir, 'src/registers'), (id) => ownRegisters.includes(id));

	// The figure is made where nothing yet asks for it; then its data and the text come.
	for (const file of ['chapters/1-bells.mdx', 'chapters/2-clocks.mdx', 'pages/home.mdx']) {
		const text = readFileSync(join(content, file), 'utf8');
		writeFileSync(
			join(content, file),
			text.replace(/^figure: .*\n/m, '').replace(/<Figure(Link)? [^>]*\/>/g, 'It'),
		);
	}
	const { status, stderr } = await runCommand(
		['npm', 'run', 'new-figure', '--', 'daily-bells', 'Bells a day', '1-bells/signals', '--plot'],
		{ cwd: dir, env: copyEnv() },
	);
	if (status !== 0) throw new Error(stderr);
	place();
}
