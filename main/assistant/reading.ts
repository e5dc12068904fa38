/** Reads a question: the rules and the model at the same time, in the light of what was said before. */
import type { Filters } from "../../preload/contract/catalogue.ts";
import type { Look } from "../../preload/domain/chat.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import { type Filled, isReady, type Llm } from "../llm/llm.ts";
import { understandingShape } from "../llm/understanding-shape.ts";
import type { Logger } from "../log.ts";
import { inPieces } from "../pieces.ts";
import { type Memory, nothingSaid } from "./follow-up.ts";
import { calledProducts, nameOf } from "./called.ts";
import { inEnglish } from "./in-english.ts";
import { languageOf } from "./language.ts";
import type { Lookups } from "./lookups.ts";
import { nameWordsOf, wordsOfProduct } from "./name-words.ts";
import { type Origin, originIn } from "./origins.ts";
import { needIn } from "./need.ts";
import { cheaperThan, type Parts, partsOf } from "./parts.ts";
import { saidByModel, sortByModel } from "./read-model.ts";
import { makers } from "./signs.ts";
import { MOST_CARDS } from "./tools.ts";
import { topicOf } from "./topic.ts";
import { noFilters, understand, type Understood } from "./understand.ts";
import { plain, stems, type Vocabulary } from "./vocabulary.ts";

const FILL_MS = 1_500; // after it the rules answer alone

interface Needs {
  readonly llm: Llm;
  readonly lookups: Lookups;
  readonly log: Logger;
  /** Of the screen: "en", "ar". */
  readonly language: () => string;
}

export interface Before {
  readonly memory: Memory;
  /** What the shopper says it is about; null: nothing. */
  readonly as: Look | null;
  readonly signal: AbortSignal;
}

export type Read = (question: string, before: Before) => Promise<Understood>;

const warmed = new WeakSet<Vocabulary>();

/** Reads all that is made once for a shop's words, so that the first shopper need not wait for it. */
export async function warm(lookups: Lookups): Promise<void> {
  const vocabulary = await lookups.vocabulary();
  if (warmed.has(vocabulary)) return; // prices and stock came: no word is another
  warmed.add(vocabulary);
  // Nobody waits for this: whoever touches the screen goes first.
  await inPieces.each(vocabulary.products, wordsOfProduct);
  await inPieces.each(vocabulary.products, nameOf);
  nameWordsOf(vocabulary.products);
  await inPieces.turn();
  calledProducts("kettle", vocabulary);
  await inPieces.turn();
  const { text } = inEnglish("kettle", { vocabulary, screen: "en" });
  const parts = partsOf(text, vocabulary, { memory: nothingSaid(noFilters) });
  await inPieces.turn();
  await lookups.find(await lookups.filtersFromWords(parts.rest), "best-match", 1);
}

