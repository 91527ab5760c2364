/** Astro reads none of the content: `src/edition` does. Without this file it would take up what an earlier build left. */
export const collections = {};
