/** An owner's own catalogue as a JSON file; each row is checked by itself, so that one bad row costs one row. */
import { z } from "zod";
import { plainCode } from "./plain-code.ts";
import { Schedule, Stacking } from "./promotion.ts";

const Id = z.string().trim().min(1).max(64);
const Text = z.string().trim();
/** Specifications are words on a page; a plain number or yes/no is taken as its word. */
const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const ForeignCatalogue = z.object({
  name: Text.min(1).max(60).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, "a currency of three capital letters is wanted, such as USD"),
  departments: z.array(z.unknown()),
  manufacturers: z.array(z.unknown()).default([]),
  products: z.array(z.unknown()),
  groups: z.array(z.unknown()).default([]),
  promotions: z.array(z.unknown()).default([]),
  documents: z.array(z.unknown()).default([]),
  reviews: z.array(z.unknown()).default([]),
});

export const ForeignDepartment = z.object({ id: Id, name: Text.min(1), aisle: z.int().min(0).optional() });

export const ForeignManufacturer = z.object({ id: Id, name: Text.min(1), country: Text.default(""), profile: Text.default("") });

export const ForeignProduct = z.object({
  sku: Id,
  name: Text.min(1),
  manufacturer: Id,
  department: Id,
  kind: Text.min(1),
  priceCents: z.int().min(0).max(2_000_000_000),
  stock: z.int().min(0).max(1_000_000),
  description: Text.default(""),
  attributes: z.record(z.string(), Word).default({}),
  bay: z.int().min(0).optional(),
  barcode: Text.optional(),
});
export type ForeignProduct = z.infer<typeof ForeignProduct>;

/** Whom promotions may be for. Members are customers of this shop, by their phone numbers; who belongs to it already stays. */
export const ForeignGroup = z.object({ id: Id, name: Text.min(1).max(60), phones: z.array(z.string().regex(/^[0-9]{4,15}$/, "4 to 15 digits")).default([]) });

const Times = z.int().min(1).max(1_000_000);

/** What every kind has: its goods, its days, and the terms of `promotion.ts`, each of which may be left out. */
const common = {
  ...{ id: Id, name: Text.min(1), skus: z.array(z.string()).default([]), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() },
  /** Higher is tried first. Without it: goods before the whole cart. */
  priority: z.int().min(0).max(99).optional(),
  stacking: Stacking.optional(),
  /** What a shopper types or scans. */
  code: z
    .string()
    .transform(plainCode)
    .pipe(z.string().regex(/^[A-Z0-9]{4,20}$/, "4 to 20 letters and digits"))
    .optional(),
  /** The id of one of `groups`. */
  group: Id.optional(),
  schedule: Schedule.optional(),
  perOrder: Times.optional(),
  perCustomer: Times.optional(),
  budgetCents: z.int().min(1).max(2_000_000_000).optional(),
};
const Percent = z.number().gt(0).max(100);
const Pieces = z.int().min(1).max(99);

export const ForeignPromotion = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("percent"), value: Percent }),
  z.object({ ...common, kind: z.literal("fixed"), value: z.int().min(1) }),
  z.object({ ...common, kind: z.literal("buy_x_get_y"), buy: Pieces, get: Pieces }),
  z.object({ ...common, kind: z.literal("n_for_m"), take: Pieces, pay: Pieces }),
  z.object({ ...common, kind: z.literal("n_for_price"), take: Pieces, priceCents: z.int().min(1) }),
  z.object({ ...common, kind: z.literal("threshold"), minimumCents: z.int().min(0), value: Percent }),
  z.object({ ...common, kind: z.literal("threshold_amount"), minimumCents: z.int().min(0), value: z.int().min(1) }),
]);
export type ForeignPromotion = z.infer<typeof ForeignPromotion>;

export const ForeignDocument = z.object({ id: Id, title: Text.min(1), text: Text.min(1) });

export const ForeignReview = z.object({
  sku: Id,
  stars: z.int().min(1).max(5),
  text: Text.min(1).max(2000),
  author: Text.max(40).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  writtenAt: z.iso.datetime().optional(),
});
export type ForeignReview = z.infer<typeof ForeignReview>;
