import { z } from 'zod';
import { Id } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

/** Data of the figure `policy-timeline`: the chapters whose acts it shows; the acts are the register's. */
export const PolicyTimelineData = FigureMeta.extend({ chapters: z.array(Id).min(1) });
export type PolicyTimelineData = z.infer<typeof PolicyTimelineData>;
