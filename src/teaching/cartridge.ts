/**
 * A Common Cartridge 1.1 (IMS): links to the text and its figures, and a quiz. Its profile of QTI has choice and
 * filling in, but no matching and no numbers; so each pair becomes a choice, and a number a blank that is filled.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { zip } from '../archive/zip.ts';
import type { Exercise } from '../edition/exercises.ts';
import type { Ui } from '../schemas/ui.ts';
import { type Bank, type BankLink, choicesOf, spellingsOf, feedbackText } from './bank.ts';
import { assessment, choiceItem, condition, feedback, field, item, mattext, setScore, shows } from './qti.ts';
import { xmlFile, xmlId } from './xml.ts';

/** Importers look for this in the first bytes of the manifest, so that it comes first. */
const manifestNamespace = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const linkNamespace = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';

function blankItem({ id, ask, value, feedback: why, pages }: Extract<Exercise, { kind: 'number' }>): Element {
	const spelt = (spelling: string) => x('varequal', { respident: 'response', case: 'No' }, spelling);
	return item(
		id,
		{ cc_profile: 'cc.fib.v0p1' },
		{
			presentation: [mattext(ask), field({ prompt: 'Dashline' })],
			conditions: spellingsOf(value).map((spelling) =>
				condition('No', spelt(spelling), setScore('100'), shows('general_fb')),
			),
			feedback: [feedback('general_fb', feedbackText(why, pages))],
		},
	);
}

const itemsOf = (exercise: Exercise, words: Ui['teaching']): Element[] =>
	exercise.kind === 'number'
		? [blankItem(exercise)]
		: choicesOf(exercise, words).map((each) => choiceItem(each, { cc_profile: 'cc.multiple_choice.v0p1' }));

const linkFile = ({ id }: BankLink): string => `links/${id}.xml`;

const link = ({ title, url }: BankLink): string =>
	xmlFile(
		x('webLink', { xmlns: linkNamespace }, [x('title', title), x('url', { href: url, target: '_blank' })]),
	);

/** The questions of a bank, and the links that go along, as an `.imscc`. */
export function toCartridge(bank: Bank): Uint8Array<ArrayBuffer> {
	const { id, abbreviation, title, language, exercises, links, credit, date, words } = bank;
	const string = (text: string): Element => x('lomimscc:string', { language }, text);
	const own = (...parts: string[]) => xmlId(abbreviation, id, ...parts);
	const quiz = `quiz/${id}.xml`;
	const entries = [
		...links.map((each) => ({ ...each, type: 'imswl_xmlv1p1', file: linkFile(each) })),
		{ id: 'quiz', title: words.quiz, type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', file: quiz },
	];
	const manifest = xmlFile(
		x('manifest', { xmlns: manifestNamespace, 'xmlns:lomimscc': lom, identifier: own('manifest') }, [
			x('metadata', [
				x('schema', 'IMS Common Cartridge'),
				x('schemaversion', '1.1.0'),
				x('lomimscc:lom', [
					x('lomimscc:general', [
						x('lomimscc:title', [string(title)]),
						x('lomimscc:description', [string(credit)]),
					]),
				]),
			]),
			x('organizations', [
				x('organization', { identifier: own('organization'), structure: 'rooted-hierarchy' }, [
					x('item', { identifier: own('root') }, [
						x('item', { identifier: own('module') }, [
							x('title', title),
							...entries.map((entry) =>
								x('item', { identifier: own('item', entry.id), identifierref: own(entry.id) }, [
									x('title', entry.title),
								]),
							),
						]),
					]),
				]),
			]),
			x(
				'resources',
				entries.map((entry) =>
					x('resource', { identifier: own(entry.id), type: entry.type }, [x('file', { href: entry.file })]),
				),
			),
		]),
	);
	const questions = assessment(
		bank,
		{ cc_profile: 'cc.exam.v0p1', qmd_assessmenttype: 'Examination', qmd_scoretype: 'Percentage' },
		exercises.flatMap((exercise) => itemsOf(exercise, words)),
	);
	return zip(
		[
			['imsmanifest.xml', manifest],
			[quiz, questions],
			...links.map((each) => [linkFile(each), link(each)] as const),
		],
		date,
	);
}
