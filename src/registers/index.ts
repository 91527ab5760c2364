import type { z } from 'zod';
import { actors } from './actors/index.ts';
import { interviewees } from './interviewees/index.ts';
import { organisations } from './organisations/index.ts';
import { people } from './people/index.ts';
import { phases } from './phases/index.ts';
import { places } from './places/index.ts';
import { policies } from './policies/index.ts';
import type { Register } from './register.ts';
import { regions } from './regions/index.ts';
import { terms } from './terms/index.ts';
import { villagesByYear } from './villages-by-year/index.ts';
import { works } from './works/index.ts';

/**
 * The registers by name, in the order in which the page of evidence lists those that have a page. A new
 * one is a folder here, a file in `content/registers`, and a line here: `npm run new-register` makes all
 * three.
 */
export const registers = {
	actors,
	phases,
	regions,
	'villages-by-year': villagesByYear,
	interviewees,
	places,
	policies,
	people,
	organisations,
	works,
	terms,
} as const;

export type RegisterName = keyof typeof registers;

/** The entries of each register, by its name. */
export type Registers = {
	[Name in RegisterName]: z.infer<(typeof registers)[Name]['schema']>['entries'];
};

/** Every register, as one kind of thing. */
export const allRegisters: readonly (Register & { name: RegisterName })[] = Object.values(registers);
