/** The paragraphs of the store's documents that answer a question: the rarer a word among them, the more it says. */
import { allPassages, type Holding, type NumberedPassage, type Passage, passagesHolding } from "../../db/kiosk/documents.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import { type Term, termsOf } from "./store-words.ts";

/** `share`: how much of what is asked stands in the passage or over it, from 0 to 1; of goods alone nothing is asked. */
export interface Answering extends Passage {
  readonly share: number;
}

/** What the documents are searched with. `goods`: words of it that name goods; they help to choose among what answers the rest. */
export interface Topic {
  readonly words: string;
  readonly goods: string;
}

const TITLE = 0.8; // a title is over all of its paragraphs, and so says less of each
const BOTH = 1.2;
const OTHER_WORD = 0.8; // than the shopper's own
const SAID_BESIDE = 0.25;
const LENGTH = 0.3; // how much a long paragraph pays for what it holds by chance

/** The best first; of equals in the order of their pages. Empty where no word of the question is in any. */
export async function passagesAbout(db: CacheReader, topic: Topic, limit: number): Promise<Answering[]> {
  const passages = await allPassages(db);
  const terms = await Promise.all(termsOf(topic).map((term) => looked(db, term, passages.length)));
  const whole = sumOf(terms, ({ rarity, beside }) => (beside ? 0 : rarity));
  const mean = sumOf(passages, ({ text }) => text.length) / passages.length;
  return passages
    .map((passage) => ({ passage, ...scored(passage, { terms, whole, mean }) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage: { documentId, title, text }, share }) => ({ documentId, title, text, share }));
}

interface Looked {
  readonly rarity: number;
  readonly beside: boolean;
  /** What it counts in a passage, by the passage's number. */
  readonly places: ReadonlyMap<number, number>;
}

async function looked(db: CacheReader, { words, beside }: Term, passages: number): Promise<Looked> {
  const places = new Map<number, number>();
  for (const [at, word] of words.entries())
    for (const holding of await passagesHolding(db, word)) {
      const place = placeOf(holding) * (at === 0 ? 1 : OTHER_WORD);
      places.set(holding.number, Math.max(place, places.get(holding.number) ?? 0));
    }
  // As BM25 has it; what is in none is the rarest.
  return { rarity: (beside ? SAID_BESIDE : 1) * Math.log(1 + (passages - places.size + 0.5) / (places.size + 0.5)), beside, places };
}

const placeOf = ({ inText, inTitle }: Holding): number => (inText && inTitle ? BOTH : inText ? 1 : TITLE);

function scored({ number, text }: NumberedPassage, { terms, whole, mean }: { terms: readonly Looked[]; whole: number; mean: number }) {
  const sum = sumOf(terms, ({ rarity, places }) => rarity * (places.get(number) ?? 0));
  const asked = sumOf(terms, ({ rarity, beside, places }) => (places.has(number) && !beside ? rarity : 0));
  return { share: whole === 0 ? 0 : asked / whole, score: sum / (1 - LENGTH + (LENGTH * text.length) / mean) };
}

const sumOf = <T>(all: readonly T[], value: (each: T) => number): number => all.reduce((sum, each) => sum + value(each), 0);
