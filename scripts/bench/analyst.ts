/** The analyst's promises: how fast it reads, what main feels of it, how fast a product opens, what planted text does. */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { groupOf } from "../../main/reviews/label.ts";
import { percentile } from "../../models/evaluation/metrics.ts";
import { readLabelled, readyModel, secondOpinion } from "../eval/labelled.ts";
import { besideTheAnalyst } from "./event-loop.ts";
import { openingTimes } from "./opening.ts";
import { planted } from "./planted.ts";

const WORDS = 75; // about a hundred tokens
const hard = new URL("../../models/evaluation/reviews-hard.jsonl", import.meta.url).pathname;

interface Measured {
  readonly what: string;
  readonly figure: number;
  /** What it must be. */
  readonly promise: string;
  readonly kept: boolean;
}

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { long: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const measured = await measuredAll(values.long);
for (const { what, figure, promise, kept } of measured) process.stderr.write(`${kept ? "kept" : "NOT KEPT"}  ${what}: ${figure} (${promise})\n`);
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exitCode = measured.every(({ kept }) => kept) ? 0 : 1;

async function measuredAll(long: boolean): Promise<Measured[]> {
  const llm = await readyModel("analyst");
  const linear = Promise.resolve(await secondOpinion());
  const fresh = () => createAnalyst({ llm, calibration: llm.calibration, linear });
  const rows = await readLabelled(hard);
  const texts = hundredTokens(
    rows.map(({ text }) => text),
    long ? 1_000 : 200,
  );
  try {
    return [
      ...(await speed(fresh(), texts)),
      ...(await openingFigures()),
      ...(await plantedFigures(
        fresh(),
        rows.map(({ text }) => text),
      )),
      ...(await loopFigures({ analyst: fresh(), reviews: long ? 100_000 : 2_000 })),
    ];
  } finally {
    llm.close();
  }
}

type Analyst = ReturnType<typeof createAnalyst>;

/** Each text is new to the analyst. */
function hundredTokens(texts: readonly string[], count: number): string[] {
  const words = texts.join(" ").split(/\s+/);
  return Array.from({ length: count }, (_, index) => {
    const from = (index * 31) % (words.length - WORDS);
    return `${index}. ${words.slice(from, from + WORDS).join(" ")}`;
  });
}

async function speed(analyst: Analyst, texts: readonly string[]): Promise<Measured[]> {
  const options = () => ({ signal: AbortSignal.timeout(60_000), priority: "background" as const });
  await analyst.read("Warm up. It is good.", "en", options());
  const whole = await perSecond(texts, async (text) => void (await analyst.readWhole(text, options())));
  const sentences = await perSecond(texts, async (text) => void (await analyst.read(text, "en", options())));
  return [
    figureOf("whole-review labels of 100 tokens per second", whole, { atLeast: 60 }),
    figureOf("labels of 100 tokens with sentences per second", sentences, { atLeast: 30 }),
  ];
}

async function perSecond(texts: readonly string[], work: (text: string) => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  for (const text of texts) await work(text);
  return texts.length / ((performance.now() - startedAt) / 1000);
}

async function openingFigures(): Promise<Measured[]> {
  const times = await openingTimes({ reviews: 5_000, times: 7 });
  return [figureOf("milliseconds to open a product with 5,000 reviews, median of 7", percentile(times, 0.5), { atMost: 200 })];
}

async function plantedFigures(analyst: Analyst, texts: readonly string[]): Promise<Measured[]> {
  let flips = 0;
  let all = 0;
  for (const { clean, attacked } of planted(texts)) {
    const [before, after] = [await read(clean), await read(attacked)];
    all += 1;
    if (before !== after) flips += 1;
  }
  return [figureOf(`share of ${all} labels that planted text flips`, flips / all, { atMost: 0.02 })];

  async function read(text: string) {
    return groupOf(await analyst.read(text, "en", { signal: AbortSignal.timeout(60_000), priority: "background" }));
  }
}

async function loopFigures(needs: { analyst: Analyst; reviews: number }): Promise<Measured[]> {
  await pause(500); // what came before has settled
  const { own, control, read } = await besideTheAnalyst(needs);
  return [
    figureOf("reviews brought in and read in the background", read, { atLeast: needs.reviews }),
    figureOf("milliseconds of event-loop delay above the idle control, p99", own.p99 - control.p99, { atMost: 20 }),
    figureOf("milliseconds of event-loop delay above the idle control, longest", own.max - control.max, { atMost: 100 }),
  ];
}

function figureOf(what: string, value: number, { atLeast, atMost }: { atLeast?: number; atMost?: number }): Measured {
  const figure = Math.round(value * 1000) / 1000;
  return atLeast === undefined
    ? { what, figure, promise: `at most ${atMost}`, kept: figure <= (atMost ?? 0) }
    : { what, figure, promise: `at least ${atLeast}`, kept: figure >= atLeast };
}
