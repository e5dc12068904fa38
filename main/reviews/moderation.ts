/** The workstation's page of reviews. What staff decide goes straight to central and needs it. */
import { judgements, setThreshold, thresholdOf } from "../../db/central/agreement.ts";
import { audit } from "../../db/central/audit.ts";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import * as central from "../../db/central/moderation.ts";
import { latestImports } from "../../db/central/review-imports.ts";
import { isPaused, setPaused } from "../../db/central/review-labels.ts";
import type { CentralTransaction, CentralWriter } from "../../db/central/tables.ts";
import type { Agreement, ModerationQueue, ReviewImport, WaitingReview } from "../../preload/contract/moderation.ts";
import { ReviewId } from "../../preload/domain/review.ts";
import { AppError } from "../../preload/errors.ts";
import { publishReview } from "../back-office/accept-reviews.ts";
import { WrittenMessage } from "../back-office/messages.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import { createAtCentral, staffOf } from "../staff/at-central.ts";
import { agreementOf, NEEDED, thresholdFrom } from "./agreement.ts";
import { bringIn } from "./import/bring-in.ts";
import { likeliest } from "./label.ts";

const SHOWN = 50; // of a queue at once

interface Needs {
  /** Null where this machine has no office login. */
  readonly office: CentralWriter | null;
  readonly modelId: () => string | null;
  readonly modelName: () => string | null;
  /** The threshold that came with the model. */
  readonly ownThreshold: () => number;
  readonly progress: () => Promise<{ all: number; read: number }>;
  /** Ends when the application does. */
  readonly stopping: AbortSignal;
  readonly productName: (productId: string) => Promise<string>;
  /** Pulls, so that this machine's copy shows what was just decided. */
  readonly syncNow: () => Promise<void>;
  readonly log: Logger;
}

