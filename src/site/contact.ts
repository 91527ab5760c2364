import type { Edition } from '../edition/types.ts';

/**
 * Where readers tell of mistakes: what the host of this copy says in the environment, else what the edition’s record
 * says; nothing where neither does.
 *
 * @param meta the edition’s record
 * @param host `CONTACT`, an address as https://… or mailto:…
 * @throws Error where what the host says is no address
 */
export function contactOf(
	{ companion }: Pick<Edition['meta'], 'companion'>,
	host = process.env['CONTACT'],
): string | undefined {
	if (host && !/^(https?:\/\/|mailto:)\S+$/.test(host))
		throw new Error(
			`CONTACT is “${host}”, which is no address. Write https://… or mailto:…, or leave it out.`,
		);
	return host || companion.contact;
}
