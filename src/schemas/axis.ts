import { z } from 'zod';
import { Id, Sentence } from './common.ts';

/** An axis of a matrix of two by two. */
export const Axis = z.strictObject({
	label: Sentence.describe('What the axis tells apart.'),
	values: z
		.array(z.strictObject({ id: Id, label: Sentence.describe('The value in words.') }))
		.length(2)
		.describe('Its two values, in the order in which they are drawn.'),
});
export type Axis = z.infer<typeof Axis>;
