import { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Box } from '../../figure-kit/box.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import type { Passage, PlatformRolesData, Role } from './data.ts';

export interface RoleModel extends z.infer<typeof Role> {
	/** `lobbyist, national level`. */
	title: string;
}

export interface Level {
	id: string;
	label: string;
	actor: string;
	with: string;
	roles: RoleModel[];
}

export interface PlatformRolesModel {
	words: PlatformRolesData['words'];
	/** Whose roles they are. */
	actor: string;
	/** The name on that actor's block. */
	platforms: string;
	passages: z.infer<typeof Passage>[];
	levels: Level[];
}

/** Gives each role its title; the name of the platforms is the register's. */
export function platformRolesModel(
	{ words, actor, passages, levels }: PlatformRolesData,
	edition: Pick<Edition, 'actors'>,
): PlatformRolesModel {
	return {
		words,
		actor,
		platforms: edition.actors.find(({ id }) => id === actor)!.mark,
		passages,
		levels: levels.map((level) => ({
			...level,
			roles: level.roles.map((role) => ({
				...role,
				title: `${role.label}, ${level.label.toLowerCase()}`,
			})),
		})),
	};
}

export interface PlacedRoles {
	width: number;
	height: number;
	platforms: Box;
	levels: { level: Level; top: number; counterpart: Box; roles: { role: RoleModel; box: Box }[] }[];
}

/**
 * Places the drawing: the platforms at the left along all levels, the counterparts at the right, and the
 * roles between them.
 *
 * @param model levels and roles
 * @param width of the drawing
 */
export function placeRoles({ levels }: PlatformRolesModel, width: number): PlacedRoles {
	const side = Math.round(width * 0.24);
	const gap = Math.round(width * 0.07);
	const height = { role: 27, between: 9, label: 26, gap: 18 };
	let top = 0;
	const placed = levels.map((level) => {
		const first = top + height.label;
		const roles = level.roles.map((role, i) => ({
			role,
			box: {
				x: side + gap,
				y: first + i * (height.role + height.between),
				width: width - 2 * (side + gap),
				height: height.role,
			},
		}));
		const tall = roles.length * (height.role + height.between) - height.between;
		const at = {
			level,
			top,
			counterpart: { x: width - side - 1, y: first, width: side, height: tall },
			roles,
		};
		top = first + tall + height.gap;
		return at;
	});
	const bottom = top - height.gap;
	return {
		width,
		height: bottom + 2,
		platforms: { x: 1, y: height.label, width: side, height: bottom - height.label },
		levels: placed,
	};
}

/** What a passage calls a role: `“lobbyists” (p. 12)`. */
const calledBy = ({ named }: RoleModel, passage: string): string => {
	const found = named.find((each) => each.passage === passage);
	return found ? `${found.words} (p. ${found.page})` : '';
};

/** The long description: the whole, a paragraph a level, a paragraph a passage. */
export function describePlatformRoles({ platforms, passages, levels }: PlatformRolesModel): string[] {
	return [
		`A block, “${platforms}”, stands along ${levels.length} levels. On each, lines run from it through its roles to those whom it meets there.`,
		...levels.map(
			({ label, with: whom, roles }) =>
				`${label}, ${whom}. ${roles.map(({ label: role, what }) => `${role}: ${what}`).join(' ')}`,
		),
		...passages.map(({ id, label, what }) => {
			const roles = levels.flatMap((level) => level.roles);
			const named = roles.filter((role) => calledBy(role, id));
			return `${label} has ${named.length} of the ${roles.length}: ${named.map((role) => role.label).join(', ')}. ${what}`;
		}),
	];
}

/** One row a role, one column a passage. */
export function tabulatePlatformRoles({ passages, levels }: PlatformRolesModel): Table {
	return {
		columns: ['Role', 'Level', ...passages.map(({ label }) => label), 'What it does', 'Pages'],
		rows: levels.flatMap(({ label: level, roles }) =>
			roles.map((role) => [
				role.label,
				level,
				...passages.map(({ id }) => calledBy(role, id)),
				role.what,
				role.pages.join(', '),
			]),
		),
	};
}

export function platformRolesParameters({ words, passages, levels }: PlatformRolesModel): Parameter[] {
	return [
		buttons(
			'passage',
			words.passage,
			passages.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
		),
		marks(
			'role',
			words.role,
			levels.flatMap(({ roles }) => roles.map(({ id, label }) => ({ value: id, label }))),
		),
	];
}
