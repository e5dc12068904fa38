/** The exam of a file on this very machine: how fast it writes, how well it reads questions and reviews. In a process of its own. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { fitCalibration, type Fitted, fittingHalf, measured, measuringHalf, type Read } from "../../models/evaluation/fitting.ts";
import { labels, percentile } from "../../models/evaluation/metrics.ts";
import type { ExamReport } from "../../preload/contract/models.ts";
import { spaceOf } from "../llm/prompts.ts";
import type { ProcessLine, Step } from "../llm/process-line.ts";
import { Placement, type Rung, Task } from "../llm/protocol.ts";
import type { ModelFile } from "../llm/registry.ts";
import { spanGrammar } from "../llm/span-grammar.ts";
import { understandingShape } from "../llm/understanding-shape.ts";
import { prepare } from "../reviews/prepare.ts";
import { aside, type AsideNeeds, hasEnded } from "./aside.ts";
import questions from "./exam-questions.json" with { type: "json" };
import reviews from "./exam-reviews.json" with { type: "json" };
import { ModelFault } from "./fault.ts";

const LOAD_MS = 60_000;
const LOAD_BYTES_PER_MS = 20_000; // a stick that was just copied from is no faster
const CALL_MS = 120_000;
const SPEED_TOKENS = 48;
const FREE_TEXT = `root ::= [a-z .,]{${SPEED_TOKENS * 8}}\n`; // letters of one byte: every token is a piece of its own
const SHOP_PRAISE = 6; // in a shop's natural mix there are about six good reviews to a bad one

/** Slower than this the rules answer sooner; a shopper waits about five seconds. */
const SLOWEST = { tokensPerSecond: 4, firstTokenMs: 5_000, msPerReview: 5_000 };
const LEAST = { about: 0.6, macroF1: 0.55 }; // the embedded model is above both; chance is far below

export interface ExamNeeds extends AsideNeeds {
  readonly clock: { now(): Date };
  /** Threads of a downloaded file; all cores but one where null. */
  readonly threads: number | null;
  readonly onStep: (step: Step) => void;
}

export interface ExamWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: "loading" | "speed" | "questions" | "reviews", done: number, of: number) => void;
}

export interface Examined {
  readonly report: ExamReport;
  readonly calibration: Fitted;
}

/** Throws `unusable` with what llama.cpp said where the file cannot be loaded at all. A load that ends the process is tried once more, without graphics. */
export async function examine(needs: ExamNeeds, target: Target, watch: ExamWatch): Promise<Examined> {
  try {
    return await sit(needs, { ...target, from: "graphics" }, watch);
  } catch (error) {
    if (!(error instanceof EndedLoading) || target.file.url === null) throw error;
    needs.onStep({ rung: "processor", why: error.detail });
    return sit(needs, { ...target, from: "processor" }, watch);
  }
}

interface Target {
  readonly file: ModelFile;
  readonly path: string;
}

class EndedLoading extends ModelFault {}

function sit(needs: ExamNeeds, target: Target & { readonly from: Rung }, watch: ExamWatch): Promise<Examined> {
  return aside(needs, async (line) => {
    const startedAt = needs.now();
    watch.onProgress("loading", 0, 0);
    const placement = await load(line, { needs, ...target, watch });
    const loadMs = needs.now() - startedAt;
    const speed = await speedOf(line, { now: needs.now, watch });
    const asked = await askQuestions(line, target.file, watch);
    const { rows, times } = await readReviews(line, { now: needs.now, watch });
    const { macroF1, accuracy, n, calibration } = judge(rows);
    const read = { n, right: Math.round(accuracy * n), macroF1, msEach: percentile(times, 0.5) };
    const report = { at: needs.clock.now().toISOString(), loadMs, ...speed, placement, questions: asked, reviews: read };
    return { report: { ...report, passed: verdictOf(report) }, calibration };
  });
}

function verdictOf({ tokensPerSecond, firstTokenMs, questions: { n, about }, reviews: { macroF1, msEach } }: Omit<ExamReport, "passed">) {
  return {
    assistant: tokensPerSecond >= SLOWEST.tokensPerSecond && firstTokenMs <= SLOWEST.firstTokenMs && about / Math.max(1, n) >= LEAST.about,
    analyst: macroF1 >= LEAST.macroF1 && msEach <= SLOWEST.msPerReview,
  };
}

