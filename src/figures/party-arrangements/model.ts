import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { byId } from '../../text/lookup.ts';
import { compact, fill } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
/** A scene: an area, its trade, and what the party has there. */
export type Scene = Model['scenes'][number];
export type Body = Scene['bodies'][number];
export type Unit = Scene['units'][number];
export type Sign = Scene['signs'][number]['signs'][number];

/**
 * Fills names of places and counts into the words.
 *
 * @throws Error where words ask for a place or a count that is not given, or a unit has a word of the
 * strategy and no ground
 */
export function model({ words, bands, panels }: Data, { places }: Pick<Edition, 'places'>) {
	const nameOf = (place: string) => byId(places, place).name;
	const filled = (text: string, place: string | undefined, counts: Record<string, number> = {}) =>
		fill(text, place === undefined ? counts : { place: nameOf(place), ...counts });
	for (const { id, word, ground } of panels.flatMap(({ units }) => units))
		if (word !== undefined && ground === undefined)
			throw new Error(`the unit "${id}" has the word “${word}”, but no ground`);
	return {
		words,
		/** What stands beside each row of pictures. */
		bands: Object.fromEntries(
			Object.entries(bands).map(([id, band]) => [id, { ...band, where: filled(band.where, band.place) }]),
		) as typeof bands,
		scenes: panels.map(({ signs, crowd, call, within, ...panel }) => ({
			...panel,
			name: nameOf(panel.place),
			within: within && nameOf(within),
			signs: signs.map(({ by, place, signs: here }) => ({ by: filled(by, place), signs: here })),
			crowd: crowd && {
				...crowd,
				head: filled(
					crowd.head,
					crowd.place,
					Object.fromEntries(crowd.groups.map(({ id, count }) => [id, count])),
				),
			},
			call: call && { ...call, head: filled(call.head, call.place) },
		})),
	};
}

/** The name of a unit: `firms (dots)`. */
export const unitName = ({ label, word }: Pick<Unit, 'label' | 'word'>): string =>
	word ? `${label} (${word.toLowerCase()})` : label;

/** Every part of a scene that can be chosen, with the words that name it. */
export const partsOf = ({ bodies, copy, units, signs, crowd, call }: Scene) =>
	compact([
		...bodies.map((part) => ({ ...part, title: part.label })),
		copy && { ...copy, title: `${copy.above}: ${copy.label}` },
		...units.map((part) => ({ ...part, title: unitName(part) })),
		...signs.flatMap(({ by, signs: here }) =>
			here.map((part) => ({ ...part, title: `${by}: ${part.label}` })),
		),
		crowd && { ...crowd, title: crowd.head },
		call && { ...call, title: `${call.head}: ${call.label}` },
	]);

/** The long description: a paragraph a scene. */
export function describe({ scenes }: Model): string[] {
	return scenes.map(({ name, within, what, bodies, copy, units, signs, crowd, call }) => {
		const facts = [
			`${bodies.map(({ label, note }) => (note ? `${label} (${note})` : label)).join(', below it ')}, with units in or for ${units.map(unitName).join(', ')}`,
			...(copy ? [`${copy.above}: ${copy.label}`] : []),
			...signs.map(({ by, signs: here }) => `${by} ${here.map(({ label }) => label).join(' and ')}`),
			...(crowd ? [crowd.head, crowd.also] : []),
			...(call ? [`${call.head}: ${call.label}, for ${call.to.join(' and ')}`] : []),
		];
		return `${within ? `${name}, ${within}` : name}. ${what} ${facts.join('. ')}.`;
	});
}

/** One row a part. */
export function table({ scenes }: Model): Table {
	return {
		columns: ['Part', 'Where', 'What is said of it', 'Pages'],
		rows: scenes.flatMap((scene) =>
			partsOf(scene).map(({ title, text, pages }) => [title, scene.name, text, pages.join(', ')]),
		),
	};
}

/** What can be chosen in the drawing: a part. */
export const marks = ({ words, scenes }: Model): Parameter[] => [
	markParameter(
		'part',
		words.part,
		scenes.flatMap(partsOf).map(({ id, title }) => ({ id, label: title })),
	),
];
