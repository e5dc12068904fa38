/** What is wanted of the things that are meant, beside being shown. */
import type { Sentiment } from "../../preload/domain/review.ts";

/**
 * `count`, `average` and `range` are of `counted`; `ends`: when an offer is over; `save`: how much it takes off;
 * `person`: staff; `yes` and `no` answer the last proposal.
 */
export type Wish =
  | "find"
  | "similar"
  | "goes-with"
  | "popular"
  | "reviews"
  | "place"
  | "count"
  | "average"
  | "range"
  | "ends"
  | "save"
  | "cart"
  | "add"
  | "set"
  | "yes"
  | "no"
  | "person";

export type Counted = "products" | "kinds" | "departments" | "manufacturers" | "offers" | "reviews";

/** "The cheapest in each department": the first of every one of them. */
const apart =
  /\b(?:(?:in|of|from|for|by) )?(?:each|every|per|all(?: (?:of )?(?:the|your))?) (?:departments?|sections?|aisles?)\b|\bdepartment by department\b/i;

export const withoutApart = (text: string): string => text.replace(apart, " ");

export interface Intent {
  readonly wish: Wish;
  readonly counted: Counted | null;
  /** Reviews of this tone, or with so many stars, are wanted. */
  readonly tone: Sentiment | null;
  readonly stars: number | null;
  /** True where the first of each department is meant. */
  readonly apart: boolean;
}

const CART = "(?:cart|basket|trolley|shopping bag)";

/** Tried in this order; the first that is said is the wish. All on `plain` text. */
const signs: readonly (readonly [Wish, RegExp])[] = [
  ["yes", /^(yes|yeah|yep|yup|sure|of course|go ahead|do it|do that|confirm|that is right|yes do)( please| thanks| thank you| it)*$/],
  ["no", /^(no|nope|nah|no thanks|no thank you|do not|cancel|cancel that|leave it|never ?mind|rather not|not now)( please| thanks| thank you)*$/],
  [
    "person",
    /\b(call|get|fetch|find|send|page|need|want|speak|talk|chat|ask)\b.{0,25}\b(staff|human|person|(?:some|any) ?(?:body|one)|employee|colleague|shop assistant|sales ?(?:man|woman|person|assistant))\b(?! (?:who|else|to (?:give|buy)|for (?:him|her|them)))|^(staff|human|a human|a person|help me please|i need help|can (?:some|any) ?(?:body|one) help( me)?)( please)?$/,
  ],
  [
    "set",
    new RegExp(
      `\\b(remove|delete|take)\\b.{0,60}\\b(from|out of|off) (my|the) ${CART}\\b|\\b(make|change|set|turn)\\b.{0,40}\\b(it|that|quantity|number|amount)\\b.{0,20}\\b\\d+\\b`,
    ),
  ],
  [
    "add",
    new RegExp(
      `\\b(add|put|throw|drop|place)\\b.{0,80}\\b(in|into|to) (my |the |a )?${CART}\\b|^(ok |okay |yes |then )?(i|we) (will|ll|would like to|want to|d like to) (take|have|buy) (it|this|that|them|these|those|both|one|the)\\b|^(add|buy|take) (it|this|that|them|one|the)\\b`,
    ),
  ],
  ["cart", new RegExp(`\\b(my|the) ${CART}\\b`)],
  [
    "ends",
    /\b(when|until when|till when|until what|how long|which|what)\b.{0,50}\b(end|ends|ending|over|run|runs|last|lasts|valid|expire|expires|finish|finishes)\b|\bends? (today|tomorrow|this week|soon)\b/,
  ],
  [
    "save",
    /\bhow much (do|can|could|would|will|did) (i|you|we|one) save\b|\bhow much (is|are) .{0,60}\b(off|reduced|cheaper)\b|\bwhat (do i|is the) (save|saving|discount|reduction)\b/,
  ],
  [
    "average",
    /\b(average|mean|typical|usual) (price|cost)s?\b|\b(prices?|costs?|pay)\b.{0,40}\b(on average|typically|usually)\b|\b(on average|typically|usually)\b.{0,40}\b(prices?|costs?|pay)\b/,
  ],
  [
    "range",
    /\b(price range|range of prices|from what price|between what prices|prices? (go|goes|run|runs) from|(cheapest|lowest) to (the )?(dearest|highest|most expensive))\b/,
  ],
  [
    "count",
    /\bhow many (?!(?:\w+ )?(?:days?|weeks?|months?|years?|hours?|minutes?|points?|times?)\b|(?:people|buyers|customers|shoppers) (?:have )?(?:reviewed|rated|bought|like))|\b(the )?number of\b|\bhow large is (the|your) (range|selection|choice)\b/,
  ],
  [
    "reviews",
    /\b(reviews?|ratings?|opinions?|complain|complains|complaints?|criticis\w*|dislike[sd]?)\b|\b(buyers?|customers?|people|others|owners|users|everyone|anyone)\b.{0,20}\b(say|says|think|thinks|like|likes|love|hate|praise|write)\b|\bwhat (is|are) (so )?(good|bad|great|wrong|annoying) (about|with)\b|\bany good\b|\bworth (it|buying|the money)\b|\bhow many stars\b|\bhow many (people|buyers|customers|shoppers) (have )?(reviewed|rated|bought|like)/,
  ],
  [
    "goes-with",
    /\b(go(?:es)?|fits?|pairs?|matche?s?) (well |nicely )?(together )?(with|to)\b|\baccessor(y|ies) (for|to|of)\b|\b(buy|bought|buys|get) (together )?with\b|\bwhat else (do|did|should|can|would)\b|\bbought together\b/,
  ],
  [
    "similar",
    /\b(similar|alternatives?|comparable|equivalents?|resembl\w+)\b|\b(something|anything|others?|more|one|ones) (else )?(like|as) (it|this|that|these|those|the)\b|\bsomething else\b/,
  ],
  [
    "popular",
    /\b(best ?sell(er|ers|ing)?|sells? (the )?(best|most)|most (popular|bought|sold)|popular|trending|(people|others|customers|everyone|everybody) buys? (the )?most|what do (people|others|customers|most people) (usually )?buy)\b/,
  ],
  ["place", /\b(which|what) (aisle|bay|shelf|corner)\b|\bwhere (is|are|can|do|would|could|s)\b|\bfind (it|them|this|that)\b|\baisle\b/],
];

