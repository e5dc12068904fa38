/** Where makers come from: "from Norway", and "Norwegian lamps". */
import { plain } from "./vocabulary.ts";

/** The country's name in English, with the adjectives that people say for it. */
const adjectives: Readonly<Record<string, string>> = Object.fromEntries(
  `
  argentina: argentine argentinian | australia: australian | austria: austrian | belgium: belgian | brazil: brazilian | bulgaria: bulgarian | canada: canadian
  china: chinese | croatia: croatian | czechia: czech | czech republic: czech | denmark: danish | egypt: egyptian | estonia: estonian | finland: finnish | france: french
  germany: german | greece: greek | hungary: hungarian | iceland: icelandic | india: indian | indonesia: indonesian | ireland: irish | israel: israeli | italy: italian
  japan: japanese | korea: korean | south korea: korean | latvia: latvian | lebanon: lebanese | lithuania: lithuanian | luxembourg: luxembourgish | malaysia: malaysian
  mexico: mexican | morocco: moroccan | netherlands: dutch | the netherlands: dutch | new zealand: kiwi | norway: norwegian | pakistan: pakistani | poland: polish
  portugal: portuguese | romania: romanian | russia: russian | saudi arabia: saudi | serbia: serbian | singapore: singaporean | slovakia: slovak | slovenia: slovenian slovene
  south africa: south african | spain: spanish | sweden: swedish | switzerland: swiss | taiwan: taiwanese | thailand: thai | tunisia: tunisian | turkey: turkish
  ukraine: ukrainian | united kingdom: british english scottish welsh | uk: british english scottish welsh | great britain: british | united states: american | usa: american | vietnam: vietnamese
  `
    .split(/[|\n]/)
    .map((entry) => entry.split(":").map((part) => part.trim()))
    .filter(([country = ""]) => country !== ""),
);

export interface Origin {
  /** As the catalogue writes it; as the shopper says it where no maker comes from there. */
  readonly country: string;
  /** Said as a word of the goods, "Norwegian": of nothing that is sold here it says nothing. */
  readonly adjective: boolean;
  /** True where a maker of this shop comes from there. */
  readonly known: boolean;
  /** The words of the question that say so: of the rest the goods are read. */
  readonly said: RegExp;
}

/** `goods`: words that stand in products' own names are theirs, as in a French press. */
export function originIn(question: string, countries: readonly string[], goods: (word: string) => boolean): Origin | null {
  const text = plain(question);
  const asWritten = countries.find((country) => country !== "" && mentioned(text, plain(country)));
  if (asWritten !== undefined && /\b(from|in|of|made)\b/.test(text)) return { country: asWritten, known: true, adjective: false, said: saying(asWritten) };
  for (const [country, words = ""] of Object.entries(adjectives)) {
    const said = [`${country} made`, ...sayingsOf(words)].find((word) => mentioned(text, word) && !goods(word));
    if (said === undefined || /\b(speak|talk|understand|language)\b/.test(text)) continue;
    const own = countries.find((each) => adjectives[plain(each)] === words);
    return { country: own ?? said, known: own !== undefined, adjective: true, said: saying(said) };
  }
  return null;
}

/** One of two words, such as "south african", is said whole. */
const sayingsOf = (words: string): string[] => (words.startsWith("south ") ? [words] : words.split(" "));

const mentioned = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

const saying = (words: string): RegExp =>
  new RegExp(`\\b(?:(?:made|coming|come|comes) )?(?:(?:from|in|of) (?:the )?)?${plain(words).replace(/ /g, "[ -]")}(?:[ -]made)?\\b`, "iu");
