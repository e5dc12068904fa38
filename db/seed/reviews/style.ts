/** The hand of the writer: contractions, missing capitals, typing errors, shouting, a face now and then. */
import type { Chance } from "../chance.ts";
import { emoji } from "./phrases/english.ts";
import type { Talk } from "./talk.ts";

/** One pass over the text, because every piece of every review goes through it. */
const CONTRACTED = new RegExp(
  [
    String.raw`\b(?:[Dd]o|does|did|is|are|was|were|has|have|had|would|could|should|must|need) not\b`,
    String.raw`\b[Cc]annot\b`,
    String.raw`\b[Ww]ill not\b`,
    String.raw`\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Ww]hat) is (?=\w)`,
    String.raw`\bI am (?=\w)`,
    String.raw`\b(?:[Tt]hey|[Yy]ou|[Ww]e) are (?=\w)`,
    String.raw`\bI have (?=(?:had|bought|owned|used|been|ever|tried|asked|rarely|mixed)\b)`,
    String.raw`\b(?:I|you|we|he|she|it) would (?=\w)`,
  ].join("|"),
  "g",
);

const misspelled: readonly (readonly [RegExp, string])[] = [
  [/\bdefinitely\b/i, "definately"],
  [/\breceived\b/i, "recieved"],
  [/\bbecause\b/i, "becuase"],
  [/\bthe\b/, "teh"],
  [/\bquiet\b/, "quite"],
  [/\btoo\b/, "to"],
  [/\breally\b/i, "realy"],
  [/\bit's\b/, "its"],
  [/n't\b/, "nt"],
  [/\brecommend/i, "reccomend"],
  [/\bdisappoint/i, "dissapoint"],
  [/\bwith\b/, "wiht"],
  [/\bevery\b/i, "evry"],
  [/\bbattery\b/i, "batery"],
  [/\bthough\b/, "tho"],
  [/\byou\b/, "u"],
  [/\band\b/, "n"],
];

/** The pieces of a talk as one text in one of many hands. */
export function inVoice({ pieces, tone, chance }: Talk): string {
  let text = pieces.reduce((before, piece) => before + (before.includes("\n") || piece.includes("\n") ? "\n" : " ") + piece);
  if (chance.next() < 0.8) text = contracted(text);
  if (chance.next() < 0.08) text = mistyped(text, chance);
  const manner = chance.next();
  if (manner < 0.1) text = carelessly(text, chance);
  else if (manner < 0.12 && text.length < 90) text = text.toUpperCase();
  else if (manner < 0.145) text = shoutingOnce(text);
  if (chance.next() < 0.14) text = text.replace(/\.$/, "");
  else if (tone === "positive" && chance.next() < 0.1) text = text.replace(/\.$/, "!");
  if (chance.next() < 0.035) text = `${text} ${chance.pick(emoji[tone])}`;
  return text;
}

export function contracted(text: string): string {
  return text.replace(CONTRACTED, (words) => {
    if (/annot$/.test(words)) return words.replace("not", "'t");
    if (/ill not$/.test(words)) return words.replace("ill not", "on't");
    if (words.endsWith(" not")) return words.replace(" not", "n't");
    return words.replace(" is ", "'s ").replace(" am ", "'m ").replace(" are ", "'re ").replace(" have ", "'ve ").replace(" would ", "'d ");
  });
}

/** One or two slips; letters change places where no usual mistake offers itself. */
function mistyped(text: string, chance: Chance): string {
  const usual = misspelled.filter(([right]) => right.test(text));
  if (usual.length > 0 && chance.next() < 0.7) {
    const [right, wrong] = chance.pick(usual);
    return text.replace(right, wrong);
  }
  const long = text.match(/\b[a-z]{6,}\b/g) ?? [];
  if (long.length === 0) return text;
  const word = chance.pick(long);
  const at = chance.whole(2, word.length - 3);
  return text.replace(word, word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}

function carelessly(text: string, chance: Chance): string {
  const lower = text.toLowerCase().replace(/'/g, chance.next() < 0.5 ? "" : "'");
  return chance.next() < 0.4 ? lower.replace(/\. /g, chance.pick([" ... ", ", ", "... "])).replace(/\.$/, "") : lower;
}

function shoutingOnce(text: string): string {
  return text.replace(/\b(never|always|every|so|really|love|terrible|not|very|best|worst)\b/i, (word) => word.toUpperCase());
}
