/** The tables of PostgreSQL `central`, as kysely sees them. The migrations beside this file make them. */
import type { ColumnType, Generated, JSONColumnType, Kysely, Transaction } from "kysely";
import type { SentenceNumbers } from "../../preload/domain/review.ts";
import type { StaffRole } from "../../preload/domain/session.ts";
import type { OwnTimestamp, Timestamp, Version, Versioned } from "./column-types.ts";
import type { PromotionTables } from "./promotion-tables.ts";
import type { RecommenderTables } from "./recommender-tables.ts";
import type { ReviewTables } from "./review-tables.ts";

export interface CentralTables extends PromotionTables, RecommenderTables, ReviewTables {
  /** One row, there from the first migration. `central_id` tells a kiosk that it talks to another database than before. */
  company: { id: Generated<number>; central_id: Generated<string>; name: string; currency: string; demonstration: boolean };
  /** One row. `oldest`: a replica whose cursor is below it missed tombstones that are gone. */
  catalogue_version: { id: number; n: Version; oldest: Generated<Version> };

  department: Versioned & { id: string; name: string; aisle: number; position: number };
  manufacturer: Versioned & { id: string; name: string; country: string; profile: string };
  product: Versioned & {
    id: string;
    article_id: string | null;
    variant: string;
    name: string;
    manufacturer_id: string;
    department_id: string;
    kind: string;
    colour: string;
    price_cents: number;
    cost_cents: number | null;
    bay: number;
    barcode: string;
    description: string;
    /** An array keeps the order of the page: [{name, value}]. */
    attributes: JSONColumnType<{ name: string; value: string }[]>;
    picture_sha256: string | null;
    created_at: OwnTimestamp;
  };
  stock: Versioned & { store_id: string; product_id: string; quantity: number };
  document: Versioned & { id: string; title: string; body: string };
  review: Versioned & {
    id: string;
    product_id: string;
    customer_id: string | null;
    author: string;
    stars: number;
    body: string;
    language: string;
    written_at: Timestamp;
    verified: boolean;
    /** SHA-256 of the cleaned text: labels are cached by it. */
    text_sha256: string;
    helpful: Generated<number>;
    /** Of the shop. */
    reply: string | null;
    origin: Generated<"kiosk" | "import">;
  };
  /** Unique by review, text hash and model. */
  review_label: Versioned & {
    review_id: string;
    text_sha256: string;
    /** SHA-256 of the model file, "lexicon" or "staff". */
    model_id: string;
    negative: number;
    neutral: number;
    positive: number;
    too_close: boolean;
    labelled_at: OwnTimestamp;
    /** Null: the label is of the whole text alone. */
    sentences: JSONColumnType<readonly SentenceNumbers[], string | null, string | null> | null;
  };

  customer: { id: string; first_name: string; phone: string; created_at: OwnTimestamp; erased_at: Timestamp | null; personalised: Generated<boolean> };
  /** Read by owner's functions only. */
  customer_secret: { customer_id: string; salt: string; verifier: string };
  staff: { id: string; first_name: string; role: StaffRole; badge: string };
  /** Read by owner's functions only. `salt` is 32 hex digits, `verifier` is sha256(pepper || argon2id result) in hex, as for customers. */
  staff_secret: { staff_id: string; salt: string; verifier: string };
  /** Failures by what was typed, known or not, so that a lock tells nobody whether a phone is a customer's. Owner only. */
  sign_in_try: {
    who: "shopper" | "staff" | "kiosk";
    identifier: string;
    failures: Generated<number>;
    since: OwnTimestamp;
    locked_until: Timestamp | null;
    lock_minutes: Generated<number>;
  };
  /** Filled for the demonstration shop alone: what the sign-in screen shows. */
  demonstration_pin: { who: "shopper" | "staff"; first_name: string; role: string | null; identifier: string; pin: string };
  /** One row; owner only. */
  pepper: { id: number; secret: string };
  customer_session: { token_sha256: string; customer_id: string; kiosk_id: string; created_at: OwnTimestamp; ended_at: Timestamp | null };

