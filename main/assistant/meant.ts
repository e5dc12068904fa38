/** Which products a question means: named, pointed at, or spoken of before. */
import type { Filters } from "../../preload/contract/catalogue.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import type { Wish } from "./intents.ts";
import { cheaperThan } from "./parts.ts";
import { amongWhich, pointedBack, pointedByWord, topOf } from "./pointing.ts";
import type { Heard } from "./understand.ts";
import { plain } from "./vocabulary.ts";
import { hasPrice } from "./wishes.ts";

/** The products that are meant: named, or pointed at; `among`: those of which an extreme is. */
export function meantBy({ question, parts, memory }: Heard, said: Filters): { meant: readonly ProductId[]; among: readonly ProductId[] } {
  const { named, pointed, sort, extreme, compares, wish } = parts;
  const text = plain(question);
  const word = pointedByWord(question, memory).filter((id) => !named.includes(id));
  // "Compare it with the Orno kettle"
  if (named.length === 1 && compares && /\b(it|this|that)\b/.test(text)) return { meant: [...word.slice(0, 1), ...named], among: [] };
  if (named.length > 0) return { meant: wish === "find" && cheaperThan(parts) ? [] : named, among: [] };
  if (pointed.length > 0) return { meant: pointed, among: [] };
  const back = pointedBack(question, said.kinds, memory);
  if (back.length > 0) return { meant: back, among: [] };
  if (said.kinds.length + said.colours.length > 0 || said.departmentId !== null || hasPrice(said)) return { meant: [], among: [] };
  const asksOfIt =
    parts.specification !== null && memory.focus !== null && said.manufacturerIds.length === 0 && parts.measures.length === 0 && extreme === null;
  if (asksOfIt || (ofFocus.has(wish) && word.length === 0)) return { meant: first(memory.focus ?? undefined), among: [] };
  const cards = sort !== null || extreme !== null ? amongWhich(question, memory) : [];
  if (cards.length > 0)
    return extreme === null ? { meant: first(topOf(cards, sort ?? "best-match")), among: [] } : { meant: [], among: cards.map(({ id }) => id) };
  if (said.manufacturerIds.length > 0 && !/\b(it|this|that|the)\b/.test(text)) return { meant: [], among: [] };
  // "Which of them are on offer" narrows the list; "is it on offer" asks of one.
  const narrows = said.onOffer || said.inStock || said.minStars !== null || said.query !== "";
  return { meant: word.length > 1 && narrows ? [] : word, among: [] };
}

const first = (card: { readonly id: ProductId } | undefined): ProductId[] => (card === undefined ? [] : [card.id]);
/** Said of nothing, they are said of what was last spoken of. */
const ofFocus: ReadonlySet<Wish> = new Set(["similar", "goes-with", "reviews", "save", "ends", "add", "set"]);
