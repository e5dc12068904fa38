/** What the recommender's lists are made with. A change makes new lists at the next run. */
import { z } from "zod";
import { Method } from "./method.ts";

/** What tuning chooses for a shop. */
export const Choice = z.object({
  method: Method,
  /** What each newer product leaves of the say of an older one, in a profile. */
  decay: z.number().gt(0).max(1),
});
export type Choice = z.infer<typeof Choice>;

export interface Settings extends Choice {
  /** Days after which an interaction says half as much. */
  readonly halfLife: number;
  /** Products of one customer that count, the newest. */
  readonly profile: number;
  /** Below as many meetings with other products, the goods themselves say what is alike. */
  readonly fewestMeetings: number;
  /** Days that "popular" looks back, and after how many a purchase counts half. */
  readonly popularDays: number;
  readonly popularHalfLife: number;
}

const MOST_NEIGHBOURS = 200; // 50 lose 6–10 % of the finds where products are few
const FEWEST_NEIGHBOURS = 50; // more gain nothing where products are many
const ENTRIES = 1_000_000; // of a file that a kiosk fetches in a few seconds

export function settingsFor(products: number, choice: Choice = firstChoice(products)): Settings {
  return { ...choice, halfLife: 180, profile: 300, fewestMeetings: 5, popularDays: 14, popularHalfLife: 7 };
}

/** Before a shop has been tuned: safe anywhere. */
function firstChoice(products: number): Choice {
  return { method: { kind: "plain", alpha: 0.5, shrink: 50, neighbours: neighboursFor(products), side: "source" }, decay: 0.97 };
}

export function neighboursFor(products: number): number {
  return Math.min(MOST_NEIGHBOURS, Math.max(FEWEST_NEIGHBOURS, Math.floor(ENTRIES / Math.max(1, products))));
}
