import { nearest, editDistance } from '../../text/nearest.ts';
import { parsePages } from '../../text/page-ranges.ts';
import { authorComponents, attributeOf, type AttributeKind } from '../components.ts';
import { suggest, type Problem } from '../problem.ts';
import type { ComponentUse, Prose } from '../types.ts';

/** A check of one file of prose, whatever the others hold. */
export type ProseCheck = (prose: Prose) => Problem[];

const headingsHaveIds: ProseCheck = ({ file, headings }) =>
	headings
		.filter(({ id }) => id === undefined)
		.map(({ title, line, column }) => ({
			file,
			line,
			column,
			place: `heading "${title}"`,
			message: 'has no id',
			fix: 'Write one behind it, as {#first-years}; it must never change afterwards.',
		}));

const headingIdsAreUnique: ProseCheck = ({ file, headings }) =>
	headings.flatMap(({ id, title, line, column }, i) => {
		const earlier = headings.slice(0, i).find((other) => id !== undefined && other.id === id);
		if (!earlier) return [];
		return {
			file,
			line,
			column,
			place: `heading "${title}"`,
			message: `has the id "${id}", which line ${earlier.line} has already`,
			fix: 'Give one of the two headings another id.',
		};
	});

const textHoldsNoCode: ProseCheck = ({ file, code }) =>
	code.map((at) => ({
		file,
		line: at.line,
		column: at.column,
		message: 'has JavaScript in the text',
		fix: 'Write text and components alone; a literal { is &#123;.',
	}));

/** Calls a check with each component that there is, and its place. */
const eachComponent =
	(check: (use: ComponentUse, at: Pick<Problem, 'file' | 'line' | 'column'>) => Problem[]): ProseCheck =>
	({ file, components }) =>
		components.flatMap((use) => check(use, { file, line: use.line, column: use.column }));

const componentsExist = eachComponent(({ name }, at) =>
	name in authorComponents
		? []
		: [
				{
					...at,
					place: `<${name}>`,
					message: 'is not a component of this site',
					fix: suggest(name, Object.keys(authorComponents), 'src/components/authoring.ts'),
				},
			],
);

/** The attribute that an unknown one most likely is: so near that nothing else can be meant. */
function attributeMeant(name: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const suggestion = nearest(name, known);
	return editDistance(name.toLowerCase(), suggestion.toLowerCase()) <= 2 ? suggestion : undefined;
}

const attributesExist = eachComponent((use, at) => {
	const component = authorComponents[use.name];
	if (!component) return [];
	const known = Object.keys(component.attributes);
	return use.attributes
		.filter(({ name }) => !known.includes(name))
		.map(({ name }) => {
			const free = known.filter((each) => !use.attributes.some((other) => other.name === each));
			const meant = attributeMeant(name, free);
			const knows =
				known.length > 0 ? `It knows ${known.join(', ')}.` : 'Take it out: the component knows none.';
			return {
				...at,
				...use.locate(name),
				place: `<${use.name} ${name}>`,
				message: `has an attribute "${name}", which the component does not know`,
				fix: meant === undefined ? knows : `Did you mean "${meant}"? ${knows}`,
			};
		});
});

const requiredAttributesStand = eachComponent((use, at) => {
	const attributes = Object.entries(authorComponents[use.name]?.attributes ?? {});
	const known = attributes.map(([name]) => name);
	// One that is misspelt is told as unknown, not as missing too.
	const standing = use.attributes.map(({ name }) =>
		known.includes(name) ? name : attributeMeant(name, known),
	);
	return attributes
		.filter(([name, { required }]) => required && !standing.includes(name))
		.map(([name]) => ({
			...at,
			place: `<${use.name}>`,
			message: `has no ${name}`,
			fix: `Write <${use.name} ${name}="…" />.`,
		}));
});

const inlineComponentsStandInSentences = eachComponent((use, at) => {
	const component = authorComponents[use.name];
	if (!component || component.block || !use.alone) return [];
	return [
		{
			...at,
			place: `<${use.name}>`,
			message: 'stands alone on its line, which ends the paragraph before it',
			fix: 'Put a word of its sentence on the same line, before or behind it.',
		},
	];
});

const attributesAreText = eachComponent((use, at) =>
	use.attributes.flatMap(({ name, value }) => {
		const kind = authorComponents[use.name]?.attributes[name]?.kind;
		if (kind === undefined) return [];
		const good = kind === 'flag' ? value === true : typeof value === 'string' && value.trim() !== '';
		if (good) return [];
		const fix = kind === 'flag' ? `Write ${name} alone.` : `Write ${name}="…".`;
		const message = kind === 'flag' ? `gives ${name} a value` : `has no text in ${name}`;
		return [{ ...at, ...use.locate(name), place: `<${use.name}>`, message, fix }];
	}),
);

/** Every use of an attribute of a kind, with its text. */
export const attributesOfKind = (use: ComponentUse, kind: AttributeKind): { name: string; text: string }[] =>
	Object.entries(authorComponents[use.name]?.attributes ?? {}).flatMap(([name, attribute]) => {
		const text = attribute.kind === kind ? attributeOf(use, name) : undefined;
		return text === undefined ? [] : [{ name, text }];
	});

const pagesAreRanges = eachComponent((use, at) =>
	attributesOfKind(use, 'pages')
		.filter(({ text }) => !parsePages(text))
		.map(({ name, text }) => ({
			...at,
			...use.locate(name),
			place: `<${use.name} ${name}="${text}">`,
			message: 'is not a list of pages',
			fix: 'Write pages as 101, as 101–102 or as 78, 80–81.',
		})),
);

const figuresStandOnce: ProseCheck = ({ file, components }) => {
	const figures = components.filter(({ name }) => name === 'Figure');
	return figures.flatMap((use, i): Problem[] => {
		const id = attributeOf(use, 'id');
		const first = figures.slice(0, i).find((other) => id !== undefined && attributeOf(other, 'id') === id);
		if (!first) return [];
		return [
			{
				file,
				line: use.line,
				column: use.column,
				place: `<Figure id="${id}">`,
				message: `stands in line ${first.line} already`,
				fix: `Mention it as <FigureLink id="${id}" />.`,
			},
		];
	});
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