/** Half of the reviews fits the calibration, the other half is what the report counts. */
export function judge(rows: readonly Read[]) {
  const fitting = fittingHalf(rows);
  const natural = fitting.flatMap((row) => Array.from({ length: row.truth === "positive" ? SHOP_PRAISE : 1 }, () => row));
  const calibration = fitCalibration(fitting, natural);
  return { ...measured(measuringHalf(rows), calibration), calibration };
}

interface Loading extends Target {
  readonly needs: ExamNeeds;
  readonly from: Rung;
  readonly watch: ExamWatch;
}

async function load(line: ProcessLine, { needs, file, path, from, watch }: Loading): Promise<Placement> {
  const own = file.url === null;
  const threads = own ? 1 : (needs.threads ?? Math.max(1, availableParallelism() - 1));
  const { prompts, context } = file;
  const call = { type: "load", tasks: Task.options, path, context, prompts, threads, gpu: !own, from } as const;
  const limitMs = LOAD_MS + file.bytes / LOAD_BYTES_PER_MS;
  const placed = await line.request(call, { signal: watch.signal, limitMs, onStep: needs.onStep }).answer.catch((error: unknown) => {
    watch.signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    throw new (hasEnded(error) ? EndedLoading : ModelFault)("unusable", why, { cause: error });
  });
  return Placement.parse(placed);
}

async function speedOf(line: ProcessLine, { now, watch }: { now: () => number; watch: ExamWatch }) {
  const call = { type: "write", task: "answer", text: "here are three kettles.", grammar: FREE_TEXT, mostTokens: SPEED_TOKENS } as const;
  const at: number[] = [];
  const startedAt = now();
  const onPiece = () => {
    at.push(now());
    watch.onProgress("speed", at.length, SPEED_TOKENS);
  };
  await line.request(call, { signal: watch.signal, limitMs: CALL_MS, onPiece }).answer;
  const [first = now(), last = now()] = [at[0], at.at(-1)];
  return { firstTokenMs: first - startedAt, tokensPerSecond: at.length < 2 ? 0 : ((at.length - 1) * 1000) / Math.max(1, last - first) };
}

async function askQuestions(line: ProcessLine, { prompts }: ModelFile, watch: ExamWatch): Promise<ExamReport["questions"]> {
  let [about, exact] = [0, 0];
  for (const [index, { q, ...expected }] of questions.entries()) {
    watch.onProgress("questions", index, questions.length);
    const grammar = spanGrammar(q, understandingShape, spaceOf(prompts));
    const call = { type: "write", task: "question", text: q, grammar: grammar.text, mostTokens: 220 } as const;
    const written = z.string().parse(await line.request(call, { signal: watch.signal, limitMs: CALL_MS }).answer);
    if (!written.endsWith("}")) continue; // it rambled on: not understood
    const filled = grammar.read(written);
    if (filled["about"] === expected.about) about += 1;
    if (sameFields(filled, expected)) exact += 1;
  }
  return { n: questions.length, about, exact };
}

function sameFields(filled: Readonly<Record<string, string | number>>, expected: Readonly<Record<string, string>>): boolean {
  const plain = (value: string | number | undefined) => (value === undefined ? "" : String(value).toLowerCase().trim());
  return understandingShape.fields.every(({ name }) => plain(filled[name]) === plain(expected[name]));
}

/** One of each label after the other, so that each half has as many of each. */
async function readReviews(line: ProcessLine, { now, watch }: { now: () => number; watch: ExamWatch }): Promise<{ rows: Read[]; times: number[] }> {
  const texts = reviews.negative.flatMap((_, index) => labels.map((truth) => ({ truth, text: reviews[truth][index] ?? "" })));
  const rows: Read[] = [];
  const times: number[] = [];
  for (const [index, { truth, text }] of texts.entries()) {
    watch.onProgress("reviews", index, texts.length);
    const startedAt = now();
    const call = { type: "classify" as const, texts: [prepare(text)], labels: [...labels] };
    const [raw] = z.tuple([z.array(z.number())]).parse(await line.request(call, { signal: watch.signal, limitMs: CALL_MS }).answer);
    times.push(now() - startedAt);
    rows.push({ truth, raw, linear: null });
  }
  return { rows, times };
}
