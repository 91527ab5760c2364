/** Prints every drawing of the content as JSON: `npm run draw -- --diff` has the code of another commit do so. */
import { loadEdition } from '../site/edition.ts';
import { everyDrawing } from './drawings.ts';

process.stdout.write(JSON.stringify(await everyDrawing(loadEdition())));