const countable: readonly (readonly [Counted, RegExp])[] = [
  ["reviews", /\b(reviews?|ratings?|opinions?)\b/],
  ["manufacturers", /\b(brands?|makers?|manufacturers?|companies|labels?)\b/],
  ["departments", /\b(departments?|sections|aisles)\b/],
  ["kinds", /\b(kinds|types|sorts|categories) of (things?|products?|goods|items?)\b|\bcategories\b/],
  ["offers", /\b(offers?|deals?|promotions?|discounts?|sales)\b/],
];
const measuring: ReadonlySet<Wish> = new Set(["count", "average", "range"]);
/** "Which departments are there" wants them named; with their number that is the same answer. */
const listing = /^(what|which|list|show( me)?|name)( (are|all))*( the| your| all)* (departments|sections|categories)\b/;

export function intentIn(text: string): Intent {
  const wish = listing.test(text) ? "count" : (signs.find(([, pattern]) => pattern.test(text))?.[0] ?? "find");
  const counted = measuring.has(wish) ? (countable.find(([, pattern]) => pattern.test(text))?.[0] ?? "products") : null;
  const reviews = wish === "reviews" || counted === "reviews";
  return { wish, counted, apart: wish === "find" && apart.test(text), tone: reviews ? toneIn(text) : null, stars: reviews ? starsIn(text) : null };
}

function toneIn(text: string): Sentiment | null {
  if (/\b(negative|bad|worst|complain\w*|complaints?|dislikes?|disliked|hate|hates|wrong|critic\w*|annoying|poor|unhappy)\b/.test(text)) return "negative";
  if (/\b(positive|good about|great about|best about|(people|buyers?|customers?|others|owners|users) (like|love|praise)|praise|happy)\b/.test(text))
    return "positive";
  return /\b(neutral|mixed|so so)\b/.test(text) ? "neutral" : null;
}

const words = ["one", "two", "three", "four", "five"];

function starsIn(text: string): number | null {
  const said = /\b([1-5]|one|two|three|four|five)[ -]?stars?\b/.exec(text)?.[1];
  if (said === undefined) return null;
  return words.includes(said) ? words.indexOf(said) + 1 : Number(said);
}
