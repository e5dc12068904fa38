/** Plain colours that a product shows: the one it is drawn in, and those that its name or its maker's colour says. */
import { stems } from "../assistant/vocabulary.ts";

const plainColours = new Set(
  "black white grey silver red orange yellow green teal turquoise blue navy purple violet lilac pink brown beige cream ivory gold golden copper bronze brass maroon burgundy khaki olive lime".split(
    " ",
  ),
);

export function coloursOf(drawn: string, ...texts: readonly string[]): string[] {
  const said = texts.flatMap((text) => stems(text.replaceAll(/\bgray\b/gi, "grey"))).filter((word) => plainColours.has(word));
  return [...new Set([drawn, ...said])].filter((colour) => colour !== "");
}
