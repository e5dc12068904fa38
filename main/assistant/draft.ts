/** What a turn is going to show: blocks drawn from data, and one sentence whose facts stand in slots. */
import type { Block, Turn } from "../../preload/domain/chat.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Named, Sentence } from "./sentences.ts";
import type { Maker } from "./tools.ts";

export interface Draft {
  readonly sentence: Sentence;
  readonly blocks: readonly Block[];
  readonly replies: readonly string[];
  readonly readFrom: Turn["readFrom"];
  /** What "the second one" will mean; empty keeps what was shown before. */
  readonly shown: readonly ProductCard[];
}

/** Whatever the sentence names has a card: of what no block shows yet it is added here, and nowhere left out. */
export function draft(sentence: Sentence, rest: Partial<Omit<Draft, "sentence">> = {}): Draft {
  const given = rest.blocks ?? [];
  const missing = sentence.names.filter((thing) => !given.some((block) => shows(block, thing)));
  return { sentence, replies: [], readFrom: [], shown: [], ...rest, blocks: [...given, ...cardsOf(missing)] };
}

export const makerCard = ({ products, ...manufacturer }: Maker): Block => ({ type: "manufacturer", manufacturer, products });

function shows(block: Block, thing: Named): boolean {
  switch (block.type) {
    case "products":
      return block.products.some((product) => product === thing || ("kind" in thing && product.id === thing.id));
    case "promotions":
      return "ticket" in thing && block.promotions.some(({ id }) => id === thing.id);
    case "manufacturer":
      return "profile" in thing && block.manufacturer.id === thing.id;
    case "manufacturers":
      return "profile" in thing && block.manufacturers.some(({ id }) => id === thing.id);
    case "passage":
      return "documentId" in thing && block.documentId === thing.documentId;
    case "cart":
      return "kind" in thing && block.product.id === thing.id;
    default:
      return false;
  }
}

function cardsOf(things: readonly Named[]): Block[] {
  const products = things.filter((thing) => "kind" in thing);
  const makers = things.filter((thing) => "profile" in thing);
  const promotions = things.filter((thing) => "ticket" in thing);
  const [maker, another] = makers;
  return [
    ...(products.length > 0 ? [{ type: "products" as const, role: "found" as const, products }] : []),
    ...(maker === undefined ? [] : another === undefined ? [makerCard(maker)] : [{ type: "manufacturers" as const, manufacturers: makers }]),
    ...(promotions.length > 0 ? [{ type: "promotions" as const, promotions }] : []),
    ...things.flatMap((thing) => ("documentId" in thing ? [{ type: "passage" as const, ...thing }] : [])),
  ];
}