export function createReading({ llm, lookups, log, language: screen }: Needs): Read {
  return async (asked, { memory, as, signal }) => {
    const filling = filledBy(asked, signal);
    const vocabulary = await lookups.vocabulary();
    const { text: question, language } = inEnglish(asked, { vocabulary, screen: languageOf(screen()) });
    const parts = await partsIn(question, vocabulary, memory);
    const origin = originOf(question, vocabulary);
    const rest = origin === null ? parts.rest : parts.rest.replace(origin.said, " ");
    const [plainly, filled] = await Promise.all([lookups.filtersFromWords(rest), filling]);
    const said = fromThere(plainly, origin, vocabulary);
    const country = origin !== null && (said.manufacturerIds.length > 0 || asksOfMakers(question, origin)) ? origin.country : null;
    const need = needIn(question, parts, said);
    const needed = need === "" ? [] : await lookups.kindsFor(need);
    const read = needed.length > 0 ? { ...said, query: "", kinds: [...needed] } : await withModel(said, { question, parts, filled });
    const sort = parts.sort ?? (read === said ? null : sortByModel(filled));
    const filters = await withProduct({ ...read, promotionId: await promotionIn(question) }, parts);
    const topic = topicOf({ question, parts, kinds: filters.kinds, memory });
    const understood = understand({
      question,
      parts: { ...parts, sort },
      vocabulary,
      filters,
      memory,
      filled,
      as,
      language,
      country,
      needed: needed.length > 0,
      topic,
      written: await lookups.written(topic),
    });
    // Of a country from which nothing comes there is nothing, and no kettles of others are meant.
    const kindsNamed = understood.kindsNamed && origin?.known !== false;
    return { ...understood, kindsNamed, named: await inColour(understood.named, filters) };
  };

  /** A question that is nothing but a name is that name, unless what is read in it finds the product anyway. */
  async function partsIn(question: string, vocabulary: Vocabulary, memory: Memory): Promise<Parts> {
    const parts = partsOf(question, vocabulary, { memory });
    const { ids, whole } = calledProducts(question, vocabulary);
    if (ids.length === 0 || ids.some((id) => parts.named.includes(id))) return parts;
    if (parts.named.length === 0) {
      const { measures, sizes, rest } = parts;
      const { products, total } = await lookups.find({ ...(await lookups.filtersFromWords(rest)), measures, sizes }, "best-match", MOST_CARDS);
      if (whole ? products.some(({ id }) => ids.includes(id)) : total > 0) return parts;
    }
    return partsOf(question, vocabulary, { memory, called: ids });
  }

  /** What the model reads in the question; `null` without a model or when it is too slow: the rules go on. */
  async function filledBy(question: string, signal: AbortSignal): Promise<Filled | null> {
    if (!isReady(llm)) return null;
    try {
      return await llm.fill(question, understandingShape, { signal: AbortSignal.any([signal, AbortSignal.timeout(FILL_MS)]), priority: "shopper" });
    } catch (error) {
      signal.throwIfAborted();
      log.warn("understood by rules", { why: String(error) });
      return null;
    }
  }

  /** Where the rules found nothing at all, the model's spans are read by the same rules. */
  async function withModel(said: Filters, { question, parts, filled }: { question: string; parts: Parts; filled: Filled | null }): Promise<Filters> {
    const words = isEmpty(said) && parts.named.length === 0 && filled?.["about"] === "products" ? saidByModel(filled, question) : "";
    const read = words === "" ? said : await lookups.filtersFromWords(words);
    return isEmpty(read) ? said : read;
  }

  /** "A cheaper kettle than the Orno": its kind, below its price. */
  async function withProduct(said: Filters, parts: Parts): Promise<Filters> {
    const [id] = parts.named;
    if (id === undefined || !cheaperThan(parts)) return said;
    const { kind, price } = await lookups.product(id);
    const below = /\b(cheaper|less)\b/.test(plain(parts.bare));
    return { ...said, query: "", kinds: [kind], manufacturerIds: [], colours: [], ...(below ? { maxCents: price.now - 1 } : { minCents: price.now + 1 }) };
  }

  /** A running offer that is named: "when does Kettle week end". */
  async function promotionIn(question: string): Promise<Filters["promotionId"]> {
    if (!aboutOffers.test(plain(question))) return null;
    const words = ` ${stems(question).join(" ")} `;
    const named = (await lookups.promotions()).filter(({ name }) => words.includes(` ${stems(name).join(" ")} `));
    return named.sort((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
  }

  function originOf(question: string, { products, manufacturers }: Vocabulary): Origin | null {
    const countries = new Set(manufacturers.map(({ country }) => country));
    return originIn(question, [...countries], nameWordsOf(products).has);
  }

  /** "Norwegian lamps": lamps of the makers from there; where none is from there, the word is what nothing fits. */
  function fromThere(said: Filters, origin: Origin | null, { manufacturers }: Vocabulary): Filters {
    const goods = said.kinds.length > 0 || said.departmentId !== null;
    if (origin === null || !goods || said.manufacturerIds.length > 0) return said;
    if (!origin.known) return { ...said, query: `${said.query} ${origin.country}`.trim() };
    return { ...said, manufacturerIds: manufacturers.filter(({ country }) => country === origin.country).map(({ id }) => id) };
  }

  /** Of one product in another colour that it comes in, that one is meant. */
  async function inColour(named: readonly ProductId[], { colours }: Filters): Promise<readonly ProductId[]> {
    const [id] = named;
    const [colour] = colours;
    if (id === undefined || colour === undefined || named.length > 1 || colours.length > 1) return named;
    const product = await lookups.product(id);
    const other = product.colour === colour ? undefined : product.variantsOfArticle.find((variant) => variant.colour === colour);
    return other === undefined ? named : [other.id];
  }
}

/** "French press" asks of no makers. */
const asksOfMakers = (question: string, { adjective, known }: Origin): boolean => known && (!adjective || makers.test(plain(question)));

const aboutOffers = /\b(end|ends|ending|over|run|runs|running|last|lasts|until|till|expires?|valid|offers?|deals?|promotions?|sales?)\b/;

function isEmpty({ query, kinds, colours, manufacturerIds, departmentId, minCents, maxCents, onOffer }: Filters): boolean {
  const none = query === "" && kinds.length + colours.length + manufacturerIds.length === 0 && departmentId === null;
  return none && minCents === null && maxCents === null && !onOffer;
}
