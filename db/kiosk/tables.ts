/** The tables of a kiosk's two SQLite files. Times are ISO 8601 UTC, booleans 0 or 1, lists JSON text. */
import type { Generated, Kysely } from "kysely";

/** `ledger.db`: what this kiosk must not lose. WAL, synchronous=FULL. */
export interface LedgerTables {
  /**
   * What central has not yet taken, in the order of `seq`. `sent_at` is set after central's commit. `body` is JSON;
   * `sha256` is of id, kind and body, so that a row altered on disk is never sent (`damaged` then is 1).
   */
  outbox: {
    seq: Generated<number>;
    id: string;
    kind: OutboxKind;
    body: string;
    sha256: string;
    created_at: string;
    sent_at: string | null;
    attempts: Generated<number>;
    damaged: Generated<number>;
  };
  /** Orders placed here, for "my order" by code and the day's number. `body` is an Order as JSON, `receipt` the QR code's content. */
  placed_order: {
    id: string;
    code: string;
    day: string;
    number: number;
    customer_id: string | null;
    body: string;
    receipt: string;
    placed_at: string;
    status: string;
  };
  signed_in_cart: { customer_id: string; product_id: string; quantity: number; added_cents: number; updated_at: string };
  setting: { name: string; value: string };
}

export type OutboxKind = "order" | "review" | "cart" | "interaction" | "health" | "feedback";

/** `cache.db`: the replica of the catalogue. Thrown away and rebuilt when it is damaged. */
export interface CacheTables {
  /** One row. `cursor` is the version that the copy equals; `progress` is where an unfinished pull stands, JSON, null between pulls. */
  sync: {
    id: number;
    cursor: number;
    progress: string | null;
    central_id: string | null;
    as_of: string | null;
    checked_at: string | null;
    company_name: string;
    currency: string;
    demonstration: number;
  };
  /** How often each copied table was written; `product_words`: how often anything of a product but its price. */
  written: { name: string; times: number };
  /** What a full pull has met so far; the rest is swept away at its end. */
  seen: { name: string; key: string };
  department: { id: string; name: string; aisle: number; position: number };
  manufacturer: { id: string; name: string; country: string; profile: string };
  product: {
    /** The row of `product_text`. */
    number: Generated<number>;
    id: string;
    article_id: string | null;
    variant: string;
    name: string;
    manufacturer_id: string;
    department_id: string;
    kind: string;
    colour: string;
    price_cents: number;
    bay: number;
    barcode: string;
    description: string;
    attributes: string;
    picture_sha256: string | null;
    created_at: string;
  };
  stock: { product_id: string; quantity: number };
  /** `terms`: null where an older central does not send them. */
  promotion: { id: string; name: string; rule: string; starts_at: string; ends_at: string; priority: number; product_ids: string; terms: string | null };
  document: { id: string; title: string; body: string };
  review: {
    id: string;
    product_id: string;
    author: string;
    stars: number;
    body: string;
    language: string;
    written_at: string;
    verified: number;
    text_sha256: string;
    /** Null where an older central does not send them; so is \`origin\`. */
    helpful: number | null;
    reply: string | null;
    origin: string | null;
  };
  review_label: {
    review_id: string;
    text_sha256: string;
    model_id: string;
    negative: number;
    neutral: number;
    positive: number;
    too_close: number;
    /** JSON as in central; null: the label is of the whole text alone. */
    sentences: string | null;
  };
  /** FTS5, trigram tokenizer, kept by triggers on product and manufacturer. `words`: variant, colour, description and the values of the specifications. */
  product_text: { product_id: string; name: string; manufacturer: string; kind: string; words: string };
  /** FTS5, unicode61: one row per paragraph of a store document, kept by `applyRows`. */
  passage: { document_id: string; title: string; body: string };
}

export type CacheReader = Pick<Kysely<CacheTables>, "selectFrom" | "selectNoFrom" | "with">;
export type CacheWriter = Kysely<CacheTables>;
export type LedgerReader = Pick<Kysely<LedgerTables>, "selectFrom" | "with">;
export type LedgerWriter = Kysely<LedgerTables>;
