import type { Table } from '../figure.ts';

/** A table as CSV after RFC 4180: fields quoted where they need it, lines ended by CR LF. */
export function toCsv({ columns, rows }: Table): string {
	const field = (value: string | number) => {
		const text = String(value);
		return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
	};
	return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
