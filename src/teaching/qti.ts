/**
 * QTI 1.2 (IMS Question & Test Interoperability, ASI binding), as Canvas and others import it: with the kinds of
 * question that they name in the metadata. A Common Cartridge allows fewer; see `cartridge.ts`.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { zip } from '../archive/zip.ts';
import type { Exercise } from '../edition/exercises.ts';
import { findIn } from '../text/items.ts';
import { type Bank, matchOf, optionsOf, type PlainChoice, feedbackText } from './bank.ts';
import { xmlFile, xmlId } from './xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

const mattext = (text: string): Element => x('material', [x('mattext', { texttype: 'text/plain' }, text)]);

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

const setScore = (value: string, action = 'Set'): Element => x('setvar', { action, varname: 'SCORE' }, value);

const shows = (linkrefid: string): Element => x('displayfeedback', { feedbacktype: 'Response', linkrefid });

const feedback = (ident: string, text: string): Element =>
	x('itemfeedback', { ident }, [x('flow_mat', [mattext(text)])]);

const label = (ident: string, text: string): Element => x('response_label', { ident }, [mattext(text)]);

/** An item, whose id the assessment makes one among all companions: its metadata, what is asked, how it is judged, what is said. */
export const item = (
	id: string,
	title: string,
	fields: Readonly<Record<string, string>>,
	parts: { presentation: Element[]; conditions: Element[]; feedback: Element[] },
): Element =>
	x('item', { ident: id, title }, [
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
	const chosen = (ident: string) => x('conditionvar', [x('varequal', { respident: 'response' }, ident)]);
	return item(id, id, fields, {
		presentation: [
			mattext(ask),
			x('response_lid', { ident: 'response', rcardinality: 'Single' }, [
				x(
					'render_choice',
					choices.map((option) => label(option.id, option.text)),
				),
			]),
		],
		conditions: [
			...choices
				.filter((option) => !option.right)
				.map((option) => x('respcondition', { continue: 'Yes' }, [chosen(option.id), shows(option.link)])),
			x('respcondition', { continue: 'No' }, [chosen(right.id), setScore('100'), shows(right.link)]),
		],
		feedback: choices.map((option) => feedback(option.link, option.feedback)),
	});
}

/** A question of matching: a list of answers for each thing. */
function matchItem(exercise: Extract<Exercise, { kind: 'match' | 'place' | 'order' }>): Element {
	const { pairs, answers } = matchOf(exercise);
	const share = (100 / pairs.length).toFixed(2);
	const all = pairs.map(({ text, answer, feedback: why }) => `${text} → ${answer}. ${why}`).join(' ');
	return item(
		exercise.id,
		exercise.id,
		{ question_type: 'matching_question', points_possible: '1' },
		{
			presentation: [
				mattext(exercise.ask),
				...pairs.map(({ id, text }) =>
					x('response_lid', { ident: `response_${id}`, rcardinality: 'Single' }, [
						mattext(text),
						x(
							'render_choice',
							answers.map((answer) => label(answer.id, answer.text)),
						),
					]),
				),
			],
			conditions: [
				...pairs.map(({ id, answerId }) =>
					x('respcondition', { continue: 'Yes' }, [
						x('conditionvar', [x('varequal', { respident: `response_${id}` }, answerId)]),
						setScore(share, 'Add'),
					]),
				),
				x('respcondition', { continue: 'Yes' }, [x('conditionvar', [x('other')]), shows('general_fb')]),
			],
			feedback: [feedback('general_fb', all)],
		},
	);
}

function numberItem({
	id,
	ask,
	value,
	low,
	high,
	feedback: why,
	pages,
}: Extract<Exercise, { kind: 'number' }>): Element {
	const fields = { question_type: 'numerical_question', points_possible: '1' };
	const respident = { respident: 'response' };
	return item(id, id, fields, {
		presentation: [
			mattext(ask),
			x('response_str', { ident: 'response', rcardinality: 'Single' }, [
				x('render_fib', { fibtype: 'Decimal' }, [x('response_label', { ident: 'answer' })]),
			]),
		],
		conditions: [
			x('respcondition', { continue: 'No' }, [
				x('conditionvar', [
					x('or', [
						x('varequal', respident, String(value)),
						x('and', [x('vargte', respident, String(low)), x('varlte', respident, String(high))]),
					]),
				]),
				setScore('100'),
				shows('general_fb'),
			]),
		],
		feedback: [feedback('general_fb', feedbackText(why, pages))],
	});
}

const itemOf = (exercise: Exercise): Element => {
	switch (exercise.kind) {
		case 'choice':
			return choiceItem(
				{ id: exercise.id, ask: exercise.ask, options: optionsOf(exercise) },
				{ question_type: 'multiple_choice_question', points_possible: '1' },
			);
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

/**
 * Questions as a zip with QTI 1.2.
 *
 * @param bank the questions
 */
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
	const questions = assessment(
		{ id, title, abbreviation },
		{ qmd_assessmenttype: 'Examination' },
		exercises.map(itemOf),
	);
	return zip(
		[
			['imsmanifest.xml', manifest],
			[file, questions],
			['README.txt', `${title}\n${credit}\n`],
		],
		date,
	);
}
