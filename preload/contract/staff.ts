import { z } from "zod";
import { About } from "../domain/chat.ts";
import { StaffCall } from "../domain/help.ts";
import { Cents, Currency } from "../domain/money.ts";
import { Order, OrderId } from "../domain/order.ts";
import { ProductCard, ProductId } from "../domain/product.ts";
import { Promotion, PromotionTerms } from "../domain/promotion.ts";
import { everyStaffRole, request } from "./request.ts";

const moves = ["clerk", "manager", "technician"] as const;

export const LogLine = z.object({
  at: z.string(),
  level: z.enum(["info", "warn", "error"]),
  scope: z.string(),
  event: z.string(),
  correlationId: z.string().nullable(),
  fields: z.string(),
});
export type LogLine = z.infer<typeof LogLine>;

export const EtlRun = z.object({
  startedAt: z.iso.datetime(),
  ms: z.int(),
  outcome: z.enum(["published", "nothing-new", "failed"]),
  interactions: z.int(),
  products: z.int(),
  why: z.string().nullable(),
});
export type EtlRun = z.infer<typeof EtlRun>;

/** What shoppers thought of the assistant's answers in the last seven days; `latest` are the newest that were not helpful. */
export const AnswersJudged = z.object({
  good: z.int(),
  bad: z.int(),
  latest: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      about: About,
      reason: z.enum(["wrong", "not-asked", "missing"]).nullable(),
      /** Only where the shopper let us keep it. */
      question: z.string().nullable(),
    }),
  ),
});
export type AnswersJudged = z.infer<typeof AnswersJudged>;

/** What a kiosk said of itself when it was last heard of. */
export const FleetKiosk = z.object({
  id: z.string(),
  /** Null: never heard of. */
  lastSeenAt: z.iso.datetime().nullable(),
  version: z.string(),
  protocol: z.int(),
  outbox: z.int(),
  oldestUnsentAt: z.iso.datetime().nullable(),
  damaged: z.int(),
  /** What its screen's copy was true for. */
  copyAsOf: z.iso.datetime().nullable(),
  /** Name and state. */
  model: z.string(),
  state: z.enum(["well", "behind", "silent", "never-seen", "revoked"]),
});
export type FleetKiosk = z.infer<typeof FleetKiosk>;

export const Health = z.object({
  central: z.enum(["online", "offline"]),
  lastPullAt: z.iso.datetime().nullable(),
  outbox: z.int(),
  oldestUnsentAt: z.iso.datetime().nullable(),
  /** Of this machine; `enough` is false once logs and downloads have stopped, `takesOrders` once orders have. */
  disk: z.object({ freeBytes: z.number().nullable(), enough: z.boolean(), takesOrders: z.boolean() }),
  unacceptedOrders: z.int(),
  /** One sentence where central refuses this machine: another protocol, a login that was revoked. */
  problem: z.string().nullable(),
  /** Of this outbox: rows that central cannot read, or that were altered on disk. */
  damaged: z.int(),
  /** Of this store, the ones that need somebody first. */
  kiosks: z.array(FleetKiosk),
  runs: z.array(EtlRun),
  similarityMadeAt: z.iso.datetime().nullable(),
  model: z.object({ name: z.string().nullable(), state: z.enum(["starting", "ready", "absent", "failed"]), why: z.string().nullable() }),
  reviewsUnread: z.int(),
  answers: AnswersJudged,
});
export type Health = z.infer<typeof Health>;

/** With what only staff may know: the code, the budget, and what it gave. */
export const StaffPromotion = Promotion.extend({
  terms: PromotionTerms.omit({ codeSha256: true }),
  ticket: z.string(),
  /** `ended`: by staff before its time, and may go on. */
  state: z.enum(["running", "coming", "ended", "over", "used-up"]),
  /** Counts its changes: a manager changes only what they have seen. */
  edition: z.int(),
  code: z.string().nullable(),
  orders: z.int(),
  budgetCents: Cents.nullable(),
  spentCents: Cents,
  /** What shown prices took off after the budget or a limit was used up: within a day they are honoured. */
  beyondCents: Cents,
  currency: Currency,
});
export type StaffPromotion = z.infer<typeof StaffPromotion>;

export const staffRequests = {
  /** Open orders first by time, then the last fifty closed ones. `offline` when central is away. */
  "staff.orders": request({ allowed: everyStaffRole, input: z.null(), output: z.array(Order.extend({ kioskId: z.string(), alert: z.string().nullable() })) }),

  /** new/short → ready → collected; any open one → cancelled, which returns the stock. `changed` when another station was first. */
  "staff.moveOrder": request({
    allowed: moves,
    input: z.object({ orderId: OrderId, from: z.enum(["new", "short", "ready"]), to: z.enum(["ready", "collected", "cancelled"]) }),
    output: Order,
  }),

  /** Shoppers who wait for somebody, the longest first. `offline` when central is away. */
  "staff.calls": request({ allowed: everyStaffRole, input: z.null(), output: z.array(StaffCall) }),

  /** `coming` is told to the shopper. `changed` when another station was first, or the shopper has left. */
  "staff.answerCall": request({
    allowed: ["clerk", "merchandiser", "manager", "technician"],
    input: z.object({ id: z.uuid(), to: z.enum(["coming", "done"]) }),
    output: z.null(),
  }),

  "staff.stock": request({
    allowed: everyStaffRole,
    input: z.object({ query: z.string().trim().max(200), page: z.int().min(0).default(0) }),
    output: z.object({ products: z.array(ProductCard), total: z.int() }),
  }),

  /** Counted stock. `expected` is the figure the screen showed; `changed` when it is no longer that. */
  "staff.setStock": request({
    allowed: ["clerk", "merchandiser", "manager"],
    input: z.object({ productId: ProductId, expected: z.int(), stock: z.int().min(0).max(100_000) }),
    output: z.object({ productId: ProductId, stock: z.int() }),
  }),

  /** Those that run or are coming, the soonest to end first, then the last twenty that are over. */
  "staff.promotions": request({ allowed: everyStaffRole, input: z.null(), output: z.array(StaffPromotion) }),

  /** Who asks for it is gone from central with all that was theirs; what the shop has to count stays counted. `not-found` for a number that no customer has. */
  "staff.eraseCustomer": request({
    allowed: ["manager"],
    input: z.object({ phone: z.string().regex(/^\d{4,15}$/) }),
    output: z.null(),
  }),

  "staff.health": request({ allowed: everyStaffRole, input: z.null(), output: Health }),

  "staff.runEtl": request({ allowed: ["manager", "technician", "merchandiser"], input: z.null(), output: EtlRun }),

  "staff.logs": request({
    allowed: ["manager", "technician"],
    input: z.object({
      level: z.enum(["info", "warn", "error"]).default("info"),
      text: z.string().max(100).default(""),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.array(LogLine),
  }),
};

export const staffEvents = {
  "staff.ordersChanged": z.object({ open: z.int() }),
  /** Somebody calls, comes, or needs nobody any more. */
  "staff.callsChanged": z.object({ ringing: z.int() }),
};
