/** How one English review is put together: a length is aimed at, a shape chosen, and moves made until it is reached. */
import type { Chance } from "../chance.ts";
import { capitalised, fillIn, wordsIn } from "./fill-in.ts";
import type { Ledger } from "./ledger.ts";
import * as moves from "./moves.ts";
import * as english from "./phrases/english.ts";
import type { Tone } from "./phrases/english.ts";
import { inVoice } from "./style.ts";
import type { Subject } from "./subject.ts";
import { capital, clauseOf, lengthOf, say, type Talk } from "./talk.ts";

export interface Assignment {
  readonly subject: Subject;
  readonly tone: Tone;
  readonly stars: number;
  readonly chance: Chance;
  readonly ledger: Ledger;
}

type Move = (talk: Talk) => boolean;

const ATTEMPTS = 12;
const SHARE_FOR_OTHERS = 0.1;
const REPEATS_A_WORD = /\b(\w{4,})\b.*\b\1\b/i;

/** What a reviewer of each tone tends to do, as often as it is listed. */
const habits: Readonly<Record<Tone, readonly Move[]>> = {
  positive: [
    moves.praise,
    moves.praise,
    moves.praise,
    moves.praise,
    moves.praise,
    moves.praise,
    moves.praiseTwice,
    moves.praiseTwice,
    moves.praiseTwice,
    moves.judgeNoun,
    moves.sayOf(english.comparisons),
    moves.sayOf(english.money),
    moves.sayOf(english.scenes),
    seldom(moves.sayOf(english.handover)),
  ],
  neutral: [
    moves.weighUp,
    moves.weighUp,
    moves.weighUp,
    moves.weighUp,
    moves.remark,
    moves.remark,
    moves.judgeNoun,
    moves.sayOf(english.comparisons),
    moves.sayOf(english.money),
    moves.sayOf(english.scenes),
    seldom(moves.sayOf(english.handover)),
  ],
  negative: [
    moves.complain,
    moves.complain,
    moves.complain,
    moves.complainTwice,
    moves.complainTwice,
    moves.reportFault,
    moves.reportFault,
    moves.judgeNoun,
    moves.sayOf(english.comparisons),
    moves.sayOf(english.money),
    moves.sayOf(english.scenes),
    seldom(moves.sayOf(english.handover)),
  ],
};

/** Something that few reviewers bother to mention. */
function seldom(move: Move): Move {
  return (talk) => talk.chance.next() < 0.4 && move(talk);
}

/** A text that nobody has written before, as far as that can be had. */
export function compose(assignment: Assignment): string {
  let text = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const talk = startTalk(assignment);
    shapeFor(talk)(talk);
    if (talk.pieces.length === 0) continue;
    text = inVoice(talk);
    if (assignment.ledger.isNew(text)) break;
  }
  assignment.ledger.note(text);
  return text;
}

function startTalk({ subject, tone, stars, chance, ledger }: Assignment): Talk {
  const [person, he, him] = chance.pick(english.people);
  const other = chance.next() < SHARE_FOR_OTHERS ? { person, he, him } : null;
  return { subject, tone, stars, chance, ledger, pieces: [], said: new Set(), aspectsUsed: new Set(), other };
}

function shapeFor(talk: Talk): (talk: Talk) => void {
  const drawn = talk.chance.next();
  if (drawn < 0.145) return writeTersely;
  const special = talk.chance.next();
  if (special < 0.035) return writeList;
  if (special < 0.06) return askSomething;
  if (talk.tone === "negative" && special < 0.16) return mock;
  if (talk.tone === "neutral" && special < 0.16) return stateFacts;
  if (drawn < 0.42) return writeUpTo(6, 15);
  if (drawn < 0.7) return writeUpTo(16, 34);
  if (drawn < 0.86) return writeUpTo(35, 58);
  return writeUpTo(63, 115);
}

/** Five words or fewer: a remark, or two that make one. */
function writeTersely(talk: Talk): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const slots = remarks(talk);
    const shapes = talk.chance.next() < 0.3 ? english.terse[talk.tone] : complete(english.terseShapes[talk.tone], slots);
    if (shapes.length === 0) continue;
    const piece = fillIn(talk.chance.pick(shapes), { ...talk.subject.grammar, ...slots, time: talk.chance.pick(english.times) }, talk.chance);
    if (wordsIn(piece) > 5 || !talk.ledger.isNew(piece) || REPEATS_A_WORD.test(piece)) continue;
    talk.pieces.push(capitalised(piece));
    return;
  }
}

