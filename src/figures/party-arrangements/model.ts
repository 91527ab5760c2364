import type { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { Body, Call, Copy, Crowd, Panel, PartyArrangementsData, Sign, Unit } from './data.ts';

export type Unit = z.infer<typeof Unit>;
export type Sign = z.infer<typeof Sign>;
export type Crowd = z.infer<typeof Crowd>;
export type Call = z.infer<typeof Call>;
export type Body = z.infer<typeof Body>;
export type Copy = z.infer<typeof Copy>;

/** Signs that one organisation puts up. */
export interface SignGroup {
	by: string;
	signs: Sign[];
}

/** A scene: an area, its trade, and what the party has there. */
export interface Scene extends Omit<z.infer<typeof Panel>, 'signs' | 'within'> {
	name: string;
	/** The area that a city stands for. */
	within: string | undefined;
	signs: SignGroup[];
}

/** What stands beside a row of pictures. */
export interface Band {
	where: string;
	more?: string | undefined;
	head: string;
	says: string;
}

export interface PartyArrangementsModel {
	words: PartyArrangementsData['words'];
	claims: Record<string, string>;
	bands: Record<keyof PartyArrangementsData['bands'], Band>;
	scenes: Scene[];
}

function filled(words: string, values: Readonly<Record<string, string | number>>): string {
	const there = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
	return fill(words, there);
}

/**
 * Fills names of places and counts into the words.
 *
 * @throws Error where words ask for a place or a count that is not given, or a unit has a word of the
 * strategy and no ground
 */
export function partyArrangementsModel(
	data: PartyArrangementsData,
	{ places }: Pick<Edition, 'places'>,
): PartyArrangementsModel {
	const nameOf = (place: string | undefined) => places.find(({ id }) => id === place)?.name ?? '';
	for (const { id, word, ground } of data.panels.flatMap(({ units }) => units))
		if (word !== undefined && ground === undefined)
			throw new Error(`the unit "${id}" has the word “${word}”, but no ground`);
	return {
		words: data.words,
		claims: Object.fromEntries(data.states.choices.map(({ id, claim }) => [id, claim])),
		bands: Object.fromEntries(
			Object.entries(data.bands).map(([id, { place, ...band }]) => [
				id,
				{ ...band, where: filled(band.where, { place: nameOf(place) }) },
			]),
		) as PartyArrangementsModel['bands'],
		scenes: data.panels.map(({ signs, crowd, call, within, ...panel }) => ({
			...panel,
			name: nameOf(panel.place),
			within: within === undefined ? undefined : nameOf(within),
			signs: signs.map((group) => ({
				by: filled(group.by, { place: nameOf(group.place) }),
				signs: group.signs,
			})),
			crowd: crowd && {
				...crowd,
				head: filled(crowd.head, {
					place: nameOf(crowd.place),
					...Object.fromEntries(crowd.groups.map(({ id, count }) => [id, count])),
				}),
			},
			call: call && { ...call, head: filled(call.head, { place: nameOf(call.place) }) },
		})),
	};
}

/** The name of a unit: `firms (dots)`. */
export const unitName = ({ label, word }: Pick<Unit, 'label' | 'word'>): string =>
	word ? `${label} (${word.toLowerCase()})` : label;

/** Every part of a scene that can be chosen, with the words that name it. */
export function partsOf({ bodies, copy, units, signs, crowd, call }: Scene) {
	return [
		...bodies.map((part) => ({ ...part, title: part.label })),
		...(copy ? [{ ...copy, title: `${copy.above}: ${copy.label}` }] : []),
		...units.map((part) => ({ ...part, title: unitName(part) })),
		...signs.flatMap(({ by, signs: here }) =>
			here.map((part) => ({ ...part, title: `${by}: ${part.label}` })),
		),
		...(crowd ? [{ ...crowd, title: crowd.head }] : []),
		...(call ? [{ ...call, title: `${call.head}: ${call.label}` }] : []),
	].map(({ id, title, text, place, pages }) => ({ id, title, text, place, pages }));
}

/** The long description: a paragraph a scene. */
export function describePartyArrangements({ scenes }: PartyArrangementsModel): string[] {
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
export function tabulatePartyArrangements({ scenes }: PartyArrangementsModel): Table {
	return {
		columns: ['Part', 'Where', 'What is said of it', 'Pages'],
		rows: scenes.flatMap((scene) =>
			partsOf(scene).map(({ title, text, pages }) => [title, scene.name, text, pages.join(', ')]),
		),
	};
}

/** What can be chosen in the drawing: a part. */
export const partyArrangementsMarks = ({ words, scenes }: PartyArrangementsModel): Parameter[] => [
	marks(
		'part',
		words.part,
		scenes.flatMap(partsOf).map(({ id, title }) => ({ value: id, label: title })),
	),
];
