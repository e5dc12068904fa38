import { z } from "zod";
import { everyStaffRole, request } from "./request.ts";
import { Reason, Rule, Scenario } from "./recommendations.ts";
import { ProductCard } from "../domain/product.ts";
import { EtlRun } from "./staff.ts";

/** What became of a shelf. The intervals hold 19 times of 20; null while it is too early to say. */
const Interval = z.object({ low: z.number(), high: z.number() });

export const Measured = z.object({
  scenario: Scenario,
  /** Null: of all positions together. */
  position: z.int().nullable(),
  impressions: z.int(),
  taps: z.int(),
  carts: z.int(),
  orders: z.int(),
  tapRate: Interval.nullable(),
});
export type Measured = z.infer<typeof Measured>;

export const NamedRule = Rule.extend({ subjectName: z.string() });
export type NamedRule = z.infer<typeof NamedRule>;

export const ShelvesState = z.object({
  runs: z.array(EtlRun),
  madeAt: z.iso.datetime().nullable(),
  /** Of the newest nights, the newest first: how much of each last basket the shelves foretold. */
  nights: z.array(
    z.object({ at: z.iso.datetime(), quality: z.number(), popular: z.number(), coverage: z.number(), baskets: z.int(), outcome: z.enum(["kept", "returned"]) }),
  ),
  /** Null until the shop was tuned. */
  choice: z.object({ method: z.enum(["plain", "directed", "ease", "blend"]), quality: z.number(), chosenAt: z.iso.datetime(), why: z.string() }).nullable(),
  rules: z.array(NamedRule),
  measured: z.array(Measured),
});
export type ShelvesState = z.infer<typeof ShelvesState>;

const shelfKeepers = ["merchandiser", "manager"] as const;

export const shelvesRequests = {
  /** `offline` when central is away. */
  "shelves.state": request({ allowed: everyStaffRole, input: z.null(), output: ShelvesState }),
  /** Obeyed by the lists of the next run, which begins within seconds. A pin is for a product, a maker may be told by name; `not-found` where the subject is not sold here. */
  "shelves.addRule": request({ allowed: shelfKeepers, input: Rule.omit({ id: true }), output: z.null() }),
  "shelves.removeRule": request({ allowed: shelfKeepers, input: z.object({ id: z.int() }), output: z.null() }),
  /** "Picked for you" as a customer sees it, by phone number; of a guest without one. Empty for who does not want to be known by what they did. */
  "shelves.preview": request({
    allowed: shelfKeepers,
    input: z.object({
      phone: z
        .string()
        .regex(/^\d{4,15}$/)
        .nullable(),
    }),
    output: z.object({ scenario: Scenario, items: z.array(z.object({ product: ProductCard, reason: Reason })) }),
  }),
};
