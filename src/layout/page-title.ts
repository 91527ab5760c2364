/** Id of every page's title; Starlight's table of contents links to it as the top of the page. */
export const PAGE_TITLE_ID = '_top';
