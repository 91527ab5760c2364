import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '../../site/edition.ts';
import { absolute } from '../../site/paths.ts';
import { banksOf } from '../../site/teaching.ts';
import { type BankFile, bankFiles } from '../../teaching/files.ts';

/** The questions as files for learning platforms and for cards: those of each chapter, and all. */
export const getStaticPaths = (() => {
	return banksOf(loadEdition(), absolute)
		.flatMap(bankFiles)
		.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: BankFile }> = ({ props }) => new Response(props.file.write());
