import type { z } from 'zod';
import { FigureMeta } from '../../schemas/figure.ts';

/** Data of the figure `village-growth`: nothing of its own, its numbers are the register's. */
export const VillageGrowthData = FigureMeta;
export type VillageGrowthData = z.infer<typeof VillageGrowthData>;
