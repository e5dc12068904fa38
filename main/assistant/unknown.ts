/** What was asked for and is no word of this shop. */
import { plain } from "./vocabulary.ts";

const asking = new Set(
  "recommend recommended suggest whats thing things item items product products stuff cheapest dearest best most least expensive top rated popular newest gift gifts present presents arrival arrivals hi hello hey please do does have has had can could would will is are am be been i im we you your there guys where what which who how find show tell me my us get give got sell sold stock carry keep buy see look looking for need want like love to a an any some the of pair good nice new cheap available something anything after hunting searching search search on hunt market in into with could wondering wonder if maybe pick bring grab interested thinking about much cheaper dearer better bigger smaller larger else other another more less different similar instead show list browse range selection then and or also too many few lot all every one ones these those this that it its them they by from at as so well really very just only ok okay yes no not everything everybody called named".split(
    " ",
  ),
);

/** A word of the asking, not of the thing. */
export const isAsking = (word: string): boolean => asking.has(word);

const around =
  /\b(please|in stock|here|today|(in|of) (your|the|this) (whole |entire )?(shop|store)|for sale|at all|under .*|below .*|(?<!(?:look|search|hunt|shop|ask)(?:ing)? |market )for (my|a|an|the|him|her|them|someone|somebody) .*|by any chance|perhaps|anywhere|as well)$/;
/** Said back, they would read as the shop's own word. */
const promises = /\b(free|refund\w*|guarantee\w*|warrant\w*|discount\w*|promise\w*|voucher\w*|percent|off|sale|offer\w*)\b/;
const most = /^(quiet|big|small|larg|fast|light|heavi|strong|old|tall|short|long|wid|thin|slim|bright|loud|warm|cool|soft|hard|nic|fin)g?est$/;
const MOST = 4; // words

/** "How tall is your biggest fridge" */
const measured =
  /^how (tall|wide|deep|high|long|heavy|big|large|small|old|loud) (is|are|was|were) (the |your |a |an )?((big|small|tall|larg|wid|new)(g?est|lest|est)? )?/;

/** The thing asked for, in the shopper's words, without the asking around it: letters alone, so that no figure of theirs is said by us. */
export function unknownThing(question: string): string {
  const words = plain(question).replace(measured, "").replace(around, "").trim().split(" ");
  const start = words.findIndex((word) => !asking.has(word));
  if (start < 0) return "";
  const said = words.slice(start, start + MOST).filter((word) => /^\p{L}+$/u.test(word) && !most.test(word));
  while (asking.has(said.at(-1) ?? "")) said.pop();
  return said.some((word) => promises.test(word)) ? "" : said.join(" ");
}

/** A few words that ask for nothing but the thing they name: "grand piano". */
export function isBareName(question: string): boolean {
  const words = plain(question).split(" ").filter(Boolean);
  return (
    words.length > 0 && words.length <= (/^(a|an|some)$/.test(words[0] ?? "") ? LONGEST_NAME : 3) && /\p{L}{3}/u.test(question) && !verbs.test(plain(question))
  );
}

const LONGEST_NAME = 7; // words: "a toy for a little boy"
const verbs =
  /\b(is|are|was|were|am|do|does|did|can|could|will|would|should|who|what|when|where|why|how|i|you|he|she|they|me|my|your|tell|say|sing|write|play|help|yes|no|ok|okay|lol|test|stop)\b/;
