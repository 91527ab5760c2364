/** Numbers from 0 to 1 that come in the same order whenever the seed is the same. */
export function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Text that would call `ran`, break a selector or a pattern, name what every object has, or is no text at all. */
const pieces = [
	'<script>ran(1)</script>',
	'"><img src=x onerror=ran(2)>',
	"'-ran(3)-'",
	'javascript:ran(4)',
	'data:text/html,<script>ran(5)</script>',
	'</title><svg/onload=ran(6)>',
	'{{constructor.constructor("ran(7)")()}}',
	'${ran(8)}',
	'{count} {words} {value}',
	'$& $1 $` $$',
	'__proto__',
	'constructor',
	'hasOwnProperty',
	'toString',
	'"]',
	'\\',
	'*',
	'(((((a+)+)+)+)+$',
	'[[:alpha:]]',
	'//elsewhere.example/',
	'../../..',
	'\u0000',
	'\u202e',
	'\ud800',
	'\uffff',
	'𠀀',
	'村',
	'İı',
	'🏘️'.repeat(9),
	'a'.repeat(3000),
	'%',
	'%00',
	'%E0%A4%A',
	'&',
	'=',
	'#',
	' ',
	'-1',
	'1e309',
	'NaN',
	'null',
	'undefined',
	'taobao',
	'p. 101',
	'interviewee 34',
	'hukou',
] as const;

/** Makes hostile texts, addresses and stored values, the same ones for the same seed. */
export class Hostile {
	readonly #next: () => number;

	constructor(seed: number) {
		this.#next = numbers(seed);
	}

	pick<Value>(values: readonly Value[]): Value {
		return values[Math.floor(this.#next() * values.length)]!;
	}

	/** One to four pieces. */
	text(): string {
		return Array.from({ length: 1 + Math.floor(this.#next() * 4) }, () => this.pick(pieces)).join('');
	}

	/** A piece of an address: sometimes as it is, sometimes packed as it should be. */
	#packed(): string {
		const text = this.text().toWellFormed();
		return this.#next() < 0.3 ? text.replaceAll('\0', '').replace(/\s/g, '') : encodeURIComponent(text);
	}

	/** A page with a query and an anchor. */
	address(paths: readonly string[], names: readonly string[]): string {
		const query = Array.from({ length: Math.floor(this.#next() * 4) }, () => {
			const name = this.#next() < 0.8 ? this.pick(names) : this.#packed();
			return `${name}=${this.#packed().replaceAll('#', '%23')}`;
		});
		const anchor = this.#next() < 0.5 ? `#${this.#packed()}` : '';
		return `${this.pick(paths)}${query.length > 0 ? `?${query.join('&')}` : ''}${anchor}`;
	}

	/** A value that somebody else could have stored: of any shape, and not always JSON. */
	stored(keys: readonly string[], depth = 0): unknown {
		const kinds = ['text', 'number', 'null', 'list', 'object', 'true'] as const;
		const kind = depth > 3 ? 'text' : this.pick(kinds);
		const several = <Value>(make: () => Value) => Array.from({ length: Math.floor(this.#next() * 4) }, make);
		if (kind === 'text') return this.text();
		if (kind === 'number') return this.pick([0, -1, 1e21, 0.1]);
		if (kind === 'null') return null;
		if (kind === 'true') return true;
		if (kind === 'list') return several(() => this.stored(keys, depth + 1));
		return Object.fromEntries(
			several(() => [this.#next() < 0.8 ? this.pick(keys) : this.text(), this.stored(keys, depth + 1)]),
		);
	}
}
