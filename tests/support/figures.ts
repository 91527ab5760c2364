/** What the data of every figure begins with, for literal data. */
export const meta = {
	id: 'x',
	number: '4.1',
	title: 'A',
	caption: 'B',
	section: '4-coevolution/findings',
	questions: [],
	source: { pages: [92] },
};

/** Words of what is chosen in a figure. */
export const markWords = (what: string) => ({ label: what, none: `No ${what}.`, hint: `Choose a ${what}.` });

/** Words of buttons above a figure. */
export const buttonWords = (what: string) => ({ label: what, all: 'All', say: `Every ${what}.` });

/** A problem as it is printed, without the place in the file. */
export const withoutPlace = (problem: string): string => problem.replace(/:\d+:\d+/, '');
