import { readFileSync } from 'node:fs';
import type { Edition } from '../edition/types.ts';
import { contactSet } from '../settings/settings.ts';

/** What `package.json` says of where the project is kept. */
interface Project {
	bugs?: string | { url?: string; email?: string };
	repository?: string | { url: string };
}

const readProject = (): Project => JSON.parse(readFileSync('package.json', 'utf8')) as Project;

/** Where issues of the project are told of: `bugs`, else the issues of a repository on GitHub, GitLab or Codeberg. */
function issuesOf({ bugs, repository }: Project): string | undefined {
	if (typeof bugs === 'string') return bugs;
	if (bugs) return bugs.url ?? (bugs.email && `mailto:${bugs.email}`);
	const url =
		typeof repository === 'string' ? repository.replace(/^github:/, 'https://github.com/') : repository?.url;
	const [, host, path] =
		/(github\.com|gitlab\.com|codeberg\.org)[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url ?? '') ?? [];
	return host && `https://${host}/${path}${host === 'gitlab.com' ? '/-' : ''}/issues`;
}

/**
 * Where readers tell of mistakes: what the host of this copy says in the environment, else what the edition’s record
 * says, else the issues of the repository as `package.json` names them; nothing where none does.
 *
 * @param meta the edition’s record
 * @param host `CONTACT`, an address as https://… or mailto:…
 * @param project `package.json`
 * @throws Error where what the host says is no address
 */
export function contactOf(
	{ companion }: Pick<Edition['meta'], 'companion'>,
	host = contactSet(),
	project: Project = readProject(),
): string | undefined {
	if (host && !/^(https?:\/\/|mailto:)\S+$/.test(host))
		throw new Error(
			`CONTACT is “${host}”, which is no address. Write https://… or mailto:…, or leave it out.`,
		);
	return host || companion.contact || issuesOf(project);
}
