/** When the power is cut at any moment, nothing that a person was told is kept is gone, and no file is broken. */
import { join, resolve } from "node:path";
import { openLedger } from "../../db/kiosk/open.ts";
import { isWhole } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import { silentLog } from "../../main/log.ts";
import { readRecord } from "../../main/model-store/record.ts";
import { createSimilarity } from "../../main/recommender/similarity.ts";
import { createDisk, layOut, type Style } from "./power-replay.ts";
import { lacksStrace, type Step, traceSteps } from "./power-trace.ts";
import type { Program, World } from "./program.ts";
import { seeded } from "./seeded.ts";

const ROUNDS = 30; // of the traced store: three orders each
const STYLES: readonly Style[] = ["dropped", "kept", "halved", "torn"];

export type Variant = "whole" | "normal";

export type Outcome = {
  readonly states: number;
  /** Confirmed by the traced store before its end. */
  readonly orders: number;
  /** Orders that were confirmed before a cut and are not whole after it, over all states. */
  readonly lost: number;
  /** Files that would not open, or were found damaged. */
  readonly integrityFailures: number;
  readonly listsLost: number;
  readonly choicesLost: number;
};

export const program: Program = {
  promise: "After a power cut at any moment each confirmed order is there, and no file is broken.",
  cycles: 1_500,
  lacks: lacksStrace,
  run: (world) => powerCut(world, "whole"),
  must: { lost: 0, integrityFailures: 0, listsLost: 0, choicesLost: 0 },
};

export async function powerCut({ folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const traced = join(folder, "traced");
  const process_ = resolve(import.meta.dirname, "power-process.ts");
  const steps = traceSteps({ args: [process_, traced, String(ROUNDS), variant], folder: traced, log: join(folder, "strace") });
  const random = seeded(1);
  const disk = createDisk(random);
  const told = new Told();
  const counts = { lost: 0, integrityFailures: 0, listsLost: 0, choicesLost: 0 };
  const cuts = Array.from({ length: cycles }, (_, index) => cutIn(index % 5 === 0 ? firstTold(steps) : steps.length, random)).sort((a, b) => a - b);
  let done = 0;
  for (const [index, cut] of cuts.entries()) {
    for (; done < cut; done += 1) note(steps[done]!); // within the steps: no cut lies behind the last
    layOut(disk.stateAfterCut(STYLES[index % STYLES.length]!), traced, join(folder, "after")); // % keeps it inside
    const found = await lostIn(join(folder, "after"), told);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += found[name]; // `as`: the names are its own
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${cycles} cuts`);
  }
  return { states: cycles, orders: steps.filter((step) => step.type === "told" && step.what === "order").length, ...counts };

  function note(step: Step): void {
    if (step.type === "told") told.hear(step);
    else disk.apply(step);
  }
}

/** How many steps were taken. */
const cutIn = (length: number, random: () => number): number => Math.floor(random() * (length + 1));

/** Until then the files are made: short, and as deadly as the rest. */
const firstTold = (steps: readonly Step[]): number => steps.findIndex(({ type }) => type === "told");

/** What a person was told is kept, up to now. */
class Told {
  readonly orders = new Set<string>();
  lists = 0;
  /** In the order in which they were made; the last is the one that counts. */
  readonly choices: string[] = [];

  hear({ what, id }: Extract<Step, { type: "told" }>): void {
    if (what === "order") this.orders.add(id);
    if (what === "lists") this.lists = Number(id);
    if (what === "choice") this.choices.push(id);
  }
}

type Lost = Pick<Outcome, "lost" | "integrityFailures" | "listsLost" | "choicesLost">;

async function lostIn(folder: string, told: Told): Promise<Lost> {
  let integrityFailures = 0;
  const onDamage = () => (integrityFailures += 1);
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date(), onDamage }).catch(() => null);
  if (ledger === null) return { lost: told.orders.size, integrityFailures: 1, listsLost: 0, choicesLost: 0 };
  const whole = await wholeOrders(ledger);
  await ledger.destroy();
  const lists = createSimilarity({ directory: join(folder, "similarity"), log: silentLog }).current();
  const { choices } = await readRecord(join(folder, "models"));
  return {
    lost: [...told.orders].filter((id) => !whole.has(id)).length,
    integrityFailures,
    listsLost: Number((lists?.generation ?? 0) < told.lists),
    choicesLost: Number(numberOf(choices.assistant) < numberOf(told.choices.at(-1))),
  };
}

/** A newer one than the last that was told may be there already. */
const numberOf = (choice: string | undefined): number => Number(choice?.slice("model-".length) ?? 0);

/** Those that stand in both tables, as they were written. */
async function wholeOrders(ledger: LedgerWriter): Promise<Set<string>> {
  const rows = await ledger
    .selectFrom("placed_order")
    .innerJoin("outbox", "outbox.id", "placed_order.id")
    .select(["outbox.id", "outbox.kind", "outbox.body", "outbox.sha256"])
    .execute();
  return new Set(rows.filter(isWhole).map(({ id }) => id));
}
