/** The analyst's promises: how fast it reads, what main feels of it, how fast a product opens, what planted text does. */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { groupOf } from "../../main/reviews/label.ts";
import { percentile } from "../../models/evaluation/metrics.ts";
import { readLabelled, readyModel, secondOpinion } from "../eval/labelled.ts";
import { besideTheAnalyst } from "./event-loop.ts";
import { longRun } from "./long-run.ts";
import type { Delay } from "./loop-delay.ts";
import { openingTimes } from "./opening.ts";
import { planted } from "./planted.ts";

const WORDS = 75; // about a hundred tokens
const ROUNDS = 3;
const TOGETHER = 3; // hard cases in one review: 51 words, as many as reviews have on average
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
  options: {
    long: { type: "boolean", default: false },
    /** With --long: reviews in the file, and minutes of reading them. */
    reviews: { type: "string", default: "100000" },
    minutes: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
  },
});
const measured = await measuredAll();
for (const { what, figure, promise, kept } of measured) process.stderr.write(`${kept ? "kept" : "NOT KEPT"}  ${what}: ${figure} (${promise})\n`);
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exitCode = measured.every(({ kept }) => kept) ? 0 : 1;

async function measuredAll(): Promise<Measured[]> {
  const llm = await readyModel("analyst");
  const linear = Promise.resolve(await secondOpinion());
  const fresh = () => createAnalyst({ llm, calibration: llm.calibration, linear });
  const texts = (await readLabelled(hard)).map(({ text }) => text);
  try {
    return [
      ...(await speed(fresh, hundredTokens(texts))),
      ...(await openingFigures()),
      ...(await plantedFigures(fresh(), texts)),
      ...(values.long ? await longFigures(texts) : await loopFigures({ analyst: fresh(), reviews: 2_000 })),
    ];
  } finally {
    llm.close();
  }
}

type Analyst = ReturnType<typeof createAnalyst>;

/** No word stands in two of them, so that every sentence is new. */
function hundredTokens(texts: readonly string[]): string[] {
  const words = texts.join(" ").split(/\s+/);
  return Array.from({ length: Math.floor(words.length / WORDS) }, (_, index) => words.slice(index * WORDS, (index + 1) * WORDS).join(" "));
}

async function speed(fresh: () => Analyst, texts: readonly string[]): Promise<Measured[]> {
  const options = () => ({ signal: AbortSignal.timeout(60_000), priority: "background" as const });
  await fresh().read("Warm up. It is good.", "en", options());
  const times: number[] = [];
  const [whole, sentences] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    const analyst = fresh(); // it remembers no sentence
    whole.push(await perSecond(texts, async (text) => void (await timed(times, () => analyst.readWhole(text, options())))));
    sentences.push(await perSecond(texts, async (text) => void (await analyst.read(text, "en", options()))));
  }
  return [
    figureOf("whole-review labels of 100 tokens per second", percentile(whole, 0.5), { atLeast: 60 }),
    figureOf("milliseconds of a whole-review label of 100 tokens, p95", percentile(times, 0.95), { atMost: 50 }),
    figureOf("labels of 100 tokens with sentences per second", percentile(sentences, 0.5), { atLeast: 30 }),
  ];
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  times.push(performance.now() - startedAt);
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

async function longFigures(texts: readonly string[]): Promise<Measured[]> {
  const reviews = Array.from({ length: Number(values.reviews) }, (_, index) => numbered(texts, index));
  const run = await longRun({ texts: reviews, minutes: Number(values.minutes) });
  const above = (what: string, own: Delay) => [
    figureOf(`milliseconds of event-loop delay above the idle control while ${what}, p99`, own.p99 - run.control.p99, { atMost: 20 }),
    figureOf(`milliseconds of event-loop delay above the idle control while ${what}, longest`, own.max - run.control.max, { atMost: 100 }),
  ];
  return [
    figureOf("reviews there after an import that was killed once", run.brought, { atLeast: reviews.length }),
    figureOf("reviews brought in per second", run.importedPerSecond, {}),
    figureOf(`reviews read in ${values.minutes} minutes, killed and paused once`, run.read, {}),
    figureOf("reviews read per second, kill and pause within", run.readPerSecond, {}),
    figureOf(`hours that ${reviews.length} reviews would take at this pace`, reviews.length / run.readPerSecond / 3600, {}),
    figureOf("reviews read while the work was paused", run.readWhilePaused, { atMost: 0 }),
    figureOf("readings that the kills and the end cut off, of batches of 50", run.readAgain, { atMost: 150 }),
    ...above("bringing in", run.importing),
    ...above("reading", run.reading),
  ];
}

/** Every sentence holds the review's number: none is known from another review. With a letter before it, lest a year and a number be a telephone's. */
function numbered(texts: readonly string[], index: number): string {
  const parts = Array.from({ length: TOGETHER }, (_, part) => texts[(index * 7 + part * 101) % texts.length] ?? "");
  return parts.join(" ").replace(/[.!?](?=\s|$)/g, (mark) => ` v${index}${mark}`);
}

function figureOf(what: string, value: number, { atLeast, atMost }: { atLeast?: number; atMost?: number }): Measured {
  const figure = Math.round(value * 1000) / 1000;
  if (atLeast !== undefined) return { what, figure, promise: `at least ${atLeast}`, kept: figure >= atLeast };
  if (atMost !== undefined) return { what, figure, promise: `at most ${atMost}`, kept: figure <= atMost };
  return { what, figure, promise: "nothing is promised", kept: true };
}
