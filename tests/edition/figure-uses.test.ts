import { expect, test } from 'vitest';
import { z } from 'zod';
import { figureUses } from '../../src/edition/figure-uses.ts';
import type { Edition, FigureSource, StateSpace } from '../../src/edition/types.ts';
import { figures } from '../../src/figures/index.ts';
import { byEach, Id, ref } from '../../src/schemas/common.ts';
import type { FigureMeta } from '../../src/schemas/figure.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const small = editionOf(fixture);
const parameter = (name: string, control: string, ...values: string[]): StateSpace['parameters'][number] => ({
	name,
	control,
	choices: ['none', ...values].map((value) => ({ value, label: `The ${value}` })),
});

/** The uses in an edition whose only figure has some data, as `loop at part=b, The b`. */
function usesOf(schema: z.ZodType, data: unknown, ...parameters: StateSpace['parameters'][number][]) {
	const figure = { id: 'f', schema, open: () => ({ parameters }) } as unknown as FigureSource;
	const edition: Edition = { ...small, figures: new Map([['f', data as FigureMeta]]) };
	return Object.fromEntries(
		[...figureUses(edition, [figure])].map(([entry, uses]) => [
			entry,
			uses.map(({ state, label }) => (state ? `${state}, ${label}` : 'whole')),
		]),
	);
}
const Part = z.object({ id: Id, term: ref('terms') });

test('a reference stands at the mark that its list’s entry is, before the state of that name', () => {
	const parts = [
		{ id: 'a', term: 'loop' },
		{ id: 'b', term: 'yarn' },
		{ id: 'c', term: 'yarn' },
	];
	const states = parameter('view', 'states', 'a', 'c');
	const schema = z.object({ parts: z.array(Part) });
	expect(usesOf(schema, { parts }, states, parameter('part', 'marks', 'a', 'b'))).toEqual({
		'terms/loop': ['part=a, The a'],
		'terms/yarn': ['part=b, The b', 'view=c, The c'],
	});
});

test('a mark may be named after two things around it, of which it is the more exact', () => {
	const schema = z.object({
		rows: z.array(z.object({ id: Id, cells: byEach('columns', z.object({ term: ref('terms') })) })),
	});
	const rows = [{ id: 'up', cells: { left: { term: 'loop' } } }];
	const row = parameter('row', 'buttons', 'up');
	expect(usesOf(schema, { rows }, parameter('cell', 'marks', 'up-left'), row)).toEqual({
		'terms/loop': ['cell=up-left, The up-left'],
	});
	expect(usesOf(schema, { rows }, row)).toEqual({ 'terms/loop': ['row=up, The up'] });
});

test('data may name a state themselves; without any name it is the figure as a whole', () => {
	const schema = z.object({ cases: z.array(z.object({ state: z.string(), term: ref('terms') })) });
	const cases = [
		{ state: '101', term: 'loop' },
		{ state: '999', term: 'loop' },
		{ state: '999', term: 'yarn' },
	];
	expect(usesOf(schema, { cases }, parameter('state', 'states', '101'))).toEqual({
		'terms/loop': ['state=101, The 101'],
		'terms/yarn': ['whole'],
	});
});

test('marks that are the entries of a register show them; buttons of such a name do not', () => {
	const marks = parameter('who', 'marks', '1', '2');
	expect(usesOf(z.object({}), {}, marks)).toEqual({
		'interviewees/1': ['who=1, The 1'],
		'interviewees/2': ['who=2, The 2'],
	});
	expect(usesOf(z.object({}), {}, { ...marks, control: 'buttons' })).toEqual({});
	expect(usesOf(z.object({}), {}, parameter('who', 'marks', '1', 'nobody'))).toEqual({});
});

test('of the content: each interviewee and each act of chapter 4 is a mark; villages stand in their cells', () => {
	const uses = figureUses(editionOf(content), figures);
	const told = (entry: string) => uses.get(entry)?.map(({ figure, state }) => `${figure}?${state}`);
	for (let id = 1; id <= 61; id++) expect(told(`interviewees/${id}`)).toContain(`interviewees?person=${id}`);
	expect(told('policies/thirteenth-five-year-plan')).toContain(
		'policy-timeline?event=thirteenth-five-year-plan',
	);
	expect(told('interviewees/58')).toEqual([
		'interviewees?person=58',
		'typology?cell=peripheries',
		'village-formation?region=000',
		'argument-map?view=evidence',
	]);
	expect(told('terms/vacancy-chain-sector')).toEqual(['opportunity-structure?market=vacancy-chain']);
});
