/** All that is written but never seen, except what parts words and lines, and what joins two pictures to one. */
const unseen = /(?![\t\n\r])(?!(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic}))\p{C}/gu;

/** Text without what nobody sees: it can turn the reading direction or hide an order. */
export const visible = (text: string): string => text.replace(unseen, "");
