/**
 * Keeps a model answering: checks the file, starts the process, starts it again after a crash.
 * The second crash in ten minutes goes to the embedded model, the third leaves it to the rules until the ten minutes are over.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Logger } from "../log.ts";
import type { LlmStatus } from "./llm.ts";
import type { StartModelProcess } from "./model-process.ts";
import { openLine, type ProcessLine, type Step } from "./process-line.ts";
import { Placement, type Rung, type Task } from "./protocol.ts";
import { embeddedModel, type ModelFile, type ModelRole, type Registry } from "./registry.ts";

const MEMORY_OF_CRASHES_MS = 10 * 60_000;
const BACK_OFF_MS = 500; // times the number of crashes: always under five seconds
const LOAD_MS = 20_000;
const LOAD_BYTES_PER_MS = 50_000; // a slow disk

export interface SupervisorNeeds {
  readonly start: StartModelProcess;
  readonly registry: Registry;
  readonly role: ModelRole;
  /** Holds the files that are part of the application. */
  readonly modelsFolder: string;
  /** Holds the downloaded ones; the same folder where it is left out. */
  readonly downloadsFolder?: string;
  /** Id of the model to answer with; the embedded one where it is left out or not for this role. */
  readonly model?: string;
  /** Threads of a downloaded model; all cores but one where it is left out. The embedded one takes one. */
  readonly threads?: number;
  readonly log: Logger;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}

const tasksOf: Readonly<Record<ModelRole, readonly Task[]>> = { analyst: ["review"], assistant: ["question", "answer", "draft"] };

interface Listeners {
  onReady(): void;
  onDown(): void;
  onAbsent(): void;
}

export function supervise(needs: SupervisorNeeds, { onReady, onDown, onAbsent }: Listeners) {
  const { registry, log, now } = needs;
  const embedded = embeddedModel(registry, needs.role);
  let preferred = registry.models.find(({ id, roles }) => id === needs.model && roles.includes(needs.role)) ?? embedded;
  let line: ProcessLine | null = null;
  let placement: Placement | null = null;
  /** Where the next load begins: lower after one that ended the process. */
  let from: Rung = "graphics";
  let answering: ModelFile = preferred;
  let state: LlmStatus["state"] = "starting";
  let why: string | null = null;
  let crashes: number[] = [];
  let closed = false;
  let turn = 0; // of beginning: only the newest goes on
  let timer: NodeJS.Timeout | undefined;
  void begin(preferred);
  return { status, line: () => line, model: () => answering, use, close };

  function status(): LlmStatus {
    if (state !== "ready") return { state, modelId: null, name: null, why };
    return { state, modelId: answering.sha256, name: answering.name, why, ...(placement !== null && { placement }) };
  }

  /** Another file from now on; calls under way fail, those that wait are answered by the new one. */
  function use(file: ModelFile): void {
    clearTimeout(timer);
    line?.close();
    [line, preferred, crashes, from, why] = [null, file, [], "graphics", null];
    onDown();
    void begin(file);
  }

  async function begin(file: ModelFile): Promise<void> {
    const mine = ++turn;
    [answering, state] = [file, "starting"];
    const path = join((file.url === null ? undefined : needs.downloadsFolder) ?? needs.modelsFolder, file.file);
    const fault = await faultOf(path, file);
    if (closed || mine !== turn) return; // another one was chosen while this one was read
    if (fault !== null) return refuse(file, fault);
    const startedAt = now();
    let opened: ProcessLine | null = null;
    try {
      opened = openLine(needs.start(), { now, onEnd: (reason) => crashed(file, reason) });
      line = opened;
      const limitMs = LOAD_MS + file.bytes / LOAD_BYTES_PER_MS;
      const placed = Placement.safeParse(await opened.request(loadOf(file, path), { limitMs, onStep: (step) => tried(file, step) }).answer);
      if (line === opened) ready(file, { ms: now() - startedAt, placed: placed.data ?? null });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      if (opened === null) crashed(file, fault);
      else if (line === opened) refuse(file, fault); // else it ended during the load and has been counted as a crash
    }
  }

  /** No place is tried twice: a load that ended the process goes on at the processor. */
  function tried(file: ModelFile, { rung, why: reason }: Step): void {
    if (file.url !== null) from = "processor";
    if (reason !== null) log.warn("model placed lower", { model: file.id, rung, why: reason });
  }

  function loadOf({ prompts, context, url }: ModelFile, path: string) {
    const threads = url === null ? 1 : (needs.threads ?? Math.max(1, availableParallelism() - 1));
    return { type: "load", tasks: tasksOf[needs.role], path, context, prompts, threads, gpu: url !== null, from } as const;
  }

  function ready(file: ModelFile, { ms, placed }: { ms: number; placed: Placement | null }): void {
    if (closed) return;
    [state, placement, from] = ["ready", placed, "graphics"];
    if (file === preferred) why = null;
    log.info("model loaded", { model: file.id, ms: Math.round(ms), ...placed });
    onReady();
  }

  /** The file cannot be used at all: the embedded one instead, else none. */
  function refuse(file: ModelFile, fault: string): void {
    line?.close();
    line = null;
    log.error("model refused", { model: file.id, file: file.file, why: fault });
    why = fault;
    if (file !== embedded) void begin(embedded);
    else giveUp(fault);
  }

  function crashed(file: ModelFile, reason: string): void {
    line = null;
    if (closed) return;
    onDown();
    crashes = [...crashes.filter((at) => now() - at < MEMORY_OF_CRASHES_MS), now()];
    log.warn("model process ended", { model: file.id, why: reason, crashes: crashes.length });
    if (file !== embedded) why = reason;
    if (crashes.length >= 3) return giveUpForNow();
    state = "starting";
    timer = setTimeout(() => void begin(crashes.length >= 2 ? embedded : file), BACK_OFF_MS * crashes.length);
  }

  function giveUpForNow(): void {
    log.error("model given up", { model: answering.id, crashes: crashes.length });
    giveUp("The model crashed three times in ten minutes.");
    timer = setTimeout(() => void begin(preferred), MEMORY_OF_CRASHES_MS);
    timer.unref();
  }

  function giveUp(reason: string): void {
    [state, why] = ["absent", reason];
    onAbsent();
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    line?.close();
    line = null;
    giveUp("The store is closing.");
  }
}

/** What stands against loading the file: it is read whole and compared with its SHA-256. Null when nothing does. */
export async function faultOf(path: string, { sha256, bytes }: Pick<ModelFile, "sha256" | "bytes">): Promise<string | null> {
  if (sha256 === null) return "Its SHA-256 is not known: it has not been downloaded yet.";
  try {
    const { size } = await stat(path);
    if (size !== bytes) return `The file has ${size} bytes instead of ${bytes}.`;
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex") === sha256 ? null : "The file is damaged: its SHA-256 is not the one in the registry.";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? "The file is missing." : String(error);
  }
}
