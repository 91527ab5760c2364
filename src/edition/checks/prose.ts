import { nearest, editDistance } from '../../text/nearest.ts';
import { parsePages } from '../../text/page-ranges.ts';
import { type AuthorComponent, authorComponents, attributeOf } from '../components.ts';
import { type Check, type Report, suggest } from '../problem.ts';
import type { ComponentUse, Prose } from '../types.ts';
import { atComponent, atHeading, attributesOfKind } from './places.ts';

/** A check of one file of prose, whatever the others hold. */
type ProseCheck = Check<Prose>;

const headingsHaveIds: ProseCheck = (prose, report) => {
	for (const heading of prose.headings)
		if (heading.id === undefined)
			report(
				atHeading(prose, heading),
				'has no id',
				'Write one behind it, as {#first-years}; it must never change afterwards.',
			);
};

const headingIdsAreUnique: ProseCheck = (prose, report) => {
	for (const heading of prose.headings) {
		const first = prose.headings.find(({ id }) => id === heading.id);
		if (first && first !== heading && heading.id !== undefined)
			report(
				atHeading(prose, heading),
				`has the id "${heading.id}", which line ${first.line} has already`,
				'Give one of the two headings another id.',
			);
	}
};

const textHoldsNoCode: ProseCheck = ({ file, code }, report) => {
	for (const at of code)
		report(
			{ file, ...at },
			'has JavaScript in the text',
			'Write text and components alone; a literal { is &#123;.',
		);
};

const componentsExist: ProseCheck = (prose, report) => {
	for (const use of prose.components)
		if (!(use.name in authorComponents))
			report(
				atComponent(prose, use, `<${use.name}>`),
				'is not a component of this site',
				suggest(use.name, Object.keys(authorComponents), 'src/components/authoring.ts'),
			);
};

/** Calls a check with each component that this site has. */
const eachComponent =
	(
		check: (use: ComponentUse, component: AuthorComponent, prose: Prose, report: Report) => void,
	): ProseCheck =>
	(prose, report) => {
		for (const use of prose.components) {
			const component = authorComponents[use.name];
			if (component) check(use, component, prose, report);
		}
	};

/** The attribute that an unknown one most likely is: so near that nothing else can be meant. */
function attributeMeant(name: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const suggestion = nearest(name, known);
	return editDistance(name.toLowerCase(), suggestion.toLowerCase()) <= 2 ? suggestion : undefined;
}

const attributesExist = eachComponent((use, { attributes }, prose, report) => {
	const known = Object.keys(attributes);
	const written = use.attributes.map(({ name }) => name);
	const knows = known.length > 0 ? `It knows ${known.join(', ')}.` : 'Take it out: the component knows none.';
	for (const name of written) {
		if (known.includes(name)) continue;
		const meant = attributeMeant(
			name,
			known.filter((each) => !written.includes(each)),
		);
		report(
			atComponent(prose, use, `<${use.name} ${name}>`, name),
			`has an attribute "${name}", which the component does not know`,
			meant === undefined ? knows : `Did you mean "${meant}"? ${knows}`,
		);
	}
});

const requiredAttributesStand = eachComponent((use, { attributes }, prose, report) => {
	const known = Object.keys(attributes);
	// One that is misspelt is told as unknown, not as missing too.
	const standing = use.attributes.map(({ name }) =>
		known.includes(name) ? name : attributeMeant(name, known),
	);
	for (const [name, { required }] of Object.entries(attributes))
		if (required && !standing.includes(name))
			report(
				atComponent(prose, use, `<${use.name}>`),
				`has no ${name}`,
				`Write <${use.name} ${name}="…" />.`,
			);
});

const inlineComponentsStandInSentences = eachComponent((use, { block }, prose, report) => {
	if (!block && use.alone)
		report(
			atComponent(prose, use, `<${use.name}>`),
			'stands alone on its line, which ends the paragraph before it',
			'Put a word of its sentence on the same line, before or behind it.',
		);
});

const attributesAreText = eachComponent((use, { attributes }, prose, report) => {
	for (const { name, value } of use.attributes) {
		const at = atComponent(prose, use, `<${use.name}>`, name);
		const kind = attributes[name]?.kind;
		if (kind === 'flag' && value !== true) report(at, `gives ${name} a value`, `Write ${name} alone.`);
		if (kind && kind !== 'flag' && (typeof value !== 'string' || value.trim() === ''))
			report(at, `has no text in ${name}`, `Write ${name}="…".`);
	}
});

const pagesAreRanges: ProseCheck = (prose, report) => {
	for (const { text, at } of attributesOfKind([prose], 'pages'))
		if (!parsePages(text))
			report(at, 'is not a list of pages', 'Write pages as 101, as 101–102 or as 78, 80–81.');
};

const figuresStandOnce: ProseCheck = (prose, report) => {
	const figures = prose.components.filter(({ name }) => name === 'Figure');
	for (const use of figures) {
		const id = attributeOf(use, 'id');
		const first = figures.find((other) => attributeOf(other, 'id') === id);
		if (id !== undefined && first && first !== use)
			report(
				atComponent(prose, use, `<Figure id="${id}">`),
				`stands in line ${first.line} already`,
				`Mention it as <FigureLink id="${id}" />.`,
			);
	}
};

/** What can be wrong with the ids of headings, which are addresses: what leads there is looked at when they are right. */
export const headingChecks: readonly ProseCheck[] = [headingsHaveIds, headingIdsAreUnique];

/** What else can be wrong with any file of prose. */
export const proseChecks: readonly ProseCheck[] = [
	textHoldsNoCode,
	componentsExist,
	attributesExist,
	requiredAttributesStand,
	attributesAreText,
	inlineComponentsStandInSentences,
	pagesAreRanges,
	figuresStandOnce,
];
