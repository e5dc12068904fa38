/** What shoppers ask a store about itself, in the words in which stores write of it. General English: nothing here belongs to one shop. */
import { plain, stems } from "../assistant/vocabulary.ts";
import { sameSense } from "./concepts.ts";
import type { Topic } from "./passages.ts";
import { fillers, stopWords } from "./plain-words.ts";

/** One thing that is said, in the shopper's word and in others for it. */
export interface Term {
  readonly words: readonly string[];
  /** "How", "my", "weeks", and goods: it helps to choose among what answers, and asks nothing. */
  readonly beside: boolean;
}

/** Sayings whose words mean another thing by themselves: ours stand in their place. */
const idioms: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/\bchristmas( day)?\b/g, "25 december closed"],
  [/\bnew year( day)?\b/g, "1 january closed"],
  [
    /\bprice match(ing|ed)?\b|\bmatch (the |a |their |your )?prices?\b|\bcompetitors?\b|\bbeat .{0,12}\bprices?\b|\bcheaper (elsewhere|online|somewhere else|(in|at|from) (an)?other (shop|store))\b/g,
    "price promise cheaper another",
  ],
  [
    /\b(bring|bringing|brought|take|taking|taken|took|send|sending|sent|give|hand|carry) (it |this |them |these |that |something |things )?back\b|\bmoney back\b|\bchanged? (of|my) mind\b/g,
    "return refund",
  ],
  [/\b(don t|dont|do not|doesn t|doesnt|does not) (like|want|fit|suit|need)( it| me| them)?\b/g, "return"],
  [/\b(stop(s|ped)? working|(does not|doesnt|doesn t|don t|dont|do not|won t|wont) (work|turn on|switch on|start)( anymore| any more)?)\b/g, "faulty"],
  [/\bput(ting)? .{1,40} together\b/g, "assembly assemble"],
  [/\b(apple|google|samsung) pay\b|\bpay (by|with) (my )?(phone|mobile|watch)\b/g, "phones pay"],
  [/\b(in|by) instal{1,2}ments?\b|\bmonthly\b|\bon credit\b|\bpay later\b|\bspread the (cost|payments?)\b/g, "monthly parts pay"],
  [/\b(pick|collect|fetch)(ing|ed)? (it |them |my \w+ )?(up)?\b/g, "collect"],
  [/\bclick and collect\b/g, "order collect"],
  [/\b(not|nobody|no one|isn t|isnt) .{0,12}\b(home|in|there)\b/g, "nobody home"],
  [/\b(can t|cannot|cant|hard to) (see|read)( well)?\b|\b(bigger|larger) (letters|text|writing|print)\b/g, "larger text"],
  [/\b(bring|carry) (.{0,30})\b(floor|upstairs|home|house|door|flat|apartment)\b/g, "delivery $2"],
  [/\b(buy|take) (my |in )?(old|used|second hand)\b/g, "offer still work worth"],
  [/\bgift (voucher|certificate)s?\b/g, "gift card"],
  [/\bbought (.{0,40})\b(cheaper|less)\b/g, "price promise bought difference"],
  [/\b(my|our|personal) (phone |telephone )?(number|data|details|information)\b|\bknow about (me|us)\b/g, "data keep"],
  [/\bset(ting)? up\b/g, "connecting installation"],
  [/\b(faulty|defective|broken|broke)\b/g, "$& warranty"],
  [/\bthrow (.{0,30})\baway\b|\b(get rid|dispose) of\b/g, "recycling $1"],
  [/\b(empty|dead|flat|old|used) batter(y|ies)\b/g, "batteries recycling boxes"],
  [
    /\b(some|any) ?(one|body) else\b|\bmy (husband|wife|partner|friend|son|daughter|mother|father|mum|dad) (can|could|to|come|pick|collect|fetch)\b/g,
    "somebody else",
  ],
];

/** Each line is one sense: whichever is said, all are looked for. */
const senses = `
close, shut, open, hour, opening, early, late
assemble, assembly, build
pay, payment, cashier, checkout, till
card, credit, debit
deliver, delivery, arrive, arrival, ship, shipping, shipment, courier
return, refund, exchange
broken, broke, break, faulty, fault, defective, damaged, warranty, guarantee
guarantee, warranty
fix, mend, repair
lost, lose, missing, without
keep, kept, hold, reserve
left, rest, remaining, balance
microphone, voice, listen, speak
ring, call
display, screen
replace, replacement, new
join, club, member, membership, programme, program, loyalty, sign
reward, point, points
expire, valid, expiry
voucher, coupon
film, camera, video, watch, record, recording
face, recognition
data, information, privacy, private
account, number, everything
type, ask, question
dog, pet, animal
toilet, restroom, bathroom, wc, washroom, loo, lavatory
wheelchair, disabled, disability
park, parking, car
mount, hang, wall
connect, install, plumb, hook
dispose, throw, bin, recycle, recycling, rid
battery, accu
bulb, lightbulb
sell, offer, worth
wipe, erase, delete
lend, borrow, loan
extend, extension, longer
abroad, overseas, international, country
tag, ticket, label, sticker
tax, vat
deaf, hearing
blind, aloud, read
quiet, quieter, calm, crowd, busy, silent
earphones, earbuds, headphones
id, identity, passport
evening, closing
same, today
split, share
upstairs, floor
`;

const others = new Map<string, string[]>();
for (const line of senses.trim().split("\n")) {
  const [first = [], ...same] = line.split(",").map(stems);
  const all = [first, ...same].flat();
  for (const word of all) others.set(root(word), [...new Set([...(others.get(root(word)) ?? []), ...all])]);
}

/** "filming" and "filmed" are "film". */
function root(word: string): string {
  return word.replace(/(?<=.{3})(ing|ed|e)$/, "");
}

/** Said of whatever is asked. */
const asking = new Set(["check", "happen", "mean", "let", "allow", "charge", "give", "cover", "set"]);
const MOST = 24; // terms: a question has 500 letters

export function termsOf({ words: question, goods }: Topic): Term[] {
  const ofGoods = new Set(goods.split(" "));
  const said = idioms.reduce((text, [theirs, ours]) => text.replace(theirs, ` ${ours} `), plain(question));
  const words = [...new Set(stems(said))].filter((word) => !stopWords.has(word) && /[\p{L}\p{N}]/u.test(word));
  return words.slice(0, MOST).map((word) => ({
    words: [...new Set([word, ...(others.get(root(word)) ?? []), ...sameSense(word)])],
    beside: ((fillers.has(word) || asking.has(word)) && !others.has(root(word))) || ofGoods.has(word) || /^\d+$/.test(word),
  }));
}
