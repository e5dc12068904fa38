/** Words that mean the same thing in any shop: "phone" and "smartphone", "couch" and "sofa", "six" and "6". */
import { stems } from "../assistant/vocabulary.ts";

/** One sense of a few words in a row; `at` says where they stood. */
export interface Concept {
  readonly sense: string;
  readonly own: string;
  readonly at: readonly number[];
}

/** Each line is one sense, its phrases parted by commas. General English of shopping: nothing here belongs to one shop. */
const senses = `
smartphone, phone, mobile phone, mobile, cell phone, cellphone, cell, handset
television, tv, tvs, telly
vacuum, vacuum cleaner, hoover
laptop, notebook computer, notebook
computer, pc, pcs
torch, flashlight
headphones, headset, head phones
earbuds, earphones, ear buds, ear phones, in-ear headphones
backpack, rucksack
washing machine, washer
tumble dryer, clothes dryer
iron, steam iron
hair dryer, hairdryer, blow dryer
power bank, powerbank
mug, cup
coffee maker, coffee machine
speaker, loudspeaker
sofa, couch, settee
sofa bed, sleeper sofa, pull-out couch, futon
wardrobe, closet
chest of drawers, dresser, bureau
bedside table, nightstand, night stand
bookcase, bookshelf
cot, crib
trolley, cart
rug, carpet
curtain, drape
duvet, quilt, comforter
tap, faucet
bin, trash can, garbage can, rubbish bin, dustbin
fridge, refrigerator
cooker, stove
lamp, light
light bulb, lightbulb, bulb
jumper, sweater, pullover
trousers, pants, slacks
trainer, sneaker
jewellery, jewelry
perfume, fragrance, cologne, scent, eau de toilette, eau de parfum
make-up, makeup, cosmetics
lipstick, lip stick
nail polish, nail varnish
sunglasses, sun glasses, shades
spectacles, eyeglasses
handbag, purse
bike, bicycle, cycle, pushbike
motorcycle, motorbike
car, automobile
pram, pushchair, stroller, buggy
nappy, diaper
toy, plaything
sweets, candy
biscuit, cookie
fizzy drink, soda, soft drink
veg, vegetable, veggie
lawn mower, lawnmower, grass cutter, mower
hedge trimmer, hedge cutter
screwdriver, screw driver
spanner, wrench
outdoor, garden, patio
child, kid, toddler
man, gent, gentleman
woman, lady
dog, puppy, doggy
cat, kitten, kitty
baby, infant
racket, racquet
football, soccer ball
exercise, workout, fitness
table and chair, dining set, dinette
grey, gray
colour, color
2, two
3, three
4, four
5, five
6, six
7, seven
8, eight
9, nine
10, ten
12, twelve
`;

/** Sense by the first word of a phrase, longest phrases first. */
const phrases = phrasesOf(senses);

function phrasesOf(text: string): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly sense: string }[]> {
  const all = text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const same = line.split(",").map((phrase) => stems(phrase));
      return same.map((words) => ({ words, sense: (same[0] ?? []).join(" ") }));
    })
    .sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(all, ({ words }) => words[0] ?? "");
}

const glue = new Set(["of", "and", "with", "for", "w", "in", "on", "the", "a", "an", "to", "by", "or", "from", "&"]);

/** The senses of words in a row, glue left out. A phrase of several words is one concept, unless its sense is several words itself. */
export function conceptsOf(words: readonly string[]): Concept[] {
  const found: Concept[] = [];
  for (let start = 0; start < words.length;) {
    const { length, sense } = phraseAt(words, start);
    const own = words.slice(start, start + length).join(" ");
    const at = Array.from({ length }, (_, offset) => start + offset);
    for (const part of senseWords(sense)) if (!glue.has(own)) found.push({ sense: part, own, at });
    start += length;
  }
  return found;
}

/** "chest of drawers" and "table and chairs" are looked for by each of their words: kinds put others between them. */
const senseWords = (sense: string): string[] => (/ (of|and) /.test(sense) ? sense.split(" ").filter((word) => !glue.has(word)) : [sense]);

function phraseAt(words: readonly string[], start: number): { length: number; sense: string } {
  const word = words[start] ?? "";
  const phrase = (phrases.get(word) ?? []).find((each) => each.words.every((part, offset) => words[start + offset] === part));
  return phrase === undefined ? { length: 1, sense: word } : { length: phrase.words.length, sense: phrase.sense };
}

/** The other words of the same sense: what to search with where a shop does not know the shopper's own word. */
export function sameSense(word: string): string[] {
  const sense = (phrases.get(word) ?? []).find(({ words }) => words.length === 1)?.sense;
  if (sense === undefined) return [];
  return [...phrases.values()]
    .flat()
    .filter((phrase) => phrase.sense === sense && phrase.words.length === 1 && phrase.words[0] !== word)
    .flatMap(({ words }) => words);
}
