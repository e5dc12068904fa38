/** What buyers say of one product: how many in which tone, and three of them word for word. */
import type { Block } from "../../preload/domain/chat.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { cards } from "./compose-cards.ts";
import type { Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

const QUOTES = 3;

type Read = Awaited<ReturnType<Lookups["reviews"]>>;

export async function aboutReviews(productId: string, understood: Understood, lookups: Lookups): Promise<Draft> {
  const { tone, stars, language } = understood;
  const words = inWords(language);
  const product = await lookups.product(productId);
  const read = await lookups.reviews({ productId, tone, stars, limit: QUOTES });
  const drafted = await cards(told(product, understood, read), [product], { replies: [words.text("ask-cheaper")], total: 1, lookups });
  const block: Block = { type: "reviews", productId: product.id, productName: product.name, tone, ...read };
  return {
    ...drafted,
    blocks: [...drafted.blocks, ...(read.reviews.length > 0 ? [block] : [])],
    readFrom: [...drafted.readFrom, { source: "reviews", ref: product.id, count: countOf(read), asOf: await lookups.asOf() }],
  };
}

function told(name: ProductDetails, { tone, stars, language }: Understood, { counts, reviews }: Read): Sentence {
  const words = inWords(language);
  const { positive, neutral, negative, tooClose, unread } = counts;
  const count = countOf({ counts });
  if (count === 0) return sentence(words, "unreviewed", { name });
  const split = { positive: String(positive), neutral: String(neutral), negative: String(negative) };
  const slots = { name, reviews: words.counted(count, "review"), ...split };
  if (tone !== null) return sentence(words, `tone-${tone}`, slots);
  if (stars !== null && reviews.length > 0) return sentence(words, "reviews-with", { name, stars: words.counted(stars, "star") });
  if (unread > 0) return sentence(words, "has-reviews", slots);
  return tooClose === 0 ? sentence(words, "split", slots) : sentence(words, "split-close", { ...slots, tooClose: String(tooClose) });
}

/** Those count, too, that the analyst has not read yet. */
const countOf = ({ counts: { positive, neutral, negative, tooClose, unread } }: Pick<Read, "counts">): number =>
  positive + neutral + negative + tooClose + unread;
