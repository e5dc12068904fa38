/** A product's reviews with everything that is counted of them; kept until the copy changes, since one page asks several times. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { copyState, type LabelledReview, reviewsOf } from "../../db/kiosk/reviews.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import type { Review, ReviewCounts, ReviewId, SentenceNumbers } from "../../preload/domain/review.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import type { Analyst } from "./analyst.ts";
import { type Mention, mentionsIn } from "./aspects/mentions.ts";
import { lexiconId, numbersOf, type Sentence, sentencesIn, shown } from "./label.ts";
import { LEXICON_TOO_CLOSE, lexiconLabel } from "./lexicon.ts";
import { visible } from "../visible.ts";
import { createMemory } from "./memory.ts";

const KEPT = 4; // products: one page and what was looked at before
const MOST_QUICK = 150; // reviews: a third of a second
const MOST_KEPT_QUICK = 2_000;

export interface Opened {
  readonly reviews: readonly Review[];
  readonly counts: ReviewCounts;
  readonly mentions: readonly Mention[];
}

interface Needs {
  readonly cache: CacheReader;
  readonly analyst: Pick<Analyst, "modelId">;
  /** Null for a product that is no longer sold. */
  readonly kindOf: (productId: string) => Promise<string | null>;
  /** Under this probability a sentence is neutral. */
  readonly tooClose: () => number;
}

export function createOpening({ cache, analyst, kindOf, tooClose }: Needs) {
  const kept = createMemory<Opened>(KEPT);
  const quick = new Map<string, NonNullable<LabelledReview["label"]>>();
  let state = -1;
  return { open, reviews };

  async function open(productId: string): Promise<Opened> {
    const now = await copyState(cache);
    if (now !== state) kept.clear();
    state = now;
    const key = `${productId} ${analyst.modelId()}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const opened = await openAnew(productId);
    kept.put(key, opened);
    return opened;
  }

  async function openAnew(productId: string): Promise<Opened> {
    const rows = await sortedQuickly((await reviewsOf(cache, { productId, modelId: analyst.modelId() })).map(asSeen));
    const read = rows.map((row) => ({ row, sentences: sentencesIn(row.label?.sentences ?? null) }));
    const reviews = read.map(({ row, sentences }) => withSentences(row, sentences));
    const spoken = read.map(({ row: { id, body, language, label }, sentences }) => {
      return { id, body, language, sentences, tooClose: label?.modelId === lexiconId ? LEXICON_TOO_CLOSE : tooClose() };
    });
    return { reviews, counts: countsOf(reviews), mentions: mentionsIn(spoken, (await kindOf(productId)) ?? "") };
  }

  /** What nobody has read yet stands where the word list puts it; of many only the newest, since it reads in this very thread. */
  async function sortedQuickly(rows: readonly LabelledReview[]): Promise<LabelledReview[]> {
    const unread = rows.filter(({ label }) => label === null).slice(0, MOST_QUICK);
    for (const { id, body } of unread) {
      if (quick.has(id + body)) continue;
      const { textSha256: _, sentences, ...label } = lexiconLabel(body);
      quick.set(id + body, { ...label, sentences: numbersOf(sentences) });
      await nextTurn();
    }
    const sorted = rows.map((row) => (row.label === null ? { ...row, label: quick.get(row.id + row.body) ?? null } : row));
    if (quick.size > MOST_KEPT_QUICK) quick.clear();
    return sorted;
  }

  async function reviews(productId: string): Promise<readonly Review[]> {
    return (await open(productId)).reviews;
  }
}

export function reviewOf(row: LabelledReview): Review {
  const seen = asSeen(row);
  return withSentences(seen, sentencesIn(seen.label?.sentences ?? null));
}

/** Without the letters that nobody sees; its sentences stand where they then are. */
function asSeen(row: LabelledReview): LabelledReview {
  const body = visible(row.body);
  const seen = { ...row, author: visible(row.author), reply: row.reply === null ? null : visible(row.reply) };
  if (body === row.body) return seen;
  const at = (place: number) => visible(row.body.slice(0, place)).length;
  const sentences = row.label?.sentences?.map(([from, to, ...tones]): SentenceNumbers => [at(from), at(to), ...tones]) ?? null;
  return { ...seen, body, label: row.label && { ...row.label, sentences } };
}

function withSentences(
  { id, product_id, body, written_at, verified, label, helpful, reply, origin, ...rest }: LabelledReview,
  sentences: readonly Sentence[] | null,
): Review {
  return {
    ...rest,
    id: id as ReviewId, // `as`: ids of the copy are central's; dispatch looks at what leaves
    productId: product_id as ProductId,
    text: body,
    writtenAt: written_at,
    verified: verified === 1,
    bought: verified === 0 ? null : origin === "import" ? "online" : "here",
    helpful: helpful ?? 0,
    voted: false,
    reply,
    ...shown(rest.stars, label && { ...label, sentences }),
  };
}

export function countsOf(reviews: readonly Review[]): ReviewCounts {
  const counts = { positive: 0, neutral: 0, negative: 0, "too-close": 0, unread: 0 };
  const byStars = [0, 0, 0, 0, 0];
  for (const { group, confidence, quickSort, stars } of reviews) {
    counts[group] += 1;
    if (confidence === null || quickSort) counts.unread += 1;
    byStars[stars - 1] = (byStars[stars - 1] ?? 0) + 1;
  }
  const { "too-close": tooClose, ...others } = counts;
  return { ...others, tooClose, byStars };
}
