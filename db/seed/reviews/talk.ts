/** One review in the making: what has been said, what may still be said, and how a phrase becomes a piece of it. */
import type { Chance } from "../chance.ts";
import { capitalised, fillIn, wordsIn, type Slots } from "./fill-in.ts";
import type { Ledger } from "./ledger.ts";
import type { Tone } from "./phrases/english.ts";
import type { Aspect } from "./phrasebook.ts";
import type { Subject } from "./subject.ts";

export interface Talk {
  readonly subject: Subject;
  readonly tone: Tone;
  readonly stars: number;
  readonly chance: Chance;
  readonly ledger: Ledger;
  readonly pieces: string[];
  readonly said: Set<string>;
  readonly aspectsUsed: Set<Aspect>;
  /** Who really uses the thing; null where the writer does. */
  readonly other: Slots | null;
}

/** A review that says two of the same sort contradicts or repeats itself: returned twice, two spouses, two spans of time. */
const onceOnly: readonly RegExp[] = [
  /\b(return|refund|sent back|going back|back it goes|gave .* back|not giving|in the bin|to the tip|straight back|went back|gone back|keep (it|them)|kept (it|them)|keep)\b/i,
  /\b(weeks?|months?|half a year|days|a year)\b/i,
  /\b(husband|wife|boyfriend|girlfriend)\b/i,
  /\bstars?\b|\bmarks\b/i,
  /(first thing I|used to be|has made better|never disappoints|and the first from|no more|never buying|keeps making|never changes)/i,
  /\b(again|second)\b/i,
  /\b(instructions|manual)\b/i,
  /\b(expected|hoped|hoping)\b/i,
  /\bbest\b/i,
  /\bworst\b/i,
  /\b(sister|neighbour|colleague|friend|brother|cousin|boss)\b/i,
  /\b(opinions|never writes)\b/i,
  /\bnobody\b/i,
  /\bguests|people over\b/i,
  /\bwhole\b/i,
  /\bshame\b/i,
  /\bdisappoint/i,
  /\bfrom the box\b/i,
];

const TRIES = 14;
const NAMED_AGAIN = 0.2;

/** Says one of the phrases if one of them still fits; the answer tells whether it did. */
export function say(talk: Talk, phrases: readonly string[], slots: Slots = {}): boolean {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const phrase = leastUsed(talk, phrases);
    const piece = capitalised(sparingly(talk, fillIn(phrase, { ...slotsOf(talk), ...slots }, talk.chance)));
    if (!fits(talk, phrase, piece)) continue;
    talk.said.add(phrase);
    talk.pieces.push(piece);
    talk.subject.used.set(phrase, (talk.subject.used.get(phrase) ?? 0) + 1);
    return true;
  }
  return false;
}

/** After the first mention mostly "it", as anybody would say; the thing is named again now and then. */
function sparingly(talk: Talk, piece: string): string {
  const { kind } = talk.subject.product;
  const { this: pointer = "this", it = "it", obj = "it" } = talk.subject.grammar;
  const name = `${pointer} ${kind}`;
  const mentioned = talk.pieces.some((before) => before.includes(kind));
  if (!mentioned || !piece.toLowerCase().includes(name) || talk.chance.next() < NAMED_AGAIN) return piece;
  const asSubject = new RegExp(`(^|[.,] )${name}\\b|\\b${name}(?= (?:is|are|was|were|has|have|still|please|make)\\b)`, "gi");
  return piece.replace(asSubject, (_, before: string | undefined) => `${before ?? ""}${it}`).replaceAll(name, obj);
}

export function lengthOf(talk: Talk): number {
  return talk.pieces.reduce((sum, piece) => sum + wordsIn(piece), 0);
}

/** A clause about the aspect, filled in, lower case; the least worn of those that fit. */
export function clauseOf(talk: Talk, clauses: readonly string[]): string {
  const phrase = leastUsed(talk, clauses);
  talk.subject.used.set(phrase, (talk.subject.used.get(phrase) ?? 0) + 1);
  return fillIn(phrase, slotsOf(talk), talk.chance);
}

/** The next thing worth talking about in this tone, by what the product is known for; null when all is said. */
export function nextAspect(talk: Talk, tone: "good" | "bad" | "neither"): Aspect | null {
  const open = talk.subject.traits.filter(({ aspect }) => !talk.aspectsUsed.has(aspect) && aspect[tone].length > 0);
  const weights = open.map(({ worth, weight }) => weight * (tone === "good" ? worth ** 2 : tone === "bad" ? (1 - worth) ** 2 : 0.2));
  let left = talk.chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) <= 0);
  const chosen = open[index]?.aspect ?? null;
  if (chosen !== null) talk.aspectsUsed.add(chosen);
  return chosen;
}

export function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

function fits(talk: Talk, phrase: string, piece: string): boolean {
  if (phrase !== "{Clause}." && talk.said.has(phrase)) return false;
  if (!talk.ledger.hasRoomFor(piece)) return false;
  const before = talk.pieces.join(" ");
  return onceOnly.every((theme) => !(theme.test(piece) && theme.test(before)));
}

/** Of three drawn at random the one that this product has heard least. */
function leastUsed(talk: Talk, phrases: readonly string[]): string {
  const drawn = [talk.chance.pick(phrases), talk.chance.pick(phrases), talk.chance.pick(phrases)];
  return drawn.reduce((best, next) => ((talk.subject.used.get(next) ?? 0) < (talk.subject.used.get(best) ?? 0) ? next : best));
}

function slotsOf(talk: Talk): Slots {
  const { phrases, grammar } = talk.subject;
  const old = talk.chance.pick(phrases.before).replace(/^an? /, "my ");
  return { ...grammar, ...talk.other, old, life: lifeFor(talk), fault: talk.chance.pick(phrases.fault) };
}

/** What is bought for an aunt is not also bought for "my dad". */
function lifeFor(talk: Talk): string {
  const { life } = talk.subject.phrases;
  const open = talk.other === null ? life : life.filter((use) => !/\bmy\b/.test(use));
  return talk.chance.pick(open.length > 0 ? open : life);
}
