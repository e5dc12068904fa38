/** The workstation's requests. Staff edits go straight to central and need it. */
import type { z } from "zod";
import { answerCall, answersJudged, openCalls } from "../../db/central/calls.ts";
import { eraseCustomer } from "../../db/central/erasing.ts";
import { ordersForStaff } from "../../db/central/orders.ts";
import { currencyOf, promotionsForStaff, type StaffPromotion } from "../../db/central/promotions.ts";
import { centralHealth, moveOrder, setStock } from "../../db/central/staff.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import type { EtlRun, Health, LogLine } from "../../preload/contract/staff.ts";
import type { Output, Parsed } from "../../preload/contract/index.ts";
import { About } from "../../preload/domain/chat.ts";
import { cents } from "../../preload/domain/money.ts";
import { Order } from "../../preload/domain/order.ts";
import { AppError } from "../../preload/errors.ts";
import type { Broadcast, HandlersOf } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import { fleetOf } from "./fleet.ts";
import { runsAt } from "../pricing/shopper.ts";
import { ticketOf } from "../pricing/ticket.ts";
import { createAtCentral, staffOf } from "./at-central.ts";

export interface StaffNeeds {
  /** Null where this machine has no office login. */
  readonly office: CentralWriter | null;
  readonly storeId: string;
  readonly now: () => Date;
  readonly log: Logger;
  readonly broadcast: Broadcast;
  /** The workstation's own copy is searched. */
  readonly findStock: (query: string, page: number) => Promise<Output<"staff.stock">>;
  /** Pulls, so that this machine's copy shows what was just changed. */
  readonly syncNow: () => Promise<void>;
  readonly syncHealth: () => Promise<Pick<Health, "central" | "lastPullAt" | "outbox" | "oldestUnsentAt" | "damaged" | "problem">>;
  readonly disk: () => Health["disk"];
  readonly model: () => Health["model"];
  readonly reviewsUnread: () => Promise<number>;
  readonly runEtl: () => Promise<z.infer<typeof EtlRun>>;
  readonly logs: (input: Parsed<"staff.logs">) => Promise<LogLine[]> | LogLine[];
}

const noAnswers: Health["answers"] = { good: 0, bad: 0, latest: [] };

/** What follows what. */
const moves: Readonly<Record<string, readonly string[]>> = { new: ["ready", "cancelled"], short: ["ready", "cancelled"], ready: ["collected", "cancelled"] };

export function createStaffHandlers(needs: StaffNeeds): HandlersOf<"staff"> {
  const { storeId } = needs;
  const atCentral = createAtCentral(needs.office);
  return {
    "staff.orders": async () =>
      (await atCentral((office) => ordersForStaff(office, storeId))).map(({ order, kioskId, alert }) => ({ ...order, kioskId, alert })),

    "staff.moveOrder": async ({ orderId, from, to }, caller) => {
      if (!moves[from]?.includes(to)) throw new AppError("bad-input", `An order that is ${from} cannot become ${to}.`);
      const moved = await atCentral((office) => moveOrder(office, { orderId, storeId, staffId: staffOf(caller), from, to }));
      if (moved === null) throw new AppError("changed", "Somebody else has moved this order meanwhile.");
      needs.log.info("order moved", { id: orderId, from, to });
      await tellOrders();
      return Order.parse(moved);
    },

    "staff.calls": async () => (await atCentral((office) => openCalls(office, storeId))).map((call) => ({ ...call, askedAt: call.askedAt.toISOString() })),

    "staff.answerCall": async ({ id, to }, caller) => {
      const answered = await atCentral((office) => answerCall(office, { id, storeId, staffId: staffOf(caller), to }));
      await tellCalls();
      if (!answered) throw new AppError("changed", "Somebody else was first, or the shopper has left.");
      needs.log.info("call answered", { id, to });
      return null;
    },

    "staff.stock": ({ query, page }) => needs.findStock(query, page),

    "staff.setStock": async ({ productId, expected, stock }, caller) => {
      const counted = await atCentral((office) => setStock(office, { productId, storeId, staffId: staffOf(caller), expected, stock }));
      if (!counted) throw new AppError("changed", "The figure has changed meanwhile. Count again.");
      needs.log.info("stock counted", { productId, expected, stock });
      await needs.syncNow();
      return { productId, stock };
    },

    "staff.promotions": promotions,

    "staff.eraseCustomer": async ({ phone }, caller) => {
      const erased = await atCentral((office) => eraseCustomer(office, { phone, staffId: staffOf(caller) }));
      if (!erased) throw new AppError("not-found", "No customer has this number.");
      needs.log.info("customer erased"); // of whom, no log says
      await needs.syncNow();
      return null;
    },

    "staff.health": health,
    "staff.runEtl": () => needs.runEtl(),
    "staff.logs": (input) => needs.logs(input),
  };

  async function promotions(): Promise<Output<"staff.promotions">> {
    const now = needs.now();
    const [all, currency] = await atCentral(async (office) => [await promotionsForStaff(office, now), await currencyOf(office)] as const);
    return all.map(({ promotion, usedUpAt, endedAt, spentCents, beyondCents, budgetCents, ...rest }) => ({
      ...promotion,
      ...rest,
      ticket: ticketOf(promotion.rule, currency),
      state: stateOf({ promotion, usedUpAt, endedAt }, now),
      budgetCents: budgetCents === null ? null : cents(budgetCents),
      spentCents: cents(spentCents),
      beyondCents: cents(beyondCents),
      currency,
    }));
  }

  async function health(): Promise<Health> {
    const local = { ...(await needs.syncHealth()), disk: needs.disk(), model: needs.model() };
    try {
      const { at, unacceptedOrders, kiosks, runs, similarityMadeAt } = await atCentral((office) => centralHealth(office, storeId));
      return {
        ...local,
        unacceptedOrders,
        kiosks: fleetOf(kiosks, at),
        runs: runs.map((run) => ({ ...run, startedAt: run.startedAt.toISOString() })),
        similarityMadeAt: similarityMadeAt?.toISOString() ?? null,
        reviewsUnread: await needs.reviewsUnread(),
        answers: await answers(),
      };
    } catch (error) {
      if (!(error instanceof AppError && error.code === "offline")) throw error;
      return { ...local, central: "offline", unacceptedOrders: 0, kiosks: [], runs: [], similarityMadeAt: null, reviewsUnread: 0, answers: noAnswers };
    }
  }

  async function answers(): Promise<Health["answers"]> {
    const { good, bad, latest } = await atCentral((office) => answersJudged(office, storeId));
    return { good, bad, latest: latest.map((each) => ({ ...each, about: About.parse(each.about), at: each.at.toISOString() })) };
  }

  async function tellCalls(): Promise<void> {
    const calls = await atCentral((office) => openCalls(office, storeId));
    needs.broadcast("staff.callsChanged", { ringing: calls.filter(({ state }) => state === "ringing").length });
  }

  async function tellOrders(): Promise<void> {
    const orders = await atCentral((office) => ordersForStaff(office, storeId));
    needs.broadcast("staff.ordersChanged", { open: orders.filter(({ order }) => ["new", "short", "ready"].includes(order.status)).length });
  }
}

function stateOf(
  { promotion, usedUpAt, endedAt }: Pick<StaffPromotion, "promotion" | "usedUpAt" | "endedAt">,
  now: Date,
): Output<"staff.promotions">[number]["state"] {
  if (Date.parse(promotion.endsAt) <= now.getTime()) return "over";
  if (endedAt !== null) return "ended";
  if (usedUpAt !== null) return "used-up";
  return runsAt(promotion, now) ? "running" : "coming";
}
