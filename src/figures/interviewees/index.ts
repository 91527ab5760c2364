import { defineFigure } from '../../figure-kit/figure.ts';
import { IntervieweesData } from './data.ts';
import {
	describeInterviewees,
	intervieweesModel,
	intervieweesParameters,
	tabulateInterviewees,
} from './model.ts';

/** Figure 2.2: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: IntervieweesData,
	model: intervieweesModel,
	parameters: intervieweesParameters,
	describe: describeInterviewees,
	table: tabulateInterviewees,
	render: () => import('./render.ts'),
});
