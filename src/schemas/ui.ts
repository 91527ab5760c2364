import { z } from 'zod';
import { SchemaPath, Sentence } from './common.ts';
import { words } from './words.ts';

/** A page that is the site's own: its title, what search engines are told, and the line below the title. */
const page = (what: string, ...places: string[]) =>
	z.strictObject({
		title: words(`Title of ${what}`),
		description: words(`What search engines are told of ${what}`),
		lede: words(`The line below the title of ${what}`, ...places).optional(),
	});

/** Whatever the interface prints, in one language (`content/ui/en.json`). Texts and data are content of their own. */
export const Ui = z.strictObject({
	$schema: SchemaPath,
	language: z
		.string()
		.regex(/^[a-z]{2}$/, 'must be a language, as en')
		.describe('The language, as en.'),
	menu: z
		.array(
			z.strictObject({
				path: z.string().startsWith('/').describe('Path from the site’s root.'),
				label: Sentence.describe('Its name in the navigation.'),
				header: Sentence.optional().describe('Its name in the header, for those that stand there too.'),
			}),
		)
		.describe('The pages beside the chapters, in the order of the navigation.'),
	site: z.strictObject({
		home: words('The first page, in the navigation'),
		places: words('Name of the header’s navigation, for screen readers'),
		readingOrder: words('Name of the navigation at the foot, for screen readers'),
		before: words('Above the page before, at the foot'),
		next: words('Above the next page, at the foot'),
		colophon: words(
			'The last line of every page',
			'editor',
			'author',
			'title',
			'university',
			'year',
			'version',
			'date',
			'license',
		),
		opening: words('Above the title of the first page', 'author', 'title', 'subtitle', 'university', 'year'),
		edition: words('Heading of what changed in an edition', 'version', 'date'),
		feed: words('Name of the feed of changes'),
		moved: words('In the place of an address that went elsewhere', 'address'),
	}),
	chapter: z.strictObject({
		name: words('A chapter by its number', 'number'),
		dissertation: words('Before the dissertation’s pages, in the line above a title', 'pages'),
		source: words('Before the dissertation’s pages, below a heading'),
		chapters: words('Name of the strip of chapters on the first page, for screen readers'),
		map: words('Heading of the list of chapters on the first page'),
		within: words('Above a section’s text, before its chapter'),
		cite: words('Link to a section’s address and reference'),
		minutes: words('Time that reading takes', 'count'),
		planned: words('In the place of a chapter that is not written yet'),
	}),
	cite: z.strictObject({
		heading: words('Heading of the references to a section'),
		companion: words('Before the reference to the companion'),
		dissertation: words('Before the reference to the dissertation'),
		address: words('Before the address'),
		title: words('Title of a section in a reference', 'title', 'chapter'),
		genre: words('Genre of the dissertation in its reference'),
		inText: words('Before the citation that goes into a text', 'reference', 'citation'),
	}),
	figure: z.strictObject({
		name: words('A figure by its number', 'number'),
		titled: words('A figure’s number and title', 'number', 'title'),
		linkToState: words('Link to the state that is shown'),
		compare: words('Above the choice of a state that is set beside another'),
		compareNone: words('What a screen reader hears when nothing is set beside it'),
		after: words('Before the pages, where the dissertation has the figure', 'number'),
		afterDissertation: words('Before the pages, where it has none'),
		description: words('Opens the long description'),
		data: words('Opens the table'),
		dataOf: words('Name of the table, for screen readers', 'title'),
		download: words('Before the downloads'),
		unknownState: words('Where an address asks for a state that there is not', 'parameter', 'value'),
		readSection: words('Link to the section that a mark belongs to'),
		onPlace: words('Link to the place that a mark belongs to'),
		interviewee: words('Link to the first of some interviewees, where it is the only one', 'number'),
		interviewees: words('The same, where more follow', 'number'),
		diagram: words('Name of a diagram that scrolls, for screen readers'),
		credit: words(
			'Below a drawing that was downloaded',
			'author',
			'year',
			'pages',
			'title',
			'subtitle',
			'version',
			'license',
		),
		questions: words('Heading of the questions for a class'),
		use: words('Heading of what can be done with a figure'),
		present: words('Link to the figure on the whole screen'),
		embed: words('After that link, before the code for another page'),
		embedCode: words('Name of that code, for screen readers'),
		where: words('Heading of the places where a figure stands'),
		standsIn: words('Before the section in which a figure stands'),
		keys: words('Below a figure on the whole screen'),
	}),
	register: z.strictObject({
		usedIn: words('Before the sections that mention an entry'),
		times: words('How often, where it is more than once', 'count'),
		pages: words('Before the pages of the dissertation'),
		eyebrow: words('Above the title of a register of evidence'),
		all: words('Link from an entry to its register', 'title'),
		passages: words('Heading of the sentences that mention an entry'),
		nowhere: words('In the place of those sentences where there is none'),
		references: words('Heading of the works that a section cites'),
		citedAs: words('Behind a reference: the key by which the text cites it', 'name'),
		keysOnly: words('Below that heading, where some works are known by their keys only'),
	}),
	pages: z.strictObject({
		page: words('A page of the dissertation', 'page'),
		short: words('The same in the list', 'page'),
		describe: words('What search engines are told of it', 'page'),
	}),
	search: z.strictObject({
		site: words('Name of the header’s search, for screen readers'),
		search: words('On the button, and where the field has no room'),
		hint: words('In the empty field of the header'),
		companion: words('Name of the search page’s form, for screen readers'),
		words: words('Before the field of the search page'),
		kind: words('Before the choice of kinds'),
		chapter: words('Before the choice of chapters'),
		anyKind: words('The first choice of kinds'),
		anyChapter: words('The first choice of chapters'),
		nothing: words('Where nothing is found', 'words'),
		one: words('Where one thing is found'),
		several: words('Where several are found', 'count'),
		more: words('Where more are found than shown', 'count', 'shown'),
		withoutScripts: words('In the place of search where there is no JavaScript'),
		chapterKind: words('What a chapter is called where it is found'),
		figureKind: words('What a figure is called where it is found'),
	}),
	titles: z.strictObject({
		evidence: page('the page of evidence'),
		figures: page('the gallery'),
		pages: page('the list of pages'),
		search: page('the search page'),
		changes: page('the page of changes'),
		missing: page('the page that stands for missing ones'),
	}),
	missing: z.strictObject({
		text: words('On the page that stands for missing ones'),
		search: words('Its link to the search page'),
		home: words('Its link to the first page'),
	}),
});
export type Ui = z.infer<typeof Ui>;
