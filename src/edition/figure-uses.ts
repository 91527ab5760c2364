import { allRegisters } from '../registers/index.ts';
import { findReferences } from './checks/data.ts';
import type { Edition, FigureSource, StateSpace } from './types.ts';

/** Where a figure shows an entry of a register. */
export interface FigureUse {
	/** The figure's id. */
	figure: string;
	/** The mark or the state that shows it, as a query: `person=8`; none where the figure as a whole does. */
	state: string | undefined;
	/** What the mark or the state is called. */
	label: string | undefined;
}

/** A use, with what is shown: the register and the entry, as `interviewees/8`. */
type Shown = FigureUse & { entry: string };

/**
 * What stands around a reference in a figure's data can be called by: ids of the lists that it stands in, keys
 * of records, and values by which the data name a choice (`"state": "101"`), from the outside in.
 */
function namesAround(
	data: unknown,
	path: readonly (string | number)[],
	parameters: readonly string[],
): string[] {
	let value = data;
	return path.slice(0, -1).flatMap((step) => {
		value = (value as Record<string | number, unknown>)[step];
		const fields = value as Record<string, unknown>;
		const named = ['id', ...parameters]
			.map((field) => fields[field])
			.filter((name) => typeof name === 'string');
		return named.length > 0 || typeof step === 'number' ? named : [step];
	});
}

/** What a choice may be called after names that lie in one another: the inmost first, joined before alone. */
const candidates = (names: readonly string[]): string[] =>
	names
		.flatMap((outer, i) => [...names.slice(i + 1).map((inner) => `${outer}-${inner}`), outer])
		.toReversed()
		.sort((a, b) => Number(names.includes(a)) - Number(names.includes(b)));

/** The choice that has the first of some names; what is chosen in the drawing comes before a state. */
function choiceNamed({ parameters }: StateSpace, names: readonly string[]): Omit<FigureUse, 'figure'> {
	const marksFirst = parameters.toSorted(
		(a, b) => Number(b.control === 'marks') - Number(a.control === 'marks'),
	);
	const choices = marksFirst.flatMap(({ name, choices: [, ...others] }) =>
		others.map(({ value, label }) => ({ value, shown: { state: `${name}=${value}`, label } })),
	);
	const [found] = names.flatMap((name) => choices.find(({ value }) => value === name) ?? []);
	return found?.shown ?? { state: undefined, label: undefined };
}

/** What the data of a figure refer to. */
function referencesIn({ id: figure, schema }: FigureSource, edition: Edition, space: StateSpace): Shown[] {
	const data = schema.parse(edition.figures.get(figure));
	const parameters = space.parameters.map(({ name }) => name);
	return findReferences(schema, data).flatMap(({ target, value, path }) => {
		if (!('register' in target) || typeof value !== 'string') return [];
		const choice = choiceNamed(space, candidates(namesAround(data, path, parameters)));
		return { entry: `${target.register}/${value}`, figure, ...choice };
	});
}

/** The marks of a figure that are entries of a register, as those of people and of acts are. */
function entriesMarkedIn(figure: string, edition: Edition, { parameters }: StateSpace): Shown[] {
	return parameters.flatMap(({ name, control, choices: [, ...marks] }) => {
		if (control !== 'marks' || marks.length === 0) return [];
		const register = allRegisters.find(({ name: each }) => {
			const ids = new Set(edition[each].map(({ id }) => id));
			return marks.every(({ value }) => ids.has(value));
		});
		if (!register) return [];
		return marks.map(({ value, label }) => ({
			entry: `${register.name}/${value}`,
			figure,
			state: `${name}=${value}`,
			label,
		}));
	});
}

/**
 * Where the figures show the entries of the registers, computed from their data: a figure whose data refer to an
 * entry's id, with the mark or the state that the reference stands in, and a figure whose marks are the entries
 * of a register themselves.
 *
 * @param edition the edition
 * @param figures the kinds of figure that it has
 * @returns by register and entry, as `interviewees/8`, in the order of the figures, each mark once; a figure as a
 * whole only where none of its marks shows the entry
 */
export function figureUses(edition: Edition, figures: readonly FigureSource[]): Map<string, FigureUse[]> {
	const shown = [...edition.figures.keys()].flatMap((id) => {
		const figure = figures.find((each) => each.id === id);
		if (!figure) return [];
		const space = figure.open(edition);
		return [...entriesMarkedIn(id, edition, space), ...referencesIn(figure, edition, space)];
	});
	const uses = new Map<string, FigureUse[]>();
	for (const [entry, found] of Map.groupBy(shown, (each) => each.entry)) {
		const marked = new Set(found.filter(({ state }) => state !== undefined).map(({ figure }) => figure));
		const once = new Map(
			found
				.filter(({ figure, state }) => state !== undefined || !marked.has(figure))
				.map(({ figure, state, label }) => [`${figure}?${state}`, { figure, state, label }]),
		);
		uses.set(entry, [...once.values()]);
	}
	return uses;
}
