import { defineFigure } from '../../figure-kit/figure.ts';
import { IntervieweesData } from './data.ts';
import { intervieweesFacts } from './facts.ts';
import { describeInterviewees, intervieweesMarks, intervieweesModel, tabulateInterviewees } from './model.ts';

/** Figure 2.A: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: IntervieweesData,
	model: intervieweesModel,
	marks: intervieweesMarks,
	describe: describeInterviewees,
	table: tabulateInterviewees,
	facts: intervieweesFacts,
	render: () => import('./render.ts'),
});
