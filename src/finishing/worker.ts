/** A thread that reads and writes pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stickOf, type Place } from '../offline/stick.ts';
import { stickPage } from '../offline/stick-page.ts';
import { guarded } from '../outputs/page-policy.ts';
import { type Kinds, kindOf, mergeKinds, type Sheet, styled } from '../outputs/page-styles.ts';
import type { Inline } from '../outputs/policy.ts';

/** Pages to look at, by their paths in a build. */
export interface ScanTask {
	dist: string;
	pages: readonly string[];
}

/** Pages to finish, with what that takes; `taken` only where they are taken along. */
export interface FinishTask extends ScanTask {
	sheets: ReadonlyMap<string, Sheet>;
	place: Place;
	taken: readonly string[] | undefined;
}

/** What stands in finished pages, and those of them that are taken along as they open from a disk. */
export interface Finished {
	inline: Map<string, Inline>;
	portable: Map<string, Uint8Array>;
}

/** What pages name, by their kind. */
export const scan = ({ dist, pages }: ScanTask): Kinds =>
	mergeKinds(pages.map((page) => kindOf(readFileSync(join(dist, page), 'utf8'))));

/** Gives pages their style sheet and their policy, and makes those that open from a disk. */
export function finish({ dist, pages, sheets, place, taken }: FinishTask): Finished {
	const finished: Finished = { inline: new Map(), portable: new Map() };
	const stick = taken && stickOf(dist, place, taken);
	for (const page of pages) {
		const { html, inline } = guarded(page, styled(dist, readFileSync(join(dist, page), 'utf8'), sheets));
		writeFileSync(join(dist, page), html);
		finished.inline.set(page, inline);
		if (stick?.has(page)) finished.portable.set(page, Buffer.from(stickPage(stick, page, html)));
	}
	return finished;
}
