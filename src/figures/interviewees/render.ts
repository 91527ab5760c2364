import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { key, keyMark } from '../../figure-kit/key.ts';
import { type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { placeInterviewees, type PlacedMark } from './layout.ts';
import { compareCounts, genderName, type IntervieweesModel, type PersonModel } from './model.ts';

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

function drawMark({ person, row, again, x, y }: PlacedMark, words: IntervieweesModel['words']): Element {
	const { id, roles, gender, age, title, what } = person;
	return s(
		'a',
		{
			href: `#interviewees-${id}`,
			className: ['person', `person-${row.fill}`, ...(again ? ['person-again'] : [])],
			dataSet: `person=${id}`,
			dataLit: when({
				role: ['all', ...roles],
				gender: ['all', genderName[gender]],
				age: ['all', age],
			}),
			ariaLabel: `${title}: ${what}${again ? ` (${words.again})` : ''}`,
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
		model.words.drawing,
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
			s(
				'g',
				{ dataMarks: '' },
				placed.marks.map((mark) => drawMark(mark, model.words)),
			),
		],
		{ interactive: true },
	);
}

/** A mark, small, for the key. */
const smallMark = (gender: PersonModel['gender'], ...className: string[]): Element =>
	keyMark(s('g', { className: ['person', 'person-other', ...className] }, [shape(gender, 12, 12, 10)]), 24);

/** What the table counts against what the text says. */
function counts({ words, rows }: IntervieweesModel): Element {
	const head = [words.role.label, words.counted, words.stated].map((label) =>
		h('th', { scope: 'col' }, label),
	);
	return h('table', { className: ['people-counts'] }, [
		h('thead', h('tr', head)),
		h(
			'tbody',
			rows.map(({ label, counted, stated }) =>
				h('tr', { className: counted === stated ? [] : ['differs'] }, [
					h('th', { scope: 'row' }, label),
					h('td', String(counted)),
					h('td', String(stated)),
				]),
			),
		),
	]);
}

/** Who a person is, and where the companion relies on them. */
function tell(person: PersonModel, words: IntervieweesModel['words'], context: RenderContext): Element {
	const { id, title, name, what, pages, uses } = person;
	const reliedOn = uses.flatMap(({ section, title: heading, count }, i) => [
		i > 0 ? '; ' : '',
		context.section(section, heading),
		count > 1 ? ` ${fill(words.times, { count })}` : '',
	]);
	return h('div', { id: `interviewees-${id}`, dataWhen: when({ person: [id] }) }, [
		h('dt', [context.entry('interviewees', id, title), `: ${name ? `called ${name}, ` : ''}${what}`]),
		h('dd', [
			...(uses.length > 0 ? [`${words.reliedOn} `, ...reliedOn, '. '] : [`${words.notReliedOn} `]),
			context.pages(pages),
		]),
	]);
}

export function body(model: IntervieweesModel, context: RenderContext): Element[] {
	const { words } = model;
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawInterviewees(model, width)]),
		),
		key(
			[
				{ mark: smallMark('F'), words: words.women.mark },
				{ mark: smallMark('M'), words: words.men.mark },
				{ mark: smallMark('M', 'person-again'), words: words.again },
			],
			words.fills,
		),
		hint({ figure: 'interviewees', parameter: 'person' }, words.person.hint),
		h(
			'dl',
			{ className: ['evidence', 'people'] },
			model.people.map((person) => tell(person, words, context)),
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
