/** One composer for each thing a question can be about. */
import type { About } from "../../preload/domain/chat.ts";
import { aboutManufacturers, aboutOrders, aboutPromotions, aboutStore } from "./compose-others.ts";
import { aboutProducts } from "./compose-products.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { fixed } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";

const always = ["What is on offer today?", "What are your opening hours?"];

export const composers: Readonly<Record<About, (understood: Understood, lookups: Lookups) => Promise<Draft>>> = {
  products: aboutProducts,
  manufacturers: aboutManufacturers,
  promotions: aboutPromotions,
  store: aboutStore,
  orders: aboutOrders,
  smalltalk: async ({ topic }) => draft(smalltalkFor(plain(topic)), { replies: always }),
  offtopic: async () => draft(fixed.offtopic, { replies: always }),
  unsafe: async ({ topic }) => (despair.test(plain(topic)) ? draft(fixed.care) : draft(fixed.unsafe, { replies: always })),
};

/** Somebody who speaks of harming themselves is sent to a person, and offered nothing to buy. */
const despair = /\b(kill|hurt|harm|cut) myself\b|\bsuicid|\bend (my life|it all)\b|\bwant to die\b/;

function smalltalkFor(text: string) {
  if (/^(thank|thanks|cheers|great|cool|ok)/.test(text)) return fixed.thanks;
  return /^(who|what) (are|is|can)|robot|human|real/.test(text) ? fixed.who : fixed.smalltalk;
}
