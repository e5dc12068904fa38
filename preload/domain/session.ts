import { z } from "zod";

export const StaffRole = z.enum(["viewer", "clerk", "merchandiser", "manager", "technician"]);
export type StaffRole = z.infer<typeof StaffRole>;

/** Who stands in front of the screen. A process has one. */
export const Person = z.discriminatedUnion("who", [
  z.object({ who: z.literal("nobody") }),
  z.object({ who: z.literal("guest") }),
  z.object({ who: z.literal("shopper"), firstName: z.string() }),
  z.object({ who: z.literal("staff"), firstName: z.string(), role: StaffRole }),
]);
export type Person = z.infer<typeof Person>;

/** Everything a page needs to draw itself again after a reload or a lost socket. */
export const Session = z.object({
  person: Person,
  /** Route of the page: "/", "/product/KET-001". The attract screen is "/attract". */
  page: z.string().max(400),
  language: z.string(),
  /** Half-typed words, open sheets and how far a page was scrolled, by names that the page gives; never a PIN. */
  kept: z.record(z.string(), z.string()),
  /** Changes whenever the person at the screen changes; the page forgets everything it holds when it does. */
  generation: z.int(),
  cartCount: z.int(),
  cartTotal: z.int(),
  /** Milliseconds without a touch until the warning, then until the reset. */
  idleMs: z.int(),
  warningMs: z.int(),
});
export type Session = z.infer<typeof Session>;
