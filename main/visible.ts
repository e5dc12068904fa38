/** Text without what nobody sees: it can turn the reading direction or hide an order. */
export const visible = (text: string): string => text.replace(/\p{C}/gu, "");
