/** The language in which a figure's parts say in which states they are to be seen. */

/** A condition on a figure's state, as `data-when` holds it: `stage=all|takeover answer=shown`. */
export type Condition = Record<string, readonly string[]>;

/** Writes a condition as an attribute's value. */
export function when(condition: Condition): string {
	return Object.entries(condition)
		.map(([name, values]) => `${name}=${values.join('|')}`)
		.join(' ');
}

/** Writes that one of several conditions must hold. */
export const either = (...conditions: Condition[]): string => conditions.map(when).join(' or ');

/** Whether a condition holds in a state. Asked while building and by the reader's script. */
export function holds(condition: string, state: Record<string, string>): boolean {
	return condition.split(' or ').some((all) =>
		all.split(' ').every((part) => {
			const [name = '', values = ''] = part.split('=');
			return values.split('|').includes(state[name] ?? '');
		}),
	);
}
