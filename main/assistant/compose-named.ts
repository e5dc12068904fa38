/** Answers about products that are named: what one costs, where it stands, a specification, a saving, another colour. */
import type { ProductDetails } from "../../preload/domain/product.ts";
import { hasSize } from "../catalogue/sizes.ts";
import { cards, pricedBy } from "./compose-cards.ts";
import type { Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { specificationOf } from "./named.ts";
import { isSayable } from "./sayable.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { mentions, stems } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

const FEW = 3; // colours that were asked for; of more the others are refused ones

export async function named(understood: Understood, lookups: Lookups): Promise<Draft> {
  const products = await lookups.compare(understood.named);
  const [product] = products;
  if (product === undefined) throw new Error("a named product without an id");
  const asked = understood.wish === "save" ? null : asksVariant(understood, product);
  if (asked !== null) return variantOf(product, asked, { understood, lookups });
  const words = inWords(understood.language);
  const replies = [...(product.stars.count > 0 ? [words.text("ask-reviews", { name: product.name })] : []), words.text("ask-cheaper")];
  return cards(await said(product, understood, lookups), products, { replies, total: products.length, lookups });
}

async function said(product: ProductDetails, { specification, asked, wish, language }: Understood, lookups: Lookups): Promise<Sentence> {
  // An offer on several pieces takes nothing off one: it is told as it stands.
  if (wish === "save" && (product.price.now < product.price.list || product.price.promotion === null)) return saved(product, language);
  if (specification !== null) return specified(product, specification, language);
  return asked === "" ? standing(product, language, lookups) : onPage(product, asked, language);
}

/** "Does it have HDMI": the specification that names it, else whether the maker's own words do. */
function onPage(product: ProductDetails, asked: string, language: Understood["language"]): Sentence {
  const words = inWords(language);
  const wanted = stems(asked);
  const holds = (text: string) => wanted.every((word) => stems(text).includes(word));
  const found = product.specifications.find(({ name, value }) => holds(`${name} ${value}`));
  if (found !== undefined) return sentence(words, "specification", { name: product, specification: found.name, value: found.value });
  if (!isSayable(asked)) return sentence(words, "page-silent", { name: product });
  return sentence(words, mentions(stems(`${product.name}. ${product.description}`), asked, false) ? "says-so" : "says-nothing", { name: product, asked });
}

/** What it costs and where it stands. */
async function standing(product: ProductDetails, language: Understood["language"], lookups: Lookups): Promise<Sentence> {
  const words = inWords(language);
  const priced = pricedBy(words, product);
  if (product.stock === 0) return sentence(words, "sold-out", priced);
  const are = words.text(product.stock === 1 ? "is" : "are");
  const slots = { ...priced, are, stock: String(product.stock), aisle: String(product.aisle), bay: String(product.bay) };
  const { promotion } = product.price;
  const offer = promotion === null ? undefined : (await lookups.promotions()).find(({ id }) => id === promotion.id);
  return offer === undefined ? sentence(words, "on-the-shelf", slots) : sentence(words, "on-the-shelf-offer", { ...slots, offer });
}

function specified(product: ProductDetails, asked: string, language: Understood["language"]): Sentence {
  const words = inWords(language);
  const found = specificationOf(product.specifications, asked);
  if (found === null) return sentence(words, "spec-missing", { asked, name: product });
  return sentence(words, "specification", { name: product, specification: found.name, value: found.value });
}

function saved(product: ProductDetails, language: Understood["language"]): Sentence {
  const words = inWords(language);
  const { now, list, currency } = product.price;
  const priced = pricedBy(words, product);
  if (now === list) return sentence(words, "not-reduced", priced);
  return sentence(words, "saves", { ...priced, saved: words.money(list - now, currency), list: words.money(list, currency) });
}

type Asked = (variant: ProductDetails["variantsOfArticle"][number]) => boolean;

/** "Does it come in white?", "in size M?" of one that is not so itself; null where nothing of that sort is asked. */
function asksVariant({ named: ids, filters: { colours }, sizes }: Understood, product: ProductDetails): Asked | null {
  if (ids.length > 1 || (colours.length === 0 && sizes.length === 0) || colours.length > FEW) return null;
  const asked: Asked = ({ colour, label }) =>
    (colours.length === 0 || colours.includes(colour)) && (sizes.length === 0 || sizes.some((size) => hasSize({ variant: label, name: "" }, size)));
  const own = product.variantsOfArticle.find(({ id }) => id === product.id) ?? { id: product.id, label: product.name, colour: product.colour, stock: 0 };
  return asked(own) ? null : asked;
}

async function variantOf(product: ProductDetails, asked: Asked, { understood, lookups }: { understood: Understood; lookups: Lookups }): Promise<Draft> {
  const words = inWords(understood.language);
  const fitting = await lookups.compare(
    product.variantsOfArticle
      .filter(asked)
      .slice(0, FEW)
      .map(({ id }) => id),
  );
  const [first] = fitting;
  if (first !== undefined) return cards(sentence(words, "comes-so", pricedBy(words, first)), fitting, { total: fitting.length, lookups });
  return cards(sentence(words, "not-in-that", pricedBy(words, product)), [product], { replies: [words.text("ask-cheaper")], total: 1, lookups });
}
