/**
 * QTI 1.2 (IMS Question & Test Interoperability, ASI binding), as Canvas and others import it: with the kinds of
 * question that they name in the metadata. A Common Cartridge allows fewer; see `cartridge.ts`.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { zip } from '../archive/zip.ts';
import type { Exercise } from '../edition/exercises.ts';
import { findIn } from '../text/items.ts';
import { type Bank, matchOf, plainChoice, type PlainChoice, feedbackText } from './bank.ts';
import { xmlFile, xmlId } from './xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

/** Plain text. */
export const mattext = (text: string): Element =>
	x('material', [x('mattext', { texttype: 'text/plain' }, text)]);

/** Metadata of an assessment or an item, as labels and entries. */
export const metadata = (fields: Readonly<Record<string, string>>): Element =>
	x(
		'qtimetadata',
		Object.entries(fields).map(([label, entry]) =>
			x('qtimetadatafield', [x('fieldlabel', label), x('fieldentry', entry)]),
		),
	);

const outcomes = (): Element =>
	x('outcomes', [x('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })]);

export const setScore = (value: string, action = 'Set'): Element =>
	x('setvar', { action, varname: 'SCORE' }, value);

/** Shows feedback. */
export const shows = (linkrefid: string): Element =>
	x('displayfeedback', { feedbacktype: 'Response', linkrefid });

/** Feedback, which conditions show by its id. */
export const feedback = (ident: string, text: string): Element =>
	x('itemfeedback', { ident }, [x('flow_mat', [mattext(text)])]);

/** A question that is answered by one of several answers. */
const single = (
	ident: string,
	answers: readonly { id: string; text: string }[],
	before: Element[] = [],
): Element =>
	x('response_lid', { ident, rcardinality: 'Single' }, [
		...before,
		x(
			'render_choice',
			answers.map(({ id, text }) => x('response_label', { ident: id }, [mattext(text)])),
		),
	]);

/** A question that is answered in a field. */
export const field = (attributes: Readonly<Record<string, string>>): Element =>
	x('response_str', { ident: 'response', rcardinality: 'Single' }, [
		x('render_fib', attributes, [x('response_label', { ident: 'answer' })]),
	]);

/** What some conditions ask for, and what follows. */
export const condition = (goesOn: 'Yes' | 'No', asked: Element, ...then: Element[]): Element =>
	x('respcondition', { continue: goesOn }, [x('conditionvar', [asked]), ...then]);

/** An item, whose id the assessment makes one among all companions: its metadata, what is asked, how it is judged, what is said. */
export const item = (
	id: string,
	fields: Readonly<Record<string, string>>,
	parts: { presentation: Element[]; conditions: Element[]; feedback: Element[] },
): Element =>
	x('item', { ident: id, title: id }, [
		x('itemmetadata', [metadata(fields)]),
		x('presentation', parts.presentation),
		x('resprocessing', [outcomes(), ...parts.conditions]),
		...parts.feedback,
	]);

/** A question of choice, with feedback to each answer. */
export function choiceItem(
	{ id, ask, options }: PlainChoice,
	fields: Readonly<Record<string, string>>,
): Element {
	const choices = options.map((option) => ({ ...option, link: `${option.id}_fb` }));
	const right = findIn(choices, (option) => option.right);
	const chosen = (option: { id: string }) => x('varequal', { respident: 'response' }, option.id);
	return item(id, fields, {
		presentation: [mattext(ask), single('response', choices)],
		conditions: [
			...choices
				.filter((option) => option !== right)
				.map((option) => condition('Yes', chosen(option), shows(option.link))),
			condition('No', chosen(right), setScore('100'), shows(right.link)),
		],
		feedback: choices.map((option) => feedback(option.link, option.feedback)),
	});
}

/** The metadata by which Canvas knows a kind of question, and what it counts. */
const pointsFor = (question_type: string) => ({ question_type, points_possible: '1' });

/** A question of matching: a list of answers for each thing. */
function matchItem(exercise: Extract<Exercise, { kind: 'match' | 'place' | 'order' }>): Element {
	const { pairs, answers } = matchOf(exercise);
	const share = (100 / pairs.length).toFixed(2);
	const all = pairs.map(({ text, answer, feedback: why }) => `${text} → ${answer}. ${why}`).join(' ');
	return item(exercise.id, pointsFor('matching_question'), {
		presentation: [
			mattext(exercise.ask),
			...pairs.map(({ id, text }) => single(`response_${id}`, answers, [mattext(text)])),
		],
		conditions: [
			...pairs.map(({ id, answerId }) =>
				condition('Yes', x('varequal', { respident: `response_${id}` }, answerId), setScore(share, 'Add')),
			),
			condition('Yes', x('other'), shows('general_fb')),
		],
		feedback: [feedback('general_fb', all)],
	});
}

function numberItem(exercise: Extract<Exercise, { kind: 'number' }>): Element {
	const { id, ask, value, low, high, pages } = exercise;
	const respident = { respident: 'response' };
	const within = x('or', [
		x('varequal', respident, String(value)),
		x('and', [x('vargte', respident, String(low)), x('varlte', respident, String(high))]),
	]);
	return item(id, pointsFor('numerical_question'), {
		presentation: [mattext(ask), field({ fibtype: 'Decimal' })],
		conditions: [condition('No', within, setScore('100'), shows('general_fb'))],
		feedback: [feedback('general_fb', feedbackText(exercise.feedback, pages))],
	});
}

const itemOf = (exercise: Exercise): Element => {
	switch (exercise.kind) {
		case 'choice':
			return choiceItem(plainChoice(exercise), pointsFor('multiple_choice_question'));
		case 'number':
			return numberItem(exercise);
		default:
			return matchItem(exercise);
	}
};

/** Items as an assessment in a file of its own. */
export const assessment = (
	{ id, title, abbreviation }: Pick<Bank, 'id' | 'title' | 'abbreviation'>,
	fields: Readonly<Record<string, string>>,
	items: Element[],
): string =>
	xmlFile(
		x('questestinterop', { xmlns: namespace }, [
			x('assessment', { ident: xmlId(abbreviation, id), title }, [
				metadata(fields),
				x(
					'section',
					{ ident: 'root_section' },
					items.map((each) => ({
						...each,
						attributes: { ...each.attributes, ident: xmlId(abbreviation, each.attributes['ident'] ?? '') },
					})),
				),
			]),
		]),
	);

/** The questions of a bank as a zip with QTI 1.2. */
export function toQti(bank: Bank): Uint8Array<ArrayBuffer> {
	const { id, abbreviation, title, exercises, credit, date } = bank;
	const file = `${id}/${id}.xml`;
	const manifest = xmlFile(
		x(
			'manifest',
			{ xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: xmlId(abbreviation, id, 'manifest') },
			[
				x('metadata', [x('schema', 'IMS Content'), x('schemaversion', '1.1.3')]),
				x('organizations'),
				x('resources', [
					x('resource', { identifier: xmlId(abbreviation, id), type: 'imsqti_xmlv1p2', href: file }, [
						x('file', { href: file }),
					]),
				]),
			],
		),
	);
	const questions = assessment(bank, { qmd_assessmenttype: 'Examination' }, exercises.map(itemOf));
	return zip(
		[
			['imsmanifest.xml', manifest],
			[file, questions],
			['README.txt', `${title}\n${credit}\n`],
		],
		date,
	);
}
