import { defineFigure } from '../../figure-kit/figure.ts';
import { IntervieweesData } from './data.ts';
import { intervieweesKnows } from './knows.ts';
import { describeInterviewees, intervieweesMarks, intervieweesModel, tabulateInterviewees } from './model.ts';

/** Figure 2.A: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: IntervieweesData,
	model: intervieweesModel,
	marks: intervieweesMarks,
	describe: describeInterviewees,
	table: tabulateInterviewees,
	knows: intervieweesKnows,
	render: () => import('./render.ts'),
});
