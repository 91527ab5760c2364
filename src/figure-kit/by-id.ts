export { byId } from '../text/lookup.ts';
