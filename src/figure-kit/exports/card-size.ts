/** Width and height of a card, in pixels, as services that show links expect it. */
export const cardSize = { width: 1200, height: 630 };
