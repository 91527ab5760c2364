import { cardCount, toAnki } from './anki.ts';
import { type Bank, choicesOf } from './bank.ts';
import { toCartridge } from './cartridge.ts';
import { toGift } from './gift.ts';
import { toQti } from './qti.ts';

/** A file of a bank: where it stands, below `/teaching/`, and what writes it. */
export interface BankFile {
	format: 'gift' | 'qti' | 'imscc' | 'anki';
	path: string;
	/** Content of the file: questions, links or cards. */
	counts: { count: number; links: number };
	write(): string | Uint8Array<ArrayBuffer>;
}

/** Every file that a bank of questions is exported as. */
export function bankFiles(bank: Bank): BankFile[] {
	const { id, exercises, links } = bank;
	const counts = { count: exercises.length, links: links.length };
	const inCartridge = exercises.reduce(
		(sum, each) => sum + (each.kind === 'number' ? 1 : choicesOf(each, bank.words).length),
		0,
	);
	return [
		{ format: 'gift', path: `${id}/${id}.gift.txt`, counts, write: () => toGift(bank) },
		{ format: 'qti', path: `${id}/${id}-qti.zip`, counts, write: () => toQti(bank) },
		{
			format: 'imscc',
			path: `${id}/${id}.imscc`,
			counts: { ...counts, count: inCartridge },
			write: () => toCartridge(bank),
		},
		{
			format: 'anki',
			path: `${id}/${id}-anki.txt`,
			counts: { ...counts, count: cardCount(bank) },
			write: () => toAnki(bank),
		},
	];
}