export function createModerationHandlers(needs: Needs): HandlersOf<"moderation"> {
  const { modelId, log } = needs;
  const atCentral = createAtCentral(needs.office);
  let importing = false;
  return {
    "moderation.queue": ({ queue }) => atCentral(async (office) => ({ counts: await countsOf(office), waiting: await waitingIn(office, queue) })),

    "moderation.label": async ({ reviewId, sentiment }, caller) => {
      const said = await atCentral((office) => central.chooseLabel(office, { reviewId, staffId: staffOf(caller), chosen: sentiment, modelId: modelId() }));
      if (said === false) throw new AppError("changed", "This review is no longer there.");
      void needs.syncNow();
      return { said: said && likeliest({ negative: said.negative, neutral: said.neutral, positive: said.positive }) };
    },

    "moderation.decide": async ({ reviewIds, queue, what }, caller) => {
      const act = queue === "held" ? decideHeld : decideShown;
      let done = 0;
      for (const reviewId of reviewIds) done += (await atCentral((office) => act(office, what, { reviewId, staffId: staffOf(caller) }))) ? 1 : 0;
      if (done === 0) throw new AppError("changed", "Somebody else has decided meanwhile.");
      log.info("reviews decided", { queue, what, done });
      await needs.syncNow();
      return { done };
    },

    "moderation.reply": async ({ reviewId, text }, caller) => {
      const doing = { reviewId, staffId: staffOf(caller), text };
      const there = await atCentral((office) => inCatalogue(office, (trx, version) => central.replyTo(trx, doing, version)));
      if (!there) throw new AppError("changed", "This review is no longer there.");
      await needs.syncNow();
      return null;
    },

    "moderation.agreement": () => atCentral(agreement),
    "moderation.refit": () => atCentral(refit),

    "moderation.progress": () =>
      atCentral(async (office) => ({
        ...(await needs.progress()),
        paused: await isPaused(office),
        modelName: needs.modelName(),
        imports: (await latestImports(office, 5)).map(importOf),
      })),

    "moderation.pause": async ({ paused }) => {
      await atCentral((office) => setPaused(office, paused));
      log.info(paused ? "analyst paused" : "analyst goes on");
      return null;
    },

    "moderation.import": async ({ path }) => {
      if (importing) throw new AppError("changed", "Another file is being brought in.");
      importing = true; // at once: a large file takes seconds to be named
      const over = () => void (importing = false);
      const { begun, done } = await atCentral((office) => bringIn(path, { office, log, signal: needs.stopping })).catch((error: unknown) => {
        over();
        throw error;
      });
      void done.finally(over);
      return importOf(begun);
    },
  };

  async function countsOf(office: CentralWriter): Promise<Record<ModerationQueue, number>> {
    const count = (queue: central.Queue) => central.countWaiting(office, queue, modelId());
    return { held: await central.countHeld(office), reported: await count("reported"), "too-close": await count("too-close"), new: await count("new") };
  }

  async function waitingIn(office: CentralWriter, queue: ModerationQueue): Promise<WaitingReview[]> {
    if (queue === "held") return heldIn(office);
    const found = await central.waitingFor(office, queue, { modelId: modelId(), limit: SHOWN });
    return found.map(({ id, writtenAt, ...rest }) => ({ ...rest, id: ReviewId.parse(id), writtenAt: writtenAt.toISOString(), concerns: [] }));
  }

  async function heldIn(office: CentralWriter): Promise<WaitingReview[]> {
    const held: WaitingReview[] = [];
    for (const { body, concerns } of await central.heldReviews(office, SHOWN)) {
      const { id, productId, author, stars, text, writtenAt } = WrittenMessage.parse(body);
      const known = concerns as WaitingReview["concerns"]; // `as`: concernsIn wrote them
      held.push({ id, product: await needs.productName(productId), author, stars, text, writtenAt, concerns: known, reports: 0, reply: null });
    }
    return held;
  }

  async function agreement(office: CentralWriter): Promise<Agreement> {
    const id = modelId();
    const judged = id === null ? [] : await judgements(office, id);
    const fitted = id === null ? null : await thresholdOf(office, id);
    const threshold = fitted?.tooClose ?? needs.ownThreshold();
    const proposal = thresholdFrom(judged);
    return { ...agreementOf(judged, threshold), threshold, fittedAt: fitted?.fittedAt.toISOString() ?? null, proposal, needed: NEEDED };
  }

  async function refit(office: CentralWriter): Promise<Agreement> {
    const { proposal, judged } = await agreement(office);
    const id = modelId();
    if (proposal === null || id === null) throw new AppError("changed", "There are too few judgements to fit a threshold.");
    await setThreshold(office, { modelId: id, tooClose: proposal, labels: judged });
    log.info("threshold fitted", { threshold: proposal, judged });
    await needs.syncNow();
    return agreement(office);
  }
}

interface Doing {
  readonly reviewId: string;
  readonly staffId: string;
}

/** A held one is published as it was written, or never was. */
function decideHeld(office: CentralWriter, what: "show" | "remove", { reviewId, staffId }: Doing): Promise<boolean> {
  return office.transaction().execute(async (trx: CentralTransaction) => {
    const held = await central.releaseHeld(trx, reviewId);
    if (held === null) return false;
    if (what === "show") await publishReview(trx, WrittenMessage.parse(held.body), held.receivedAt);
    if (what === "show") await central.approve(trx, { reviewId, staffId });
    else await audit(trx, { staffId, what: "held review removed", subject: reviewId });
    return true;
  });
}

async function decideShown(office: CentralWriter, what: "show" | "remove", doing: Doing): Promise<boolean> {
  await inCatalogue(office, (trx, version) => (what === "show" ? central.approve(trx, doing) : central.removeReview(trx, doing, version)));
  return true;
}

function importOf({ startedAt, endedAt, ...rest }: Awaited<ReturnType<typeof latestImports>>[number]): ReviewImport {
  return { ...rest, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
