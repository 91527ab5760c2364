import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import {
	compareCounts,
	type IntervieweesModel,
	type PersonModel,
	type PlacedMark,
	placeInterviewees,
} from './model.ts';

/** A man's mark is round, a woman's square. */
const shape = (gender: PersonModel['gender'], x: number, y: number, size: number): Element =>
	gender === 'M'
		? s('circle', { cx: round(x), cy: round(y), r: size })
		: s('rect', {
				x: round(x - size),
				y: round(y - size),
				width: size * 2,
				height: size * 2,
				rx: 2,
			});

function drawMark({ person, row, again, x, y }: PlacedMark): Element {
	const { id, roles, gender, age, what } = person;
	return s(
		'a',
		{
			href: `#interviewees-${id}`,
			className: ['person', `person-${row.fill}`, ...(again ? ['person-again'] : [])],
			dataSet: `person=${id}`,
			dataLit: when({
				role: ['all', ...roles],
				gender: ['all', gender === 'F' ? 'women' : 'men'],
				age: ['all', age],
			}),
			ariaLabel: `Interviewee ${id}: ${what}${again ? ' (second role)' : ''}`,
		},
		[
			shape(gender, x, y, 10.5),
			s('text', { x: round(x), y: round(y), 'text-anchor': 'middle', 'dominant-baseline': 'central' }, id),
		],
	);
}

/** Draws the people at one of the two widths; each mark is a link to its text below. */
export function drawInterviewees(model: IntervieweesModel, width: PlotWidth): Element {
	const gutter = width === 'wide' ? 128 : 0;
	const placed = placeInterviewees(model, plotWidths[width], gutter);
	return svg(
		placed.width,
		placed.height,
		'Interviewees by role, decade of age and gender',
		[
			...placed.columns.map(({ id, x }) =>
				s('text', { className: ['people-label'], x: round(x), y: 14, 'text-anchor': 'middle' }, id),
			),
			...placed.rows.flatMap(({ row, x, y, line }) => [
				s('line', { className: ['people-line'], x1: 0, y1: line, x2: placed.width, y2: line }),
				s('text', { x, y: round(y), 'dominant-baseline': 'central' }, [
					s('tspan', { className: ['block-name'] }, `${row.label} `),
					s('tspan', { className: ['people-label'] }, String(row.counted)),
				]),
			]),
			s('g', { dataMarks: '' }, placed.marks.map(drawMark)),
		],
		{ interactive: true },
	);
}

/** A mark, small, for the key. */
const keyMark = (gender: PersonModel['gender'], ...className: string[]): Element =>
	s('svg', { className: ['drawing', 'arrangement-mark'], viewBox: '0 0 24 24', ariaHidden: 'true' }, [
		s('g', { className: ['person', 'person-other', ...className] }, [shape(gender, 12, 12, 10)]),
	]);

function counts({ rows }: IntervieweesModel): Element {
	return h('table', { className: ['people-counts'] }, [
		h(
			'thead',
			h(
				'tr',
				['Role', 'Counted in the table', 'Said in the text'].map((label) => h('th', { scope: 'col' }, label)),
			),
		),
		h(
			'tbody',
			rows.map(({ label, counted, stated }) => {
				const className = counted === stated ? [] : ['differs'];
				return h('tr', { className }, [
					h('th', { scope: 'row' }, label),
					h('td', String(counted)),
					h('td', String(stated)),
				]);
			}),
		),
	]);
}

function tell({ id, name, what, pages, uses }: PersonModel, context: RenderContext): Element {
	return h('div', { id: `interviewees-${id}`, dataWhen: when({ person: [id] }) }, [
		h('dt', [
			context.entry('interviewees', id, `Interviewee ${id}`),
			`: ${name ? `called ${name}, ` : ''}${what}`,
		]),
		h('dd', [
			...(uses.length > 0
				? [
						'Relied on in ',
						...uses.flatMap(({ section, title, count }, i) => [
							i > 0 ? '; ' : '',
							context.section(section, title),
							count > 1 ? ` (${count} times)` : '',
						]),
						'. ',
					]
				: ['Not relied on by number in this companion. ']),
			context.pages(pages),
		]),
	]);
}

export function body(model: IntervieweesModel, context: RenderContext): Element[] {
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawInterviewees(model, width)]),
		),
		h('p', { className: ['figure-key'] }, [
			h('span', { className: ['key-item'] }, [keyMark('F'), ' woman']),
			h('span', { className: ['key-item'] }, [keyMark('M'), ' man']),
			h('span', { className: ['key-item'] }, [keyMark('M', 'person-again'), ' second role']),
			'White rows are entrepreneurs, grey ones officials of local governments.',
		]),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ person: ['none'] }) },
			'Choose a mark to read who it is and where the companion relies on it.',
		),
		h(
			'dl',
			{ className: ['evidence', 'people'] },
			model.people.map((person) => tell(person, context)),
		),
		counts(model),
		h('p', { className: ['figure-key'] }, [
			compareCounts(model),
			' ',
			context.pages(model.stated.pages),
			'.',
		]),
	];
}

export function drawings(model: IntervieweesModel): Drawing[] {
	return [{ name: 'all', svg: drawInterviewees(model, 'wide') }];
}
