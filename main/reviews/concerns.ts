/** Why staff should read a review before anyone else does: rude words, and what tells who or where somebody is. Pure. */

export type Concern = "profanity" | "personal-data";

// Whole words, in the five languages of the screens; mild ones ("damn", "crap") are left to the writer.
const rude =
  /\b(?:fuck\w*|motherfuck\w*|shit|shits|shitty|bullshit|cunts?|twats?|wank(?:er|ers|ing)?|bastards?|bitch(?:es)?|assholes?|arseholes?|dickheads?|whores?|sluts?|niggers?|faggots?|retards?|puta|putas|mierda|cabr[oó]n(?:es)?|gilipollas|coño|merde|putain|connards?|connasses?|salopes?|encul[ée]s?|schei(?:ß|ss)e?|arschl(?:o|ö)cher|arschloch|fotze|hurensohn|wichser)\b/iu;
const rudeArabic = /(?:^|\s)(?:كس|شرموطة|خرا|منيوك)(?=\s|$)/u;
const spelled: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", $: "s" };

const personal = [
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i, // e-mail
  /(?<![\d.,$€£])(?:\+|00)?\d(?:[\s().-]?\d){8,14}(?![\d.,]*\s*(?:%|mm|cm|km|kg|mah|hours?|watts?))/i, // telephone or card
  /\b(?:https?:\/\/|www\.)\S+/i,
  /(?:^|\s)@[a-z0-9_.]{3,}/i, // name on a social network
  /\b\d{1,4}\s+(?:[A-Z][a-z]+\s+){1,3}(?:street|road|avenue|lane|drive|close|st|rd|ave)\b/i,
  /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}\b/, // IBAN
];

export function concernsIn(text: string): Concern[] {
  const plain = text.normalize("NFKC").replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "");
  const letters = plain.replace(/[013457@$](?=\p{L})|(?<=\p{L})[013457@$]/gu, (sign) => spelled[sign] ?? sign);
  return [
    ...(rude.test(plain) || rude.test(letters) || rudeArabic.test(plain) ? (["profanity"] as const) : []),
    ...(personal.some((pattern) => pattern.test(plain)) ? (["personal-data"] as const) : []),
  ];
}
