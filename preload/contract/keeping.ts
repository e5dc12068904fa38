/** What keeps the company's data: backups, and what kiosks sent that nobody could accept. */
import { z } from "zod";
import { OrderId } from "../domain/order.ts";
import { everyStaffRole, request } from "./request.ts";

const mayDecide = ["clerk", "manager", "technician"] as const;
const mayKeep = ["manager", "technician"] as const;

export const Backups = z.object({
  folder: z.string(),
  /** False: the company's database is kept by its own administrator. */
  withCentral: z.boolean(),
  newest: z.object({ madeAt: z.iso.datetime(), bytes: z.int() }).nullable(),
  kept: z.int(),
  /** Bytes; null while none is being made. */
  progress: z.object({ what: z.enum(["copying", "checking", "restoring"]), done: z.int(), total: z.int() }).nullable(),
  /** Why the last one could not be made. */
  problem: z.string().nullable(),
});
export type Backups = z.infer<typeof Backups>;

const Row = z.object({ id: z.uuid(), kind: z.string() });

export const Conflicts = z.object({
  /** The outbox of this machine; never what a row says. `damaged` rows stay here. */
  here: z.object({
    waiting: z.int(),
    oldest: z.iso.datetime().nullable(),
    damaged: z.int(),
    rows: z.array(Row.extend({ createdAt: z.iso.datetime(), attempts: z.int(), damaged: z.boolean() })),
  }),
  /** Null while central is away. */
  store: z
    .object({
      kiosks: z.array(
        z.object({ id: z.string(), lastSeenAt: z.iso.datetime().nullable(), waiting: z.int(), oldest: z.iso.datetime().nullable(), damaged: z.int() }),
      ),
      /** `why` in words; `code` of an order that says it. */
      refused: z.array(Row.extend({ kioskId: z.string(), receivedAt: z.iso.datetime(), why: z.string(), code: z.string().nullable(), mayRetry: z.boolean() })),
      /** Open orders that are short, or whose price is not the shop's own. */
      orders: z.array(z.object({ id: OrderId, code: z.string(), kioskId: z.string(), placedAt: z.iso.datetime(), short: z.boolean(), alert: z.string() })),
    })
    .nullable(),
});
export type Conflicts = z.infer<typeof Conflicts>;

export const keepingRequests = {
  "keeping.backups": request({ allowed: everyStaffRole, input: z.null(), output: Backups }),

  /** Answers at once; how far it is comes as an event. */
  "keeping.backUp": request({ allowed: mayKeep, input: z.null(), output: z.null() }),

  "keeping.conflicts": request({ allowed: everyStaffRole, input: z.null(), output: Conflicts }),

  /** Puts a refused order or review back in the queue. `changed` when somebody was first. */
  "keeping.retry": request({ allowed: mayDecide, input: z.object({ id: z.uuid() }), output: z.null() }),

  /** Lets a refused row rest, with the reason. `changed` when somebody was first. */
  "keeping.close": request({ allowed: mayDecide, input: z.object({ id: z.uuid(), why: z.string().trim().min(3).max(300) }), output: z.null() }),
};

export const keepingEvents = { "keeping.backupsChanged": Backups };
