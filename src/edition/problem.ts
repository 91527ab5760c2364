import { nearest } from '../text/nearest.ts';

/** Where something is wrong. */
export interface Place {
	/** Path of the file from the project's root, as `content/registers/works.json`. */
	file: string;
	/** Line and column in it, from 1; absent where the file as a whole is meant. */
	line?: number;
	column?: number;
	/** Place in the data, as `entries[3].year`, or in the text, as `<Cite id>`. */
	place?: string;
}

/** One thing wrong with the content: where it is, what it is, and how it is mended. */
export interface Problem extends Place {
	/** What is wrong, as a clause. */
	message: string;
	/** What to do about it, as a sentence. */
	fix: string;
}

/** Tells of a problem: where it is, what it is, as a clause, and what to do about it, as a sentence. */
export type Report = (place: Place, message: string, fix: string) => void;

/** Looks for one kind of problem. */
export type Check<Subject> = (subject: Subject, report: Report) => void;

/** The problems that checks find, check by check. */
export function problemsIn<Subject>(
	checks: readonly Check<Subject>[],
	subjects: readonly Subject[],
): Problem[] {
	const problems: Problem[] = [];
	const report: Report = (place, message, fix) => void problems.push({ ...place, message, fix });
	for (const check of checks) for (const subject of subjects) check(subject, report);
	return problems;
}

/** `file:line:column place: message. Fix.` */
export function formatProblem(problem: Problem): string {
	const at = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
	const place = problem.place ? ` ${problem.place}:` : '';
	return `${at.join(':')}:${place} ${problem.message}. ${problem.fix}`.replace('::', ':');
}

/** How many problems a message lists; more than that usually have one cause. */
const listed = 25;

/** Thrown before anything is built when the content has problems; its message lists them. */
export class ContentError extends Error {
	readonly problems!: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
		const lines = problems.slice(0, listed).map((problem) => `  ${formatProblem(problem)}`);
		if (problems.length > listed) lines.push(`  … and ${problems.length - listed} more`);
		super(`The content has ${count}:\n${lines.join('\n')}`);
		this.name = 'ContentError';
		Object.defineProperty(this, 'problems', { value: problems, enumerable: false });
		// Where the code stood says nothing to an author.
		this.stack = this.message;
	}
}

/**
 * The sentence that mends an unknown id.
 *
 * @param id the id that did not resolve
 * @param known the ids that would have
 * @param register where they are kept, as `works` or `sections`
 */
export function suggest(id: string, known: Iterable<string>, register: string): string {
	const ids = [...known];
	if (ids.length === 0) return `There is no entry in ${register} yet: add one.`;
	return `Did you mean "${nearest(id, ids)}"? If not, add it to ${register}.`;
}
