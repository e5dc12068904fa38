/** At most five bullets, each counted; what many complain of is always among them. Pure. */
import type { Bullet, ReviewSummary } from "../../preload/domain/review.ts";
import { type Mention, reviewsIn } from "./aspects/mentions.ts";

const FEWEST_REVIEWS = 3; // fewer are read sooner than summed up
const FEWEST_FOR_A_BULLET = 3;
const SHARED = 0.05; // of all reviews: a complaint that common is told
const MOST_BULLETS = 5;
const MOST_COMPLAINTS = 2; // the rest opens by "and k more"

/** `of`: how many reviews there are; null where they are too few. */
export function summaryOf(mentions: readonly Mention[], of: number): ReviewSummary | null {
  if (of < FEWEST_REVIEWS) return null;
  const complaints = bulletsOf(mentions, "negative", of).filter(({ reviews }) => reviews / of >= SHARED);
  const told = complaints.slice(0, MOST_COMPLAINTS);
  const praise = bulletsOf(mentions, "positive", of).slice(0, MOST_BULLETS - told.length);
  return checked({ bullets: [...praise, ...told].sort(mostFirst), moreComplaints: complaints.slice(MOST_COMPLAINTS) }, mentions);
}

/** A bullet whose count is not that of its sentences is not shown, whoever wrote it. */
export function checked({ bullets, moreComplaints }: ReviewSummary, mentions: readonly Mention[]): ReviewSummary {
  const holds = ({ aspect, tone, reviews }: Bullet) => reviews === reviewsIn(mentions.filter((mention) => mention.aspect === aspect && mention.tone === tone));
  return { bullets: bullets.filter(holds), moreComplaints: moreComplaints.filter(holds) };
}

function bulletsOf(mentions: readonly Mention[], tone: Bullet["tone"], of: number): Bullet[] {
  const reviews = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.tone !== tone) continue;
    reviews.set(mention.aspect, (reviews.get(mention.aspect) ?? new Set()).add(mention.reviewId));
  }
  return [...reviews]
    .filter(([, ids]) => ids.size >= FEWEST_FOR_A_BULLET)
    .map(([aspect, ids]) => ({ aspect, tone, reviews: ids.size, of }))
    .sort(mostFirst);
}

function mostFirst(a: Bullet, b: Bullet): number {
  return b.reviews - a.reviews || (a.aspect < b.aspect ? -1 : 1);
}