  /** `xid` is the writing transaction, for the watermark that no late commit can slip under. */
  interaction: {
    id: Generated<number>;
    customer_id: string;
    product_id: string;
    kind: "view" | "cart" | "purchase" | "rating" | "dismissed";
    value: number;
    at: Timestamp;
    xid: Generated<string>;
  };
  /** One row: counts what a watermark cannot see, rows that went away or may no longer be used. */
  interaction_removal: { n: number };
  cart_coupon: { customer_id: string; position: number; code: string };
  cart_line: { customer_id: string; product_id: string; quantity: number; added_cents: number; updated_at: Timestamp };

  order: {
    id: string;
    code: string;
    store_id: string;
    kiosk_id: string;
    customer_id: string | null;
    status: "new" | "short" | "ready" | "collected" | "cancelled";
    placed_at: Timestamp;
    accepted_at: OwnTimestamp;
    total_cents: number;
    currency: string;
    discounts: JSONColumnType<{ name: string; amount: number }[]>;
    /** Null, or one sentence for staff: price differs, stock short. */
    alert: string | null;
    /** Of the version row: how the status finds its way back to the kiosk. */
    updated_version: Version;
  };
  /** A view: `body` is an Order as the contract has it. */
  order_page: {
    readonly id: string;
    readonly store_id: string;
    readonly kiosk_id: string;
    readonly customer_id: string | null;
    readonly status: string;
    readonly placed_at: Date;
    readonly alert: string | null;
    readonly body: unknown;
  };
  order_line: {
    store_id: string;
    order_id: string;
    position: number;
    product_id: string;
    name: string;
    quantity: number;
    each_cents: number;
    total_cents: number;
    /** Really taken from stock. */ taken: number;
  };

  /** A shopper's call for staff. `summary` is gone when the call is over; `updated_version`: how the answer finds its way back to the kiosk. */
  staff_call: {
    store_id: string;
    id: string;
    kiosk_id: string;
    asked_at: OwnTimestamp;
    summary: ColumnType<object | null, string | null, null>;
    state: "ringing" | "coming" | "done" | "left";
    staff_id: string | null;
    updated_version: Version;
  };
  /** Thumbs on the assistant's answers; `question` only where the shopper let us keep it. */
  answer_feedback: {
    id: string;
    store_id: string;
    at: Timestamp;
    about: string;
    quick: boolean;
    model: string | null;
    verdict: "good" | "bad";
    reason: "wrong" | "not-asked" | "missing" | null;
    question: string | null;
  };

  /** What kiosks pushed. Orders and reviews wait for the back office, the rest takes effect in `push` itself. */
  inbox: {
    id: string;
    seq: Generated<number>;
    kiosk_id: string;
    /** Of the kiosk when it sent the row. */
    store_id: string;
    kind: string;
    body: JSONColumnType<object>;
    received_at: OwnTimestamp;
    accepted_at: Timestamp | null;
    refused: string | null;
    /** Staff let a refused row rest: when, why, who. */
    closed_at: Timestamp | null;
    closed_why: string | null;
    closed_by: string | null;
  };
  /** `login` is the database login whose calls are this kiosk's. */
  kiosk: {
    id: string;
    store_id: string;
    login: string;
    last_seen_at: Timestamp | null;
    app_version: Generated<string>;
    outbox: Generated<number>;
    protocol: Generated<number>;
    outbox_oldest: Timestamp | null;
    damaged: Generated<number>;
    /** What the copy on its screen was true for when it was last heard of. */
    copy_as_of: Timestamp | null;
    /** Name and state of what answers there. */
    model: Generated<string>;
    /** Its login works no longer. */
    revoked_at: Timestamp | null;
  };
  lease: { name: string; holder: string; epoch: number; expires_at: Timestamp };
  /** Append only. */
  audit: { id: Generated<number>; at: OwnTimestamp; staff_id: string; what: string; subject: string; detail: JSONColumnType<object> };
}

/** A function that takes a `Reader` promises, in its signature, to change nothing. */
export type CentralReader = Pick<Kysely<CentralTables>, "selectFrom" | "with">;
export type CentralWriter = Kysely<CentralTables>;
/** A repository function that takes this must run beside others, all or nothing. */
export type CentralTransaction = Transaction<CentralTables>;
