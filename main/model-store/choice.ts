/** Which file answers for which role: chosen after its exam, tried at once, taken back in one call. */
import { setTimeout as wait } from "node:timers/promises";
import { ModelRole } from "../../preload/contract/models.ts";
import { type ModelFile, type Registry } from "../llm/registry.ts";
import type { Logger } from "../log.ts";
import { ModelFault } from "./fault.ts";
import { chosenFor, known, type RecordKeeper, type StoreRecord } from "./record.ts";
import type { ModelSwitch } from "./switch.ts";

const LOOK_MS = 3_000; // a command beside the open store takes effect within this time
const ASK_MS = 100;
const LOAD_MS = 60_000;
const LOAD_BYTES_PER_MS = 20_000;

interface Needs {
  readonly keeper: RecordKeeper;
  readonly answers: ModelSwitch | null;
  readonly registry: Registry;
  readonly log: Logger;
  readonly now: () => number;
  readonly onChanged: () => void;
  /** Every few seconds while the store is open. */
  readonly onTick: () => void;
}

export function createChoice({ keeper, answers, registry, log, now, onChanged, onTick }: Needs) {
  const applied = new Map<ModelRole, string>();
  let timer: NodeJS.Timeout | undefined;
  return { check, choose, rollback, follow, stop };

  /** Throws `not-examined` or `exam-failed`; the embedded model needs no exam. */
  async function check({ id, url, sha256 }: ModelFile, role: ModelRole): Promise<void> {
    if (url === null) return;
    const { exams, files } = await keeper.read();
    if (!files.some((file) => file.id === id)) throw new ModelFault("not-found", id);
    const exam = sha256 === null ? undefined : exams[sha256];
    if (exam === undefined) throw new ModelFault("not-examined");
    if (!exam.passed[role]) throw new ModelFault("exam-failed");
  }

  /** Throws `did-not-start`, and then everything is as it was. */
  async function choose(file: ModelFile, role: ModelRole, signal: AbortSignal): Promise<void> {
    const was = await keeper.read();
    const before = chosenFor(role, known(registry, was), was);
    if (before.id === file.id) return;
    applied.set(role, file.id); // by us, not by a command beside us
    await keeper.change((record) => withChoice(record, role, { now: file.id, before: before.id }));
    log.info("model chosen", { model: file.id, role, before: before.id });
    if (answers === null) return;
    apply(role, file);
    const fault = await outcome(answers, { role, file, signal });
    if (fault === null) return;
    applied.set(role, before.id);
    await keeper.change((record) => ({ ...record, choices: was.choices, before: was.before }));
    log.error("model taken back", { model: file.id, role, why: fault });
    apply(role, before);
    throw new ModelFault("did-not-start", fault);
  }

  async function rollback(role: ModelRole): Promise<void> {
    const was = await keeper.read();
    const before = was.before[role];
    if (before === undefined) throw new ModelFault("not-found");
    const current = chosenFor(role, known(registry, was), was);
    applied.set(role, before);
    const record = await keeper.change((each) => withChoice(each, role, { now: before, before: current.id }));
    log.info("model rolled back", { model: before, role, before: current.id });
    apply(role, chosenFor(role, known(registry, record), record));
    onChanged();
  }

  function apply(role: ModelRole, file: ModelFile): void {
    applied.set(role, file.id);
    answers?.use(role, file);
  }

  /** Null when the file answers. */
  async function outcome(by: ModelSwitch, { role, file, signal }: { role: ModelRole; file: ModelFile; signal: AbortSignal }): Promise<string | null> {
    const until = now() + LOAD_MS + file.bytes / LOAD_BYTES_PER_MS;
    while (now() < until && !signal.aborted) {
      const { state, modelId, why } = by.status(role);
      if (state === "ready") return modelId === file.sha256 ? null : (why ?? "Another model answers.");
      if (state === "absent" || state === "failed") return why ?? "No model answers.";
      await wait(ASK_MS);
    }
    return "It did not load in time.";
  }

  /** What answers when the store opens is what was chosen then; from now on it follows what is written. */
  async function follow(): Promise<void> {
    await sync(false);
    timer = setInterval(() => void sync(true).then(onTick), LOOK_MS).unref();
  }

  async function sync(use: boolean): Promise<void> {
    const record = await keeper.read().catch(() => null);
    if (record === null) return;
    for (const role of ModelRole.options) {
      const file = chosenFor(role, known(registry, record), record);
      if (applied.get(role) === file.id) continue;
      if (use) log.info("model chosen elsewhere", { model: file.id, role });
      if (use) apply(role, file);
      else applied.set(role, file.id);
      if (use) onChanged();
    }
  }

  function stop(): void {
    clearInterval(timer);
  }
}

function withChoice(record: StoreRecord, role: ModelRole, { now, before }: { now: string; before: string }): StoreRecord {
  return { ...record, choices: { ...record.choices, [role]: now }, before: { ...record.before, [role]: before } };
}
