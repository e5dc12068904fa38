/** An owner's own catalogue as a JSON file; each row is checked by itself, so that one bad row costs one row. */
import { z } from "zod";

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

const when = { id: Id, name: Text.min(1), skus: z.array(z.string()).default([]), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() };

export const ForeignPromotion = z.discriminatedUnion("kind", [
  z.object({ ...when, kind: z.literal("percent"), value: z.number().gt(0).max(100) }),
  z.object({ ...when, kind: z.literal("fixed"), value: z.int().min(1) }),
  z.object({ ...when, kind: z.literal("buy_x_get_y"), buy: z.int().min(1).max(99), get: z.int().min(1).max(99) }),
  z.object({ ...when, kind: z.literal("threshold"), minimumCents: z.int().min(0), value: z.number().gt(0).max(100) }),
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
