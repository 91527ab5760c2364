import { z } from 'zod';
import type { Box } from '../../figure-kit/box.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import type { Body, Leaf, Panel, PartyArrangementsData, Row } from './data.ts';

export type PlacedBody = z.infer<typeof Body> & { box: Box };
/** A leaf with the middle of its column and the height at which its branch ends. */
export type PlacedLeaf = z.infer<typeof Leaf> & { x: number; y: number };
export type PlacedRow = z.infer<typeof Row> & { fromBox: Box; toBox: Box };

export interface PlacedPanel {
	place: string;
	name: string;
	what: string;
	pages: number[];
	bodies: PlacedBody[];
	leaves: PlacedLeaf[];
	rows: PlacedRow[];
	/** Height of the line from which the branches hang. */
	bus: number;
	height: number;
}

export interface PartyArrangementsModel {
	words: PartyArrangementsData['words'];
	panels: PlacedPanel[];
}

/** Width of a panel; its height follows from what is in it. */
export const panelWidth = 320;
const body = { x: 50, width: 220, height: 34, top: 28, tie: 28 };
const row = { width: 118, height: 48, gap: 12 };
/** Room for a branch, its mark and the words below: less where a leaf is nothing but a unit. */
export const leafHeight = { unit: 80, other: 138 };

/** Places a panel: the chain of bodies, its units in a row below, then ties that stand by themselves. */
function placePanel(panel: z.infer<typeof Panel>): PlacedPanel {
	const bodies = panel.bodies.map((item, i) => ({
		...item,
		box: { x: body.x, y: body.top + i * (body.height + body.tie), width: body.width, height: body.height },
	}));
	const bus = body.top + bodies.length * (body.height + body.tie);
	const column = panelWidth / panel.leaves.length;
	const leaves = panel.leaves.map((item, i) => ({ ...item, x: column * (i + 0.5), y: bus + 14 }));
	const plain = panel.leaves.every(({ shape }) => shape === 'unit');
	const top = bus + leafHeight[plain ? 'unit' : 'other'];
	const rows = panel.rows.map((item, i) => {
		const y = top + i * (row.height + row.gap);
		const size = { y, width: row.width, height: row.height };
		return { ...item, fromBox: { x: 2, ...size }, toBox: { x: panelWidth - 2 - row.width, ...size } };
	});
	const height = top + rows.length * (row.height + row.gap);
	const { place, name, what, pages } = panel;
	return { place, name, what, pages, bodies, leaves, rows, bus, height };
}

export function partyArrangementsModel({ words, panels }: PartyArrangementsData): PartyArrangementsModel {
	return { words, panels: panels.map(placePanel) };
}

/** The name of a leaf: `large firms (dots)`. */
export const leafName = ({ label, mark }: Pick<PlacedLeaf, 'label' | 'mark'>): string =>
	mark ? `${label} (${mark})` : label;

/** A tie in words: `Village party organisations: “tag” firms`. */
export const rowName = ({ from, tie, to }: Pick<PlacedRow, 'from' | 'tie' | 'to'>): string =>
	`${from}: ${tie} ${to}`;

/** Every part of a panel with the words that name it. */
export const partsOf = ({ bodies, leaves, rows }: PlacedPanel) => [
	...bodies.map((part) => ({ ...part, title: part.label, place: undefined })),
	...leaves.map((part) => ({ ...part, title: leafName(part), place: undefined })),
	...rows.map((part) => ({ ...part, title: rowName(part) })),
];

/** The long description: a paragraph a panel. */
export function describePartyArrangements({ panels }: PartyArrangementsModel): string[] {
	return panels.map(({ name, what, bodies, leaves, rows }) => {
		const facts = [
			...bodies.slice(1).map(({ label }, i) => `${bodies[i]!.label} ${bodies[i]!.tie} ${label}`),
			`${bodies.at(-1)!.label}, ${bodies.at(-1)!.tie}: ${leaves.map(leafName).join(', ')}`,
			...rows.map(rowName),
		];
		return `${name}. ${what} ${facts.join('. ')}.`;
	});
}

/** One row a part. */
export function tabulatePartyArrangements({ panels }: PartyArrangementsModel): Table {
	return {
		columns: ['Part', 'Area', 'What is said of it', 'Pages'],
		rows: panels.flatMap((panel) =>
			partsOf(panel).map(({ title, text, pages }) => [title, panel.name, text, pages.join(', ')]),
		),
	};
}

export function partyArrangementsParameters({ words, panels }: PartyArrangementsModel): Parameter[] {
	const { label, all, say } = words.area;
	return [
		{
			name: 'area',
			label,
			control: 'buttons',
			choices: [
				{ value: 'both', label: all, say },
				...panels.map(({ place, name, what }) => ({ value: place, label: name, say: `${name}. ${what}` })),
			],
		},
		marks(
			'part',
			words.part,
			panels.flatMap(partsOf).map(({ id, title }) => ({ value: id, label: title })),
		),
	];
}
