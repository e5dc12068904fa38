/** From a record of somebody's file to a review of ours, or one sentence that says why not. Pure. */
import { z } from "zod";
import type { ImportedReview } from "../../../db/central/review-imports.ts";
import { uuidOf } from "../../../db/uuid.ts";
import { concernsIn } from "../concerns.ts";
import { textHash } from "../prepare.ts";
import type { Fields } from "./records.ts";

/** What a file may call our columns; the first that is there counts. */
const names = {
  product: ["product", "product_id", "productid", "article", "sku"],
  stars: ["stars", "rating", "score"],
  text: ["text", "review", "body", "review_text", "content", "comment"],
  author: ["author", "name", "reviewer"],
  at: ["at", "date", "written_at", "created_at", "time"],
  language: ["language", "lang"],
  verified: ["verified", "verified_purchase"],
} as const;

const noDate = "the date cannot be read";

const Row = z.object({
  product: z.union([z.string(), z.number()], "the product is missing").transform((name) => String(name).trim()),
  stars: z
    .union([z.string(), z.number()], "the stars are missing")
    .transform(Number)
    .pipe(z.number("the stars are not a number").int("the stars are not a whole number").min(1, "the stars are under 1").max(5, "the stars are over 5")),
  text: z.string("the text is missing").trim().max(2000, "the text has more than 2,000 characters"),
  author: z.string("the author is no name").trim().default(""),
  at: z
    .union([z.string(), z.number()], "the date is missing")
    .transform((at) => new Date(at))
    .pipe(z.date(noDate).min(new Date("1970-01-01"), noDate).max(new Date("2100-01-01"), noDate)),
  language: z
    .string("the language is not two letters")
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, "the language is not two letters")
    .default("en"),
  verified: z.union([z.boolean(), z.string().transform((word) => /^(true|yes|y|1)$/i.test(word.trim()))], "verified is neither yes nor no").default(false),
});

/** `products`: of the shop. */
export function importedReview(fields: Fields | string, products: ReadonlySet<string>): ImportedReview | string {
  if (typeof fields === "string") return fields;
  if (Object.values(fields).some(isGarbled)) return "there are letters that cannot be read: is the file saved as UTF-8?";
  const parsed = Row.safeParse(Object.fromEntries(Object.entries(names).map(([name, known]) => [name, firstOf(fields, known)])));
  if (!parsed.success) return parsed.error.issues[0]?.message ?? "the line makes no sense";
  const { product, stars, text, author, at, language, verified } = parsed.data;
  if (!products.has(product)) return `there is no product ${product.slice(0, 40).toWellFormed()}`;
  const concern = concernsIn(text)[0];
  if (concern !== undefined) return concern === "profanity" ? "the text is rude" : "the text tells who or where somebody is";
  const written = { product_id: product, author: shortName(author), stars, body: text, language, written_at: at, verified };
  // The same review is the same row, however often its file is brought in.
  const id = uuidOf([product, written.author, at.toISOString(), text]);
  return { id, ...written, text_sha256: textHash(text) };
}

/** Bytes that are no UTF-8 were read as this sign. */
const isGarbled = (value: unknown): boolean => typeof value === "string" && value.includes("\uFFFD");

function firstOf(fields: Fields, known: readonly string[]): unknown {
  const found = known.map((name) => fields[name]).find((value) => value !== undefined && value !== null && value !== "");
  return typeof found === "string" ? found.replaceAll("\0", "").toWellFormed() : found; // PostgreSQL refuses both
}

/** First name and initial at most: "Dana Kowalski" is "Dana K.". */
function shortName(author: string): string {
  const [first = "", last = ""] = author.split(/\s+/);
  if (first === "" || first.includes("@")) return "Guest";
  return `${first.slice(0, 30)}${last === "" ? "" : ` ${last.slice(0, 1)}.`}`;
}
