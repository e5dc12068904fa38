/** The staff's page of the recommender: how runs went, what staff want of the shelves, what became of them. */
import {
  addRule,
  eventsOf,
  judgements,
  newestChoice,
  removeRule,
  rulesInForce,
  type ShelfCounts,
  shelfCounts,
  type StoredChoice,
  type StoredRule,
} from "../../db/central/recommender.ts";
import { recommenderRuns } from "../../db/central/staff.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import type { Measured, NamedRule, ShelvesState } from "../../preload/contract/shelves.ts";
import { AppError } from "../../preload/errors.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import { Choice } from "../recommender/etl/settings.ts";
import type { GoodsById } from "../recommender/goods.ts";
import type { Recommender } from "../recommender/recommender.ts";
import { type AtCentral, staffOf } from "../staff/at-central.ts";
import { shareOf } from "./interval.ts";

export interface ShelvesNeeds {
  readonly atCentral: AtCentral;
  readonly goods: () => Promise<GoodsById>;
  readonly manufacturerName: (id: string) => Promise<string | null>;
  /** The id of the maker that is called so. */
  readonly manufacturerNamed: (name: string) => Promise<string | null>;
  readonly departmentName: (id: string) => Promise<string | null>;
  readonly recommender: Pick<Recommender, "preview" | "popular">;
}

const DAYS = 28; // of measuring: four of each day of the week
const NIGHTS = 14;
const TOO_EARLY = 200; // impressions
const PREVIEWED = 8;

export function createShelvesHandlers(needs: ShelvesNeeds): HandlersOf<"shelves"> {
  const { atCentral, recommender } = needs;
  return {
    "shelves.state": state,
    async "shelves.addRule"(wish, caller) {
      const rule = { ...wish, subjectId: await idOf(wish) };
      if (rule.effect === "pin" && rule.subject !== "product") throw new AppError("bad-input", "Only a product can be pinned.");
      if ((await nameOf(rule)) === null) throw new AppError("not-found", "This is not sold here.");
      await atCentral((office) => addRule(office, { ...rule, staffId: staffOf(caller) }));
      return null;
    },
    async "shelves.removeRule"({ id }, caller) {
      const isGone = await atCentral((office) => removeRule(office, { id, staffId: staffOf(caller) }));
      if (!isGone) throw new AppError("changed", "Somebody else has removed this rule meanwhile.");
      return null;
    },
    async "shelves.preview"({ phone }) {
      if (phone === null) return recommender.popular(PREVIEWED);
      const events = await atCentral((office) => eventsOf(office, phone));
      return recommender.preview(
        events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
        PREVIEWED,
      );
    },
  };

  async function state(): Promise<ShelvesState> {
    const known = await atCentral(read);
    return {
      runs: known.runs.map((run) => ({ ...run, startedAt: run.startedAt.toISOString() })),
      madeAt: known.similarityMadeAt?.toISOString() ?? null,
      nights: known.nights.map(({ at, choiceId: _, ...night }) => ({ ...night, at: at.toISOString() })),
      choice: choiceOf(known.choice),
      rules: await Promise.all(known.rules.map(async (rule): Promise<NamedRule> => ({ ...rule, subjectName: (await nameOf(rule)) ?? rule.subjectId }))),
      measured: measuredOf(known.counts),
    };
  }

  async function idOf({ subject, subjectId }: Pick<StoredRule, "subject" | "subjectId">): Promise<string> {
    return subject === "manufacturer" ? ((await needs.manufacturerNamed(subjectId)) ?? subjectId) : subjectId;
  }

  async function nameOf({ subject, subjectId }: Pick<StoredRule, "subject" | "subjectId">): Promise<string | null> {
    switch (subject) {
      case "product":
        return (await needs.goods()).get(subjectId)?.name ?? null;
      case "manufacturer":
        return needs.manufacturerName(subjectId);
      case "department":
        return needs.departmentName(subjectId);
    }
  }
}

async function read(office: CentralWriter) {
  const { runs, similarityMadeAt } = await recommenderRuns(office);
  return {
    ...{ runs, similarityMadeAt },
    nights: await judgements(office, NIGHTS),
    choice: await newestChoice(office),
    rules: await rulesInForce(office),
    counts: await shelfCounts(office, DAYS),
  };
}

function choiceOf(stored: StoredChoice | null): ShelvesState["choice"] {
  const choice = Choice.safeParse(stored?.choice).data;
  if (stored === null || choice === undefined) return null;
  return { method: choice.method.kind, quality: stored.quality, chosenAt: stored.chosenAt.toISOString(), why: stored.why };
}

/** Each shelf as a whole, then by position. */
function measuredOf(counts: readonly ShelfCounts[]): Measured[] {
  return [...Map.groupBy(counts, ({ scenario }) => scenario)].flatMap(([scenario, positions]) => {
    const sum = (of: (count: ShelfCounts) => number): number => positions.reduce((total, count) => total + of(count), 0);
    const whole = {
      impressions: sum((count) => count.impressions),
      taps: sum((count) => count.taps),
      carts: sum((count) => count.carts),
      orders: sum((count) => count.orders),
    };
    return [{ scenario, position: null, ...whole }, ...positions].map((count) => ({
      ...count,
      tapRate: count.impressions < TOO_EARLY ? null : shareOf(Math.min(count.taps, count.impressions), count.impressions),
    }));
  });
}
