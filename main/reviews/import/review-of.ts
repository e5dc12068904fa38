/** From a record of somebody's file to a review of ours, or one sentence that says why not. Pure. */
import { z } from "zod";
import type { ImportedReview } from "../../../db/central/review-imports.ts";
import { uuidOf } from "../../../db/uuid.ts";
import { concernsIn } from "../concerns.ts";
import { textHash } from "../prepare.ts";

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
    .pipe(z.date("the date cannot be read").max(new Date("2100-01-01"), "the date cannot be read")),
  language: z
    .string("the language is not two letters")
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, "the language is not two letters")
    .default("en"),
  verified: z.union([z.boolean(), z.string().transform((word) => /^(true|yes|y|1)$/i.test(word.trim()))], "verified is neither yes nor no").default(false),
});

/** `products`: of the shop. */
export function importedReview(fields: Readonly<Record<string, unknown>> | null, products: ReadonlySet<string>): ImportedReview | string {
  if (fields === null) return "the line cannot be read";
  const parsed = Row.safeParse(Object.fromEntries(Object.entries(names).map(([name, known]) => [name, firstOf(fields, known)])));
  if (!parsed.success) return parsed.error.issues[0]?.message ?? "the line makes no sense";
  const { product, stars, text, author, at, language, verified } = parsed.data;
  if (!products.has(product)) return `there is no product ${product.slice(0, 40)}`;
  const concern = concernsIn(text)[0];
  if (concern !== undefined) return concern === "profanity" ? "the text is rude" : "the text tells who or where somebody is";
  const body = text.replaceAll("\0", "").toWellFormed(); // what PostgreSQL refuses
  const written = { product_id: product, author: shortName(author), stars, body, language, written_at: at, verified };
  // The same review is the same row, however often its file is brought in.
  const id = uuidOf([product, written.author, at.toISOString(), body]);
  return { id, ...written, text_sha256: textHash(body) };
}

function firstOf(fields: Readonly<Record<string, unknown>>, known: readonly string[]): unknown {
  return known.map((name) => fields[name]).find((found) => found !== undefined && found !== null && found !== "");
}

/** First name and initial at most: "Dana Kowalski" is "Dana K.". */
function shortName(author: string): string {
  const [first = "", last = ""] = author.replaceAll("\0", "").toWellFormed().split(/\s+/);
  if (first === "" || first.includes("@")) return "Guest";
  return `${first.slice(0, 30)}${last === "" ? "" : ` ${last.slice(0, 1)}.`}`;
}
