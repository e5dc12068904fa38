import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Llm } from "../../main/llm/llm.ts";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { type Logger, silentLog } from "../../main/log.ts";
import { openTalk, type Talk } from "../answers/shop.ts";
import { type ForkedProcess, startForkedWorker } from "../weights/forked-worker.ts";
import { soundModel, withChosen } from "./model-files.ts";
import { modelsFolder } from "./models-folder.ts";
import type { World } from "./program.ts";

const EMBEDDED = "EcomGo assistant";
const FASTER = 6; // the supervisor's clock where a process hangs: it is missed after four seconds instead of twenty
const RESTART_MS = 5_000; // beside the load
const QUESTIONS = ["quiet kettle under $40", "What is on offer today?", "Where are the towels?", "Compare the two cheapest kettles"];

type Blow = "SIGSEGV" | "SIGKILL" | "SIGSTOP" | "no memory";
const ROUNDS: readonly (readonly Blow[])[] = [["SIGKILL", "SIGKILL", "SIGSEGV"], ["no memory"], ["SIGSTOP"], ["SIGSEGV"]];

export interface Outcome {
  questions: number;
  unusable: number;
  rulesMedianMs: number;
  rulesP95Ms: number;
  rulesMedianCpuMs: number;
  slowestWhileHangingMs: number;
  slowestRestartMs: number;
  restartsLate: number;
  notEmbedded: number;
  notGivenUp: number;
}

interface Round {
  readonly talk: Talk;
  readonly llm: LlmProcess;
  readonly processes: readonly ForkedProcess[];
  /** Errors in the log: what staff are told. */
  readonly alerts: readonly string[];
}

export async function crashes({ folder, cycles, say }: Pick<World, "folder" | "cycles" | "say">): Promise<Outcome> {
  const sound = soundModel();
  const { registry, chosen } = await withChosen(sound);
  writeFileSync(join(folder, chosen.file), sound);
  let current: LlmProcess | null = null;
  const talk = await openTalk({ llm: following(() => current ?? createAbsentLlm("not yet")) });
  for (const question of QUESTIONS) await talk.ask(question); // the words of the shop are prepared before the first shopper comes
  const byRules: Answer[] = [];
  const outcome: Outcome = {
    ...{ questions: 0, unusable: 0, rulesMedianMs: 0, rulesP95Ms: 0, rulesMedianCpuMs: 0, slowestWhileHangingMs: 0 },
    ...{ slowestRestartMs: 0, restartsLate: 0, notEmbedded: 0, notGivenUp: 0 },
  };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const blows = ROUNDS[cycle % ROUNDS.length]!; // % keeps it inside
    const processes: ForkedProcess[] = [];
    const alerts: string[] = [];
    const log: Logger = { ...silentLog, error: (event) => void alerts.push(event), child: () => log };
    const speed = blows[0] === "SIGSTOP" ? FASTER : 1;
    const llm = createLlmProcess({
      ...{ start: () => started(processes), registry, role: "assistant", model: "chosen", log, now: () => performance.now() * speed },
      ...{ modelsFolder: join(modelsFolder, "weights"), downloadsFolder: folder },
    });
    current = llm;
    await talk.begin();
    await oneRound({ talk, llm, processes, alerts }, { blows, outcome, byRules });
    llm.close();
    if ((cycle + 1) % 10 === 0) say(`${cycle + 1} of ${cycles} rounds`);
  }
  await talk.close();
  const ms = byRules.map((answer) => answer.ms);
  return {
    ...outcome,
    rulesMedianMs: at(ms, 0.5),
    rulesP95Ms: at(ms, 0.95),
    rulesMedianCpuMs: at(
      byRules.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
  };
}

function started(processes: ForkedProcess[]): ForkedProcess {
  const process_ = startForkedWorker();
  processes.push(process_);
  return process_;
}

/** The talk is opened once; the model behind it is another one in each round. */
function following(llm: () => Llm): Llm {
  return {
    classify: (...call) => llm().classify(...call),
    fill: (...call) => llm().fill(...call),
    word: (...call) => llm().word(...call),
    status: () => llm().status(),
    forget: () => llm().forget(),
  };
}

async function oneRound({ talk, llm, processes, alerts }: Round, { blows, outcome, byRules }: Noted): Promise<void> {
  await until(() => llm.status().state === "ready");
  const loads: number[] = [];
  for (const [number, blow] of blows.entries()) {
    const before = processes.length;
    strike(processes.at(-1)?.pid ?? 0, blow);
    if (blow === "SIGSTOP") await ask(outcome, ({ ms }) => (outcome.slowestWhileHangingMs = Math.max(outcome.slowestWhileHangingMs, ms)));
    if (blow === "no memory") await llm.fill("kettles", understandingShape, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
    if (blow === "no memory") processes.at(-1)?.kill(); // where it could still answer
    await until(() => llm.status().state !== "ready");
    const from = performance.now();
    await ask(outcome, (answer) => byRules.push(answer));
    await until(() => processes.length > before || llm.status().state === "absent");
    loads.push(performance.now() - from);
    await until(() => llm.status().state !== "starting");
    if (number === 1 && llm.status().name !== EMBEDDED) outcome.notEmbedded += 1;
  }
  await ask(outcome, () => undefined);
  const restart = Math.round(Math.max(...loads));
  outcome.slowestRestartMs = Math.max(outcome.slowestRestartMs, restart);
  if (restart > RESTART_MS) outcome.restartsLate += 1;
  if (blows.length === 3 && !(llm.status().state === "absent" && alerts.includes("model given up"))) outcome.notGivenUp += 1;

  async function ask(into: Outcome, note: (answer: Answer) => void): Promise<void> {
    const question = QUESTIONS[into.questions % QUESTIONS.length]!; // % keeps it inside
    into.questions += 1;
    const before = process.cpuUsage();
    const asked = await talk.ask(question).catch(() => null);
    const { user, system } = process.cpuUsage(before);
    if (asked === null || asked.turn.blocks.length === 0) into.unusable += 1;
    else note({ ms: Math.round(asked.ms.total), cpuMs: Math.round((user + system) / 1000) });
  }
}

interface Answer {
  readonly ms: number;
  readonly cpuMs: number;
}

interface Noted {
  readonly blows: readonly Blow[];
  readonly outcome: Outcome;
  /** Each answer while no model was there. */
  readonly byRules: Answer[];
}

function strike(pid: number, blow: Blow): void {
  if (blow !== "no memory") return void process.kill(pid, blow);
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[0]);
  execFileSync("prlimit", ["--pid", String(pid), `--as=${pages * 4096}`]); // not one page more
}

async function until(reached: () => boolean): Promise<void> {
  const giveUp = performance.now() + 60_000;
  while (!reached()) {
    if (performance.now() > giveUp) throw new Error("the model's process came to nothing within a minute");
    await wait(5);
  }
}

function at(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
