/** Who may sign in. Central decides; nothing of it is stored on a kiosk, and offline everyone is a guest. */
import { z } from "zod";
import { type KioskCalls, withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { staffSalt, staffSignIn as staffSignInAt } from "../../db/central/staff.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { Order } from "../../preload/domain/order.ts";
import type { PromotionUse } from "../../preload/domain/promotion.ts";
import { StaffRole } from "../../preload/domain/session.ts";
import { AppError } from "../../preload/errors.ts";
import type { Logger } from "../log.ts";
import type { PinHasher } from "./pin-hasher.ts";

export interface AccountsNeeds {
  readonly kioskUrl: string | null;
  /** Staff sign in where there is an office login; null on a kiosk without one. */
  readonly office: CentralWriter | null;
  readonly hasher: PinHasher;
  readonly log: Logger;
}

const Refused = z.object({ ok: z.literal(false), why: z.enum(["wrong-pin", "locked"]) });
const Shopper = z.union([Refused, z.object({ ok: z.literal(true), token: z.string(), customerId: z.string(), firstName: z.string() })]);
const Staff = z.union([Refused, z.object({ ok: z.literal(true), staffId: z.string(), firstName: z.string(), role: StaffRole })]);

/** All that main may know of the one who is signed in. */
export const Bundle = z.object({
  /** False: nothing they did may be used for their shelves. */
  personalised: z.boolean(),
  /** Newest first, 100 at most, and what they are not interested in. */
  events: z.array(
    z.object({ productId: z.string(), kind: z.enum(["view", "cart", "purchase", "rating", "dismissed"]), value: z.number(), at: z.iso.datetime() }),
  ),
  /** Newest first, 20 at most. */
  orders: z.array(Order),
  cart: z.array(z.object({ productId: z.string(), quantity: z.int(), addedCents: z.int() })),
  // An older central knows neither groups nor coupons.
  coupons: z.array(z.string()).default([]),
  groupIds: z.array(z.string()).default([]),
  /** How often they used what a customer may use only so often, by promotion. */
  promotionUses: z.record(z.string(), z.int()).default({}),
});
export type Bundle = z.infer<typeof Bundle>;

const DemonstrationPins = z.array(
  z.object({ who: z.enum(["shopper", "staff"]), firstName: z.string(), role: z.string().nullable(), identifier: z.string(), pin: z.string() }),
);

const emptyBundle: Bundle = { personalised: true, events: [], orders: [], cart: [], coupons: [], groupIds: [], promotionUses: {} };

export function createAccounts({ kioskUrl, office, hasher, log }: AccountsNeeds) {
  let held: Bundle = emptyBundle;
  return { signIn, staffSignIn, signOut, demonstrationPins, bundle: () => held, noteUses, forget, forgetUsed, personalise };

  /** Throws `wrong-pin`, `locked` or `offline`; the bundle is there when it resolves. */
  async function signIn(phone: string, pin: string): Promise<{ customerId: string; firstName: string; token: string }> {
    const salt = await ask((calls) => calls.signInSalt(phone));
    const result = await hasher.hash(pin, salt);
    const { ok, answer, bundle } = await ask(async (calls) => {
      const parsed = Shopper.parse(await calls.signIn(phone, result));
      return parsed.ok
        ? { ok: true as const, answer: parsed, bundle: Bundle.parse(await calls.sessionBundle(parsed.token)) }
        : { ok: false as const, answer: parsed, bundle: null };
    });
    if (!ok) return refuse(answer.why);
    held = bundle;
    return { customerId: answer.customerId, firstName: answer.firstName, token: answer.token };
  }

  async function staffSignIn(badge: string, pin: string): Promise<{ staffId: string; firstName: string; role: StaffRole }> {
    if (office === null) throw offline();
    const salt = await staffSalt(office, badge).catch(away);
    const answer = Staff.parse(await staffSignInAt(office, badge, await hasher.hash(pin, salt)).catch(away));
    return answer.ok ? { staffId: answer.staffId, firstName: answer.firstName, role: answer.role } : refuse(answer.why);
  }

  /** Never throws: a session that central does not hear the end of runs out by itself. */
  async function signOut(token: string): Promise<void> {
    forget();
    await ask((calls) => calls.signOut(token)).catch(() => undefined);
  }

  /** Null: all that this shopper did. Orders stay in the shop's books. */
  async function forgetUsed(token: string, productId: string | null): Promise<void> {
    await ask((calls) => calls.forgetUsed(token, productId));
  }

  /** Answers what may be used from here on. */
  async function personalise(token: string, personalised: boolean): Promise<Bundle["events"]> {
    return ask(async (calls) => {
      await calls.setPersonalised(token, personalised);
      return Bundle.parse(await calls.sessionBundle(token)).events;
    });
  }

  /** An order was placed: what it used counts before central has told so. */
  function noteUses(uses: readonly PromotionUse[]): void {
    const promotionUses = { ...held.promotionUses };
    for (const { promotionId, times } of uses) promotionUses[promotionId] = (promotionUses[promotionId] ?? 0) + times;
    held = { ...held, promotionUses };
  }

  /** Wipes what was fetched at sign-in. */
  function forget(): void {
    held = emptyBundle;
  }

  /** Empty for a real shop, and while central is away. */
  async function demonstrationPins() {
    const pins = await ask(async (calls) => DemonstrationPins.parse(await calls.demonstrationPins())).catch(() => []);
    return {
      shoppers: pins.filter(({ who }) => who === "shopper").map(({ firstName, identifier, pin }) => ({ firstName, phone: identifier, pin })),
      staff: pins.filter(({ who }) => who === "staff").map(({ firstName, role, identifier, pin }) => ({ firstName, role: role ?? "", badge: identifier, pin })),
    };
  }

  async function ask<T>(work: (calls: KioskCalls) => Promise<T>): Promise<T> {
    if (kioskUrl === null) throw offline();
    return withKioskCalls(kioskUrl, work).catch(away);
  }

  /** A message that central did not understand is a bug; anything else is a network that is away. */
  function away(error: unknown): never {
    if (error instanceof z.ZodError) throw error;
    log.warn("central does not answer a sign-in", { error });
    throw offline(error);
  }
}

function offline(cause?: unknown): AppError {
  return new AppError("offline", "Signing in needs the shop's network, which is away right now.", { cause });
}

function refuse(why: "wrong-pin" | "locked"): never {
  if (why === "locked") throw new AppError("locked", "Too many wrong PINs. Try again later, or ask staff.");
  throw new AppError("wrong-pin", "Number and PIN do not match.");
}
