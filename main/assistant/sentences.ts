/** A sentence of an answer: its facts stand in slots, which code fills and a model may only move. */
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Language } from "./language.ts";
import type { Maker, Passage } from "./tools.ts";
import type { en } from "./words/en.ts";
import type { Key, Words } from "./words/words.ts";

/** What has a name of its own. A sentence takes the thing and not its name, so that the thing is at hand to be shown. */
export type Named = ProductCard | Maker | PromotionTicket | Passage;

export interface Sentence {
  readonly template: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly names: readonly Named[];
}

interface Things {
  readonly name: ProductCard | Maker;
  readonly cheaper: ProductCard;
  readonly dearer: ProductCard;
  readonly names: readonly Maker[];
  readonly first: PromotionTicket;
  readonly offer: PromotionTicket;
  readonly title: Passage;
}
type SlotIn<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotIn<Rest> : never;
/** Every slot of the English template; names as things, the rest as they are printed. */
export type SlotsOf<K extends Key> = { readonly [Slot in SlotIn<(typeof en)[K]>]: Slot extends keyof Things ? Things[Slot] : string };

export function sentence<K extends Key>(words: Words, key: K, slots: SlotsOf<K>): Sentence {
  const given = Object.entries(slots as Readonly<Record<string, string | Named | readonly Named[]>>); // `as`: the values of any key
  const things = given.flatMap(([, value]) => (typeof value === "string" ? [] : value));
  return {
    template: words.template(key),
    slots: Object.fromEntries(given.map(([slot, value]) => [slot, printed(value, words)])),
    language: words.language,
    names: things,
  };
}

function printed(value: string | Named | readonly Named[], words: Words): string {
  if (typeof value === "string") return value;
  return words.listed([value].flat().map((thing) => ("name" in thing ? thing.name : thing.title.toLowerCase())));
}

/** Every slot filled; an unknown slot is a bug and throws. A sentence that begins with goods begins with a capital. */
export function spoken({ template, slots }: Pick<Sentence, "template" | "slots">): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for the slot {${name}} of "${template}"`);
    return value;
  });
  return template.startsWith("{things}") ? capital(text) : text;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "mug" → "mugs", "radio" → "radios", "phone case" → "phone cases", "torch" → "torches". */
export function plural(noun: string): string {
  if (noun === "mouse") return "mice";
  if (/(s|headphones|earbuds|lights)$/.test(noun)) return noun;
  if (/(ch|sh|x)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith("knife")) return `${noun.slice(0, -2)}ves`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
