/** The fixed words of the assistant. Facts stand in slots: {like this}; code fills them, the model may only move them. */

export interface Sentence {
  readonly template: string;
  readonly slots: Readonly<Record<string, string>>;
}

export const sentence = (template: string, slots: Sentence["slots"] = {}): Sentence => ({ template, slots });

/** Every slot filled; an unknown slot is a bug and throws. */
export function spoken({ template, slots }: Sentence): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no value for the slot {${name}} of "${template}"`);
    return value;
  });
}

/** "mug" → "mugs", "radio" → "radios", "phone case" → "phone cases", "torch" → "torches". */
export function plural(noun: string): string {
  if (noun === "mouse") return "mice";
  if (/(s|headphones|earbuds|lights)$/.test(noun)) return noun;
  if (/(ch|sh|x)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith("knife")) return `${noun.slice(0, -2)}ves`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

export const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : plural(noun)}`;

/** "a, b and c" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export const fixed = {
  smalltalk: sentence("Hello. Ask me about anything in this shop: a product, a maker, today's offers or how we handle returns."),
  thanks: sentence("You are welcome. Is there anything else I can find for you?"),
  who: sentence("I am this shop's assistant, a program on this kiosk. I look things up in our own catalogue, offers, reviews and store information."),
  offtopic: sentence("I only know this shop: its products, makers, offers and services. Ask me about one of those, or call staff."),
  care: sentence(
    "I am sorry that you feel like this. Please tell somebody now: our staff are at the desk beside you, and your country's emergency number answers day and night.",
  ),
  unsafe: sentence("I cannot help with that. I can look up products, makers, offers and store information for you."),
  noPassage: sentence("I have nothing written down about that. Staff at the desk can tell you."),
  signIn: sentence("Sign in to see your orders, or type the order code at Order status."),
  noOrders: sentence("There are no orders yet under your name."),
  noPromotions: sentence("No offer fits that right now."),
} as const;
