/** The things a reviewer does: praise, complain, weigh up, compare, report a fault. Each says one piece or nothing. */
import * as english from "./phrases/english.ts";
import type { Tone } from "./phrases/english.ts";
import type { Aspect } from "./phrasebook.ts";
import { capital, clauseOf, nextAspect, say, type Talk } from "./talk.ts";

/** How often a clause stands by itself, without "I like that …" around it. */
const PLAIN = 0.55;

/** What a clause must begin with to stand after "that" or "and". */
const OPENS_A_CLAUSE =
  /^(it|the|they|you|there|everything|everyone|everybody|nothing|nobody|people|water|hair|voices|speech|letters|text|photos|films|calls|food|bread|chips|eggs|clothes|teeth|skin|colours|stains|apps|a|an|one|two)\s/i;
const NAMES_THE_WRITER = /\b(I|I'm|my|me|we|our|mine)\b/;
/** "no", "hardly", "so big that": clauses without a verb of their own. */
const WITHOUT_VERB =
  /^(one (press|wipe|drop|dial|button|charge|cable|wall|box)|two (cups|people)|a (real|mood|soft|low|faint|steady|bit|so|normal|touch|month|day|week|drop|slight|shade|size|very|decent|whole|full|gentle|hard|little) )/i;

/** Frames that go on from something said before. */
const GOES_ON = /^(And |\[Best of all|\[Sadly|\[Mind you)/;

/** Frames that need a whole clause. */
const THAT = /(because|that|, but) \{|At least|Yes,/;

export function praise(talk: Talk): boolean {
  return aboutOne(talk, { tone: "good", frames: english.goodFrames });
}

export function complain(talk: Talk): boolean {
  return aboutOne(talk, { tone: "bad", frames: english.badFrames });
}

export function remark(talk: Talk): boolean {
  return aboutOne(talk, { tone: "neither", frames: english.neutralFrames });
}

export function praiseTwice(talk: Talk): boolean {
  return aboutTwo(talk, "good", english.goodAndGood);
}

export function complainTwice(talk: Talk): boolean {
  return aboutTwo(talk, "bad", english.badAndBad);
}

/** One good and one bad thing, in either order. */
export function weighUp(talk: Talk): boolean {
  const good = claimFrom(talk, "good");
  const bad = claimFrom(talk, "bad");
  if (good === "" || bad === "") return false;
  const frames = !canFollow(good) || !canFollow(bad) ? english.goodNextToBad : talk.chance.next() < 0.5 ? english.goodThenBad : english.badThenGood;
  return say(talk, frames, { good, bad, Good: capital(good), Bad: capital(bad) });
}

export function gripe(talk: Talk): boolean {
  const bad = claimFrom(talk, "bad");
  return bad !== "" && say(talk, canFollow(bad) ? english.gripes : english.gripes.filter((frame) => !THAT.test(frame)), { bad, Bad: capital(bad) });
}

export function concede(talk: Talk): boolean {
  const good = claimFrom(talk, "good");
  return (
    good !== "" && say(talk, canFollow(good) ? english.concessions : english.concessions.filter((frame) => !THAT.test(frame)), { good, Good: capital(good) })
  );
}

export function judgeNoun(talk: Talk): boolean {
  const aspect = nextAspect(talk, talk.tone === "positive" ? "good" : talk.tone === "negative" ? "bad" : "neither");
  if (aspect === null || aspect.clausesOnly) return false;
  return say(talk, english.nounFrames[talk.tone], { noun: aspect.noun, nounIs: aspect.many ? "are" : "is" });
}

export function reportFault(talk: Talk): boolean {
  const said = say(talk, english.faultFrames, { time: talk.chance.pick(english.times) });
  if (said && talk.chance.next() < 0.35) say(talk, english.afterFault);
  return said;
}

export function open(talk: Talk): boolean {
  return say(talk, talk.other === null ? english.openings : english.openingsForOthers);
}

export function judge(talk: Talk): boolean {
  return say(talk, talk.other === null ? english.verdicts[talk.tone] : english.othersVerdict[talk.tone]);
}

export function sayOf(phrases: Readonly<Record<Tone, readonly string[]>>): (talk: Talk) => boolean {
  return (talk) => say(talk, phrases[talk.tone]);
}

function aboutOne(talk: Talk, how: { readonly tone: "good" | "bad" | "neither"; readonly frames: readonly string[] }): boolean {
  const clause = claimFrom(talk, how.tone);
  if (clause === "") return false;
  return say(talk, framesFor(talk, clause, how.frames), { clause, Clause: capital(clause) });
}

function framesFor(talk: Talk, clause: string, frames: readonly string[]): readonly string[] {
  if (!canFollow(clause)) return frames.slice(0, 1);
  if (talk.other !== null && !NAMES_THE_WRITER.test(clause) && talk.chance.next() < 0.5) return english.hearsay;
  if (talk.chance.next() < PLAIN) return frames.slice(0, 1);
  return frames.slice(1).filter((frame) => talk.pieces.length > 0 || !GOES_ON.test(frame));
}

function aboutTwo(talk: Talk, tone: "good" | "bad", frames: readonly string[]): boolean {
  const clause = claimFrom(talk, tone);
  const other = claimFrom(talk, tone);
  if (clause === "" || other === "") return false;
  const usable = canFollow(clause) && canFollow(other) ? frames : ["{Clause}. {Other}."];
  return say(talk, usable, { clause, Clause: capital(clause), other, Other: capital(other) });
}

function claimFrom(talk: Talk, tone: "good" | "bad" | "neither"): string {
  const aspect: Aspect | null = nextAspect(talk, tone);
  if (aspect === null) return "";
  const fromOthers = talk.other === null ? [] : aspect[tone].filter((clause) => !NAMES_THE_WRITER.test(clause));
  return clauseOf(talk, fromOthers.length > 0 ? fromOthers : aspect[tone]);
}

function canFollow(clause: string): boolean {
  return OPENS_A_CLAUSE.test(clause) && !WITHOUT_VERB.test(clause);
}
