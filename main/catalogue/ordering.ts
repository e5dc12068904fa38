/** One card per article, in an order that two reads never disagree about. */
import type { Sort } from "../../preload/contract/catalogue.ts";
import type { Entry } from "./snapshot.ts";

export interface Ranked {
  readonly entry: Entry;
  readonly now: number;
  /** How well it fits the words; 0 without words. */
  readonly score: number;
}

/** Of each article the variant that fits best stands for all: in stock first, then the cheapest, or the dearest where the dearest is asked for. */
export function onePerArticle(ranked: readonly Ranked[], sort: Sort = "best-match"): Ranked[] {
  const leads = new Map<number, Ranked>();
  for (const each of ranked) {
    const lead = leads.get(each.entry.article);
    if (lead === undefined || standsFor(each, lead, sort) < 0) leads.set(each.entry.article, each);
  }
  return [...leads.values()];
}

/** Of each article the variant that comes first. */
export function firstOfArticles(ordered: readonly Ranked[]): Ranked[] {
  const seen = new Set<number>();
  return ordered.filter(({ entry: { article } }) => !seen.has(article) && seen.add(article));
}

function standsFor(a: Ranked, b: Ranked, sort: Sort): number {
  return b.score - a.score || soldOut(a) - soldOut(b) || (sort === "dearest" ? b.now - a.now : a.now - b.now) || byId(a, b);
}

/** The rule that the screen can print: "best match, then price". */
export function inOrder(ranked: readonly Ranked[], sort: Sort): Ranked[] {
  return [...ranked].sort(orders[sort]);
}

const orders: Record<Sort, (a: Ranked, b: Ranked) => number> = {
  "best-match": (a, b) => b.score - a.score || soldOut(a) - soldOut(b) || (a.score > 0 ? a.now - b.now : b.entry.bayesian - a.entry.bayesian) || byId(a, b),
  cheapest: (a, b) => a.now - b.now || byId(a, b),
  dearest: (a, b) => b.now - a.now || byId(a, b),
  "best-reviewed": (a, b) => b.entry.bayesian - a.entry.bayesian || b.entry.stars.count - a.entry.stars.count || byId(a, b),
  newest: (a, b) => (a.entry.createdAt < b.entry.createdAt ? 1 : a.entry.createdAt > b.entry.createdAt ? -1 : byId(a, b)),
};

const soldOut = ({ entry }: Ranked): number => (entry.stock > 0 ? 0 : 1);
const byId = (a: Ranked, b: Ranked): number => (a.entry.id < b.entry.id ? -1 : 1);