/** The shapes for which there are remarks enough. */
function complete(shapes: readonly string[], slots: Readonly<Record<string, string>>): string[] {
  return shapes.filter((shape) => [...shape.matchAll(/\{((?:plus|minus)\d?)\}/g)].every(([, name = ""]) => slots[name] !== ""));
}

/** Brief remarks about different things, by what the product is known for and the tone asks for. */
function remarks(talk: Talk): Record<string, string> {
  const leaning = talk.tone === "positive" ? 0.35 : talk.tone === "negative" ? 0.65 : 0.5;
  const traits = talk.subject.traits
    .filter(({ aspect }) => aspect.plus.length > 0 && aspect.minus.length > 0)
    .map(({ aspect, worth }) => ({ aspect, place: worth + talk.chance.normal() * 0.3 }))
    .sort((a, b) => b.place - a.place);
  const split = Math.round(traits.length * (1 - leaning));
  const plus = traits.slice(0, split).map(({ aspect }) => talk.chance.pick(aspect.plus));
  const minus = traits
    .slice(split)
    .reverse()
    .map(({ aspect }) => talk.chance.pick(aspect.minus));
  return { plus: plus[0] ?? "", plus2: plus[1] ?? "", plus3: plus[2] ?? "", minus: minus[0] ?? "", minus2: minus[1] ?? "", minus3: minus[2] ?? "" };
}

function writeList(talk: Talk): void {
  if (talk.chance.next() < 0.5) moves.open(talk);
  const slots = remarks(talk);
  const shapes = complete(english.listShapes[talk.tone], slots);
  if (shapes.length === 0) return writeUpTo(16, 34)(talk);
  say(talk, shapes, slots);
  if (talk.chance.next() < 0.3) say(talk, english.closings[talk.tone]);
}

function askSomething(talk: Talk): void {
  if (talk.chance.next() < 0.6) moves.judge(talk);
  habits[talk.tone][0]?.(talk);
  const ask = clauseOf(talk, talk.subject.phrases.ask);
  say(talk, english.questionLeads, { ask });
}

function mock(talk: Talk): void {
  const wry = clauseOf(talk, talk.subject.phrases.wry);
  if (talk.chance.next() < 0.4) moves.open(talk);
  say(talk, [wry]);
  if (talk.chance.next() < 0.6) moves.complain(talk);
  if (talk.chance.next() < 0.3) moves.judge(talk);
}

function stateFacts(talk: Talk): void {
  if (talk.chance.next() < 0.5) moves.open(talk);
  const attributes = Object.entries(talk.subject.product.attributes).filter(([, value]) => value.length > 4);
  say(talk, talk.subject.phrases.fact);
  if (attributes.length > 0) {
    const [name, value] = talk.chance.pick(attributes);
    say(talk, english.factFrames, { attribute: name, Attribute: capital(name), value });
  }
  if (talk.chance.next() < 0.5) moves.remark(talk);
  if (talk.chance.next() < 0.3) moves.judge(talk);
}

function writeUpTo(fewest: number, most: number): (talk: Talk) => void {
  return (talk) => {
    const aim = talk.chance.whole(fewest, most);
    const long = aim >= 16;
    if (talk.other !== null || (long && talk.chance.next() < 0.7)) moves.open(talk);
    const judged = talk.chance.next() < (long ? 0.6 : 0.35) && moves.judge(talk);
    // An opening or a comparison alone tells nobody whether the thing is any good.
    if (long || !judged) habits[talk.tone][0]?.(talk);
    keepTalking(talk, aim - (long ? 6 : 0));
    if (talk.tone === "positive" && talk.stars === 4 && long && talk.chance.next() < 0.6) moves.gripe(talk);
    if (talk.tone === "negative" && talk.stars === 2 && long && talk.chance.next() < 0.6) moves.concede(talk);
    if (lengthOf(talk) < aim) say(talk, english.closings[talk.tone]);
  };
}

/** Stops at the aim, or when a reviewer of this tone has run out of things to say. */
function keepTalking(talk: Talk, aim: number): void {
  const done = new Map<Move, number>();
  for (let turn = 0; turn < 30 && lengthOf(talk) < aim; turn++) {
    const move = talk.chance.pick(habits[talk.tone]);
    const times = done.get(move) ?? 0;
    if (times >= MOST_OFTEN && !aboutAspects.has(move)) continue;
    if (move(talk)) done.set(move, times + 1);
  }
}

const MOST_OFTEN = 1;
const aboutAspects: ReadonlySet<Move> = new Set([moves.praise, moves.praiseTwice, moves.complain, moves.complainTwice, moves.weighUp, moves.remark]);
