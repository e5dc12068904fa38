/** What a sentence is about: battery, noise, the lid. A list of words, so that each count can be traced to the words that made it. Pure. */
import listed from "./aspects.json" with { type: "json" };

interface Form {
  readonly aspect: string;
  readonly words: readonly string[];
  /** What holds this form is not about the aspect: "washing up" says nothing of washing. */
  readonly except: boolean;
  /** A part of a thing counts where the sentence begins with it: "the lid leaks", not "a stand for the lid". */
  readonly part: boolean;
}

const STEM = "*"; // at the end of a word: whatever follows
const MOST_WORDS = 20_000; // remembered: as many as buyers use
const BEFORE = 4; // words: "one of the little plastic rings"
const elsewhere = new Set("in on at to for with from into onto out behind between under over like as by than off about after before during around".split(" "));

const forms = Object.entries(listed.aspects).flatMap(([aspect, { words, not }]: [string, { words: string[]; not?: string[] }]): Form[] => [
  ...words.map((form) => ({ aspect, words: form.split(" "), except: false, part: false })),
  ...(not ?? []).map((form) => ({ aspect, words: form.split(" "), except: true, part: false })),
]);
const parts = Object.entries(listed.parts).flatMap(([aspect, names]): Form[] => names.map((name) => ({ aspect, words: [name], except: false, part: true })));
const byFirstWord = Map.groupBy([...forms, ...parts], ({ words }) => words[0] ?? "");
const remembered = new Map<string, readonly Form[]>();
const stems = new Set([...byFirstWord.keys()].filter((word) => word.endsWith(STEM)).map(({ length }) => length - 1));

/** Each once. `kind`: of the product, whose own name is no part of it. */
export function aspectsIn(sentence: string, kind: string): string[] {
  const words = wordsOf(sentence);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const form of formsOf(words[at] ?? "")) if (stands(form, words, at)) found.push({ form, at });
  }
  if (found.length === 0) return [];
  const excepted = found.filter(({ form }) => form.except);
  const own = new Set(wordsOf(kind));
  const counted = found.filter(
    ({ form, at }) =>
      !form.except && !form.words.every((word) => own.has(word)) && !excepted.some((other) => other.form.aspect === form.aspect && covers(other, at)),
  );
  return [...new Set(counted.map(({ form }) => form.aspect))];
}

interface Found {
  readonly form: Form;
  /** Of its first word. */
  readonly at: number;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[a-z0-9']+/g) ?? []
  );
}

/** Forms that begin with the word. */
function formsOf(word: string): readonly Form[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const keys = [word, ...[...stems].filter((length) => length <= word.length).map((length) => word.slice(0, length) + STEM)];
  const forms = keys.flatMap((key) => byFirstWord.get(key) ?? []);
  if (remembered.size >= MOST_WORDS) remembered.clear();
  remembered.set(word, forms);
  return forms;
}

function stands({ words: wanted, part }: Form, words: readonly string[], at: number): boolean {
  if (part && (at > BEFORE || words.slice(0, at).some((word) => elsewhere.has(word)))) return false;
  return wanted.every((word, offset) => {
    const there = words[at + offset] ?? "";
    return word.endsWith(STEM) ? there.startsWith(word.slice(0, -1)) : there === word;
  });
}

function covers({ form, at }: Found, place: number): boolean {
  return at <= place && place < at + form.words.length;
}
