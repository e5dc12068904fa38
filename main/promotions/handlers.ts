/** Managers write promotions straight into central; this machine's own copy follows at once, kiosks with their next pull. */
import { promotionColumns } from "../../db/central/promotion-columns.ts";
import { customerGroups, endPromotion, goodsByWords, keepPromotion, promotedGoods, promotionFacts, resumePromotion } from "../../db/central/promotion-edits.ts";
import { currencyOf, promotionsBeside } from "../../db/central/promotions.ts";
import type { CentralReader } from "../../db/central/tables.ts";
import type { Parsed } from "../../preload/contract/index.ts";
import type { DraftPreview, PromotionDraft } from "../../preload/contract/promotions.ts";
import { cents } from "../../preload/domain/money.ts";
import { AppError } from "../../preload/errors.ts";
import type { Caller, HandlersOf } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import { type AtCentral, staffOf } from "../staff/at-central.ts";
import { type DraftFacts, problemsOf, promotionOf, type Written } from "./draft.ts";
import { previewOf } from "./preview.ts";

export interface PromotionsNeeds {
  readonly atCentral: AtCentral;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly syncNow: () => Promise<void>;
  readonly log: Logger;
}

const FOUND = 1_000;

export function createPromotionsHandlers({ atCentral, now, timeZone, syncNow, log }: PromotionsNeeds): HandlersOf<"promotions"> {
  return {
    async "promotions.goods"({ query, ids }) {
      const words = query.split(/\s+/).filter(Boolean);
      const found = await atCentral((office) => (ids.length > 0 ? promotedGoods(office, ids) : goodsByWords(office, words)));
      return { goods: found.slice(0, FOUND).map(({ id, name, priceCents }) => ({ id, name, price: cents(priceCents) })), total: found.length };
    },
    "promotions.groups": () => atCentral(customerGroups),
    "promotions.preview": (written) => atCentral((office) => preview(office, written)),
    "promotions.save": save,
    "promotions.end": (seen, caller) => turned(seen, caller, { turn: endPromotion, event: "promotion ended" }),
    "promotions.resume": (seen, caller) => turned(seen, caller, { turn: resumePromotion, event: "promotion resumed" }),
  };

  async function preview(office: CentralReader, written: Written): Promise<DraftPreview> {
    const facts = await factsOf(office, written);
    const promotion = promotionOf(written, facts);
    const others = await promotionsBeside(office, { id: written.id, from: new Date(promotion.startsAt), to: new Date(promotion.endsAt) });
    const asked = { promotion, others, goods: facts.goods, now: now(), currency: await currencyOf(office), timeZone };
    return { problems: problemsOf(written.draft, facts, { now: now(), timeZone }), ...previewOf(asked) };
  }

  async function save({ id, edition, draft }: Parsed<"promotions.save">, caller: Caller) {
    const kept = { id, edition, staffId: staffOf(caller), columns: promotionColumns(draft) };
    const problems = await atCentral((office) =>
      keepPromotion(office, kept, async (trx) => problemsOf(draft, await factsOf(trx, { id, draft }), { now: now(), timeZone })),
    );
    if (problems === null) throw new AppError("changed", "Somebody else has changed this promotion meanwhile.");
    if (problems.length === 0) {
      log.info("promotion kept", { id, edition });
      await syncNow();
    }
    return { problems };
  }

  async function turned(seen: Parsed<"promotions.end">, caller: Caller, { turn, event }: { turn: typeof endPromotion; event: string }) {
    const done = await atCentral((office) => turn(office, { ...seen, staffId: staffOf(caller) }));
    if (!done) throw new AppError("changed", "Somebody else has changed this promotion meanwhile, or its time is over.");
    log.info(event, { id: seen.id });
    await syncNow();
    return null;
  }
}

async function factsOf(db: CentralReader, { id, draft }: { readonly id: string; readonly draft: PromotionDraft }): Promise<DraftFacts> {
  const facts = await promotionFacts(db, id, draft.terms.code);
  return { ...facts, goods: await promotedGoods(db, draft.productIds), groups: await customerGroups(db) };
}
