import { z } from 'zod';
import { Id, Sentence } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** One of the dissertation's regions of field sites, or a wider one that it names. */
export const Region = z.strictObject({
	id: Id,
	name: Sentence.describe('Its name, as the facts of a place print it.'),
});
export type Region = z.infer<typeof Region>;

export const regions = defineRegister('regions', Region);
