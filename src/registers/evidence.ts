/** The registers that make up the evidence, each a page under `/evidence/`. */
export const evidence = [
	{
		kind: 'interviewees',
		title: 'Interviewees',
		lede: 'The 61 people whom the author interviewed: role, gender and decade of age, as the table on pp. 28–30 gives them, and what the text relies on them for. All names are pseudonyms.',
	},
	{
		kind: 'places',
		title: 'Places',
		lede: 'The places that the argument turns on. Villages and towns go by the dissertation’s pseudonyms.',
	},
	{
		kind: 'policies',
		title: 'Policies, agreements and events',
		lede: 'Policies, plans, agreements, conferences, programmes and speeches, in the order of their dates.',
	},
	{
		kind: 'people',
		title: 'People',
		lede: 'Public figures whom the dissertation names. Interviewees have a register of their own.',
	},
	{
		kind: 'organisations',
		title: 'Organisations',
		lede: 'Bodies of state and party, companies, research bodies and media that the dissertation names.',
	},
] as const;
