/** English words that name no product, and everyday words for things that the shop calls otherwise. */

const words = (text: string): string[] => text.split(" ");

/** Written as `stems` leaves them: singular, lower case. */
export const fillers: ReadonlySet<string> = new Set(
  words(
    "a an the some any i im me my we our you your it its is are am be do doe did have has had can could would will should may want need looking look find show get give buy tell like love please hello hi thank " +
      "for with of in on at to from by and or but that this these those there here what which who where when how much many one something anything thing item product stuff kind type sort brand maker made make sell sold sale price cost " +
      "best good better great nice cool popular top cheap cheapest cheaper affordable inexpensive expensive budget new newest under over below above than less more between up down least most about around recommended recommend recommendation suggest suggestion gift present shop store dollar euro pound",
  ),
);

/** They help to choose among what is found, and never hide a product. */
export const soft: ReadonlySet<string> = new Set(
  words(
    "quiet silent small little large big huge tiny light lightweight heavy fast quick strong powerful durable sturdy soft warm cosy cozy portable compact comfortable modern simple easy smart cute pretty bright thin slim long short",
  ),
);

/** Somebody is talking, so that words which the shop does not know are talk and not the name of a thing. */
export const sentenceStarts = /\?|\b(?:i|i'm|do you|have you|can you|could you|show me|looking for|what|which|where|is there|are there|need|want|recommend)\b/i;

const others: readonly (readonly [RegExp, string])[] = [
  [/\bhead ?phones?\b/gi, "headphones"],
  [/\bear ?phones?\b/gi, "earbuds"],
  [/\b(?:cell ?phones?|mobile ?phones?|mobiles|phones?(?! case))\b/gi, "smartphone"],
  [/\b(?:tvs?|tellys?|tellies)\b/gi, "television"],
  [/\b(?:hoovers?|vacuums?(?! cleaner))(?! cleaner)\b/gi, "vacuum cleaner"],
  [/\brobot vacuum cleaner\b/gi, "robot vacuum"],
  [/\bnotebooks?\b/gi, "laptop"],
  [/\bflashlights?\b/gi, "torch"],
  [/\bheadsets?\b/gi, "headphones"],
  [/\bear buds?\b/gi, "earbuds"],
  [/\brucksacks?\b/gi, "backpack"],
  [/\bwashers?\b/gi, "washing machine"],
  [/\birons?\b/gi, "steam iron"],
  [/\bsteam steam\b/gi, "steam"],
  [/\bhair ?dryers?\b/gi, "hair dryer"],
  [/\bpower ?banks?\b/gi, "power bank"],
  [/\bcups?\b/gi, "mug"],
  [/\bknives\b/gi, "knife"],
  [/\bgray\b/gi, "grey"],
];

/** "phone" → "smartphone": the shop's own word for the thing. */
export function otherWords(text: string): string {
  return others.reduce((said, [word, own]) => said.replace(word, own), text);
}
