import { defineFigure } from '../figure.ts';
import { describeInterviewees, IntervieweesData, intervieweesModel, tabulateInterviewees } from './model.ts';
import { intervieweesBody, intervieweesDrawings, intervieweesParameters } from './render.ts';

/** Figure 2.2: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: IntervieweesData,
	model: intervieweesModel,
	parameters: intervieweesParameters,
	body: intervieweesBody,
	drawings: intervieweesDrawings,
	describe: describeInterviewees,
	table: tabulateInterviewees,
});
