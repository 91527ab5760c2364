import type { Element } from 'hast';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { drawingOn } from '../../figure-kit/sheet.ts';
import type { CoevolutionModel } from './model.ts';
export const drawUpright = (_model: CoevolutionModel, sheet: Sheet): Element => drawingOn(sheet, 10, 'x', []);
