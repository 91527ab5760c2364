import { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { workAuthors } from '../../registers/works/index.ts';
import type { EmbeddednessData, SphereId, Tie } from './data.ts';

type Mode = EmbeddednessData['modes'][number];

/** Width and height of a mode's drawing. */
export const modeSize = 340;
const centre = modeSize / 2;

/** A sphere's circle; `at` is the distance from the entrepreneur at which its ties end. */
interface Circle {
	id: SphereId;
	x: number;
	y: number;
	r: number;
	at: number;
}

/** Where the spheres of a shape stand. */
export function spheresOf(shape: Mode['shape']): Circle[] {
	const ring = (id: SphereId, r: number, at: number): Circle => ({ id, x: centre, y: centre, r, at });
	switch (shape) {
		case 'concentric':
			return [ring('macro', 158, 138), ring('meso', 114, 92), ring('micro', 66, 44)];
		case 'collapsed':
			return [ring('macro', 112, 92), ring('meso', 104, 74), ring('micro', 96, 50), ring('outside', 0, 146)];
		case 'separate': {
			// Each circle passes through the entrepreneur, who stands at its margin.
			const off = 60;
			const r = off * Math.SQRT2;
			return [
				{ id: 'community', x: centre - off, y: centre - off, r, at: 0 },
				{ id: 'market', x: centre + off, y: centre - off, r, at: 0 },
				{ id: 'hometown', x: centre - off, y: centre + off, r, at: 0 },
				{ id: 'government', x: centre + off, y: centre + off, r, at: 0 },
			];
		}
	}
}

export interface PlacedTie {
	id: string;
	/** Its number in the mode, which is what the mark shows. */
	number: number;
	to: string;
	strength: z.infer<typeof Tie>['strength'];
	sphere: string;
	text: string;
	/** `Kloosterman, 2010; interviewee 33`. */
	by: string;
	inferred: boolean;
	actor?: string | undefined;
	pages: number[];
	x: number;
	y: number;
}

export interface PlacedMode {
	id: string;
	name: string;
	origin: Mode['origin'];
	what: string;
	pages: number[];
	circles: (Circle & { label: string; weight: 'plain' | 'strong' | 'faint' | 'governed' })[];
	ties: PlacedTie[];
}

export interface EmbeddednessModel {
	modes: PlacedMode[];
}

/** Where the n-th of all ties ends: on the ring of its sphere, or among the ties of its own circle. */
function place(mode: Mode, circles: Circle[], n: number): { x: number; y: number } {
	const tie = mode.ties[n]!;
	const circle = circles.find(({ id }) => id === tie.sphere)!;
	if (mode.shape === 'separate') {
		const peers = mode.ties.filter(({ sphere }) => sphere === tie.sphere);
		const outward = Math.atan2(circle.y - centre, circle.x - centre);
		const angle = outward + (peers.indexOf(tie) - (peers.length - 1) / 2) * 0.95;
		return { x: circle.x + Math.cos(angle) * circle.r * 0.5, y: circle.y + Math.sin(angle) * circle.r * 0.5 };
	}
	// Half a step from the top, where the rings have their names.
	const angle = ((n + 0.5) / mode.ties.length) * 2 * Math.PI - Math.PI / 2;
	return { x: centre + Math.cos(angle) * circle.at, y: centre + Math.sin(angle) * circle.at };
}

/**
 * Places spheres and ties of each mode.
 *
 * @param data the figure's data
 * @param edition the register of works, for who says what
 */
export function embeddednessModel(
	data: EmbeddednessData,
	edition: Pick<Edition, 'works'>,
): EmbeddednessModel {
	const label = (id: SphereId) => data.spheres.find((sphere) => sphere.id === id)?.label ?? id;
	return {
		modes: data.modes.map((mode): PlacedMode => {
			const circles = spheresOf(mode.shape);
			const weight = (id: SphereId) =>
				(['strong', 'faint', 'governed'] as const).find((kind) => mode.emphasis[kind].includes(id)) ??
				'plain';
			return {
				id: mode.id,
				name: mode.name,
				origin: mode.origin,
				what: mode.what,
				pages: mode.pages,
				circles: circles
					.filter(({ r }) => r > 0)
					.map((circle) => ({ ...circle, label: label(circle.id), weight: weight(circle.id) })),
				ties: mode.ties.map((tie, n): PlacedTie => {
					const works = tie.works.map((id) => {
						const work = edition.works.find((candidate) => candidate.id === id)!;
						return `${workAuthors(work)}, ${work.year}`;
					});
					const people = tie.interviewees.map((id) => `interviewee ${id}`);
					return {
						id: tie.id,
						number: n + 1,
						to: tie.to,
						strength: tie.strength,
						sphere: label(tie.sphere),
						text: tie.text,
						by: [...works, ...people].join('; ') || 'the dissertation’s own account',
						inferred: tie.inferred,
						actor: tie.actor,
						pages: tie.pages,
						...place(mode, circles, n),
					};
				}),
			};
		}),
	};
}

/** How a tie is called in words. */
export const strengthWords: Record<PlacedTie['strength'], string> = {
	strong: 'strong',
	weak: 'weak',
	absent: 'missing',
	through: 'through a well-connected person',
	online: 'online',
};

/** The long description: a paragraph a mode. */
export function describeEmbeddedness({ modes }: EmbeddednessModel): string[] {
	return modes.map(
		({ name, what, ties }) =>
			`${name}. ${what} Ties: ${ties.map((tie) => `${tie.number}, ${tie.to} (${tie.sphere.toLowerCase()}; ${strengthWords[tie.strength]})`).join('; ')}.`,
	);
}

/** One row a tie. */
export function tabulateEmbeddedness({ modes }: EmbeddednessModel): Table {
	return {
		columns: ['Tie', 'Mode', 'Sphere', 'Strength', 'What is said', 'By', 'Pages'],
		rows: modes.flatMap(({ name, ties }) =>
			ties.map((tie) => [
				tie.to,
				name,
				tie.inferred ? `${tie.sphere} (inferred)` : tie.sphere,
				strengthWords[tie.strength],
				tie.text,
				tie.by,
				tie.pages.join(', '),
			]),
		),
	};
}

export function embeddednessParameters({ modes }: EmbeddednessModel): Parameter[] {
	const choices = modes.map(({ id, name, what }) => ({
		value: id,
		label: name.replace(/-?\s?embeddedness$/i, ''),
		say: `${name}. ${what}`,
	}));
	return [
		{ name: 'mode', label: 'Mode', control: 'buttons', choices },
		{
			name: 'with',
			label: 'Beside it',
			control: 'buttons',
			choices: [{ value: 'none', label: 'None', say: 'One mode alone.' }, ...choices],
		},
		{
			name: 'tie',
			label: 'Tie',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No tie is chosen.' },
				...modes.flatMap(({ ties }) => ties.map(({ id, to }) => ({ value: id, label: to }))),
			],
		},
	];
}
