import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const Sphere = z.enum([
	'micro',
	'meso',
	'macro',
	'outside',
	'community',
	'hometown',
	'market',
	'government',
]);

export type SphereId = z.infer<typeof Sphere>;

/** The spheres of each shape: rings in each other, rings fallen into one, or circles side by side. */
export const spheresOfShape = {
	concentric: ['macro', 'meso', 'micro'],
	collapsed: ['macro', 'meso', 'micro', 'outside'],
	separate: ['community', 'market', 'hometown', 'government'],
} as const satisfies Record<string, readonly SphereId[]>;

export const Tie = z.strictObject({
	id: Id,
	sphere: Sphere,
	/** Whom or what it joins the entrepreneur to. */
	to: Sentence,
	/** `through`: by way of a well-connected person; `online`: by way of a platform. */
	strength: z.enum(['strong', 'weak', 'absent', 'through', 'online']),
	/** What the dissertation says of it. */
	text: Sentence,
	/** The actor whose colour the mark takes. */
	actor: ref('actors').optional(),
	/** Works that the dissertation cites for it. */
	works: z.array(ref('works')).default([]),
	interviewees: z.array(ref('interviewees')).default([]),
	/** Whether the text leaves its sphere open, so that its place is our reading. */
	inferred: z.boolean().default(false),
	pages: z.array(Page).min(1),
});

/** Data of the figure `embeddedness`: six modes of spheres and ties (dissertation, pp. 161–186). */
export const EmbeddednessData = FigureMeta.extend({
	spheres: z.array(z.strictObject({ id: Sphere, label: Sentence })).min(1),
	modes: z
		.array(
			z.strictObject({
				id: Id,
				name: Sentence,
				/** The literature's, or the dissertation's own. */
				origin: z.enum(['literature', 'dissertation']),
				/** Rings in each other, rings fallen into one, or circles side by side. */
				shape: z.enum(['concentric', 'collapsed', 'separate']),
				what: Sentence,
				/** Spheres that stand out, recede, or are shaped by local government. */
				emphasis: z.strictObject({
					strong: z.array(Sphere).default([]),
					faint: z.array(Sphere).default([]),
					governed: z.array(Sphere).default([]),
				}),
				ties: z.array(Tie).min(1),
				pages: z.array(Page).min(1),
			}),
		)
		.min(2),
}).superRefine((data, context) => {
	data.modes.forEach((mode, i) => {
		const known = new Set<string>(spheresOfShape[mode.shape]);
		mode.ties.forEach((tie, j) => {
			if (known.has(tie.sphere)) return;
			const message = `a ${mode.shape} mode has no sphere "${tie.sphere}"`;
			context.addIssue({ code: 'custom', path: ['modes', i, 'ties', j, 'sphere'], message });
		});
	});
});
export type EmbeddednessData = z.infer<typeof EmbeddednessData>;
