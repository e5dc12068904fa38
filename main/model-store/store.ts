/** The models of this machine: which there are, how they come here, and which one answers. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { totalmem } from "node:os";
import { type FoundFile, type ModelJob, ModelRole, type ModelsState, type RoleState } from "../../preload/contract/models.ts";
import type { ModelFile, Registry } from "../llm/registry.ts";
import type { Logger } from "../log.ts";
import { type AsideNeeds, lookAtMachine, withoutGraphics } from "./aside.ts";
import { createChoice } from "./choice.ts";
import { download, type DownloadNeeds } from "./download.ts";
import { entriesOf } from "./entries.ts";
import { examine } from "./exam.ts";
import { asFault, ModelFault } from "./fault.ts";
import { createJobs, type Work } from "./jobs.ts";
import { absolute, isModel, look } from "./look.ts";
import { chosenFor, createRecordKeeper, known, type StoreRecord } from "./record.ts";
import type { ModelSwitch } from "./switch.ts";
import { takeIn } from "./take-in.ts";

const LOOK_AGAIN_MS = 60_000; // what a graphics card has free changes slowly, and asking takes a second
const TELL_EVERY_MS = 250;

export interface ModelStoreNeeds extends AsideNeeds, Omit<DownloadNeeds, "folder"> {
  /** As it ships. */
  readonly registry: Registry;
  /** Holds the files that are part of the application. */
  readonly weights: string;
  /** Holds all others, and the record of them. */
  readonly folder: string;
  readonly threads: number | null;
  /** Null where nothing answers: a command beside a closed store. */
  readonly answers: ModelSwitch | null;
  readonly freeMemory: () => number;
  readonly clock: { now(): Date };
  readonly log: Logger;
  readonly onChanged: (state: ModelsState) => void;
}

export type ModelStore = ReturnType<typeof createModelStore>;

export function createModelStore(needs: ModelStoreNeeds) {
  const { folder, log, now, answers } = needs;
  const keeper = createRecordKeeper(folder);
  const jobs = createJobs(tellSoon);
  const choice = createChoice({ keeper, answers, registry: needs.registry, log, now, onChanged: tellSoon, onTick: () => void lookAround() });
  let machine = withoutGraphics;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let telling: NodeJS.Timeout | null = null;
  let seen = "";
  return { state, bring, cancel: jobs.cancel, find, importFrom, exam, activate, rollback: choice.rollback, start: choice.follow, stop };

  async function state(): Promise<ModelsState> {
    if (now() - lookedAt > LOOK_AGAIN_MS) [machine, lookedAt] = [await lookAtMachine(needs), now()];
    return asKnown();
  }

  async function asKnown(): Promise<ModelsState> {
    const record = await keeper.read();
    const registry = known(needs.registry, record);
    const room = { freeMemory: needs.freeMemory(), ...machine };
    const entries = await entriesOf({ registry, record, folder, room, jobs: jobs.all() });
    const { backend, device, freeVram, totalVram } = machine;
    return {
      entries,
      roles: ModelRole.options.map((role) => roleState(role, registry, record)),
      imports: [...jobs.all()].flatMap(([path, job]) => (job.kind === "import" && !path.startsWith(folder) ? [{ path, job }] : [])),
      machine: { freeMemory: room.freeMemory, totalMemory: totalmem(), freeDisk: await freeDisk(), backend, device, freeVram, totalVram },
      folder,
    };
  }

  function roleState(role: ModelRole, registry: Registry, record: StoreRecord): RoleState {
    const { name = null, state = "absent", why = null, placement = null } = answers?.status(role) ?? {};
    const before = record.before[role];
    return {
      ...{ role, answering: name, state, why, placement },
      chosen: chosenFor(role, registry, record).name,
      before: before === undefined ? null : (registry.models.find(({ id }) => id === before)?.name ?? null),
    };
  }

  async function freeDisk(): Promise<number> {
    return needs.freeBytes(folder).catch(() => needs.freeBytes(needs.weights)); // the folder is made by the first file
  }

  /** Downloads it, or goes on where it was left. */
  async function bring(id: string): Promise<void> {
    const { url, file, bytes, sha256 } = await modelOf(id);
    if (url === null || !/^https?:/.test(url)) throw new ModelFault("not-found", id);
    await job(id, "download", async ({ signal, onProgress }) => {
      onProgress("downloading", 0, bytes);
      const got = await download(needs, { url, file, bytes, sha256 }, { signal, onProgress });
      await remember({ ...(await modelOf(id)), ...got });
    });
  }

  async function find(path: string | null): Promise<FoundFile[]> {
    return look(path);
  }

  async function importFrom(path: string): Promise<void> {
    const files = await look(absolute(path));
    if (files.length === 0) throw new ModelFault("not-found", path);
    await Promise.all(files.map(({ path: from }) => importOne(from)));
  }

  async function importOne(path: string): Promise<void> {
    await job(path, "import", async ({ signal, onProgress }) => {
      onProgress("checking", 0, 0);
      const registry = known(needs.registry, await keeper.read());
      await remember(await takeIn({ ...needs, registry }, path, { signal, onProgress }));
    });
  }

  /** On this machine, now; a file that is not our own gets its calibration from it. */
  async function exam(id: string): Promise<void> {
    const file = await modelOf(id);
    const path = join(file.url === null ? needs.weights : folder, file.file);
    await job(id, "exam", async ({ signal, onProgress }) => {
      const onStep = ({ rung, why }: { rung: string; why: string | null }) => void (why !== null && log.warn("model placed lower", { model: id, rung, why }));
      const { report, calibration } = await examine({ ...needs, onStep }, { file, path }, { signal, onProgress });
      const { sha256 } = file;
      if (sha256 === null) throw new ModelFault("not-found", id);
      await keeper.change((record) => ({ ...record, exams: { ...record.exams, [sha256]: report } }));
      if (file.url !== null) await remember({ ...file, calibration });
      log.info("model examined", {
        model: id,
        ...report.placement,
        tokensPerSecond: report.tokensPerSecond,
        firstTokenMs: report.firstTokenMs,
        ...report.passed,
      });
    });
  }

  async function activate(id: string, role: ModelRole): Promise<void> {
    const file = await modelOf(id);
    await job(id, "activate", async ({ signal, onProgress }) => {
      await choice.check(file, role);
      onProgress("loading", 0, 0);
      await choice.choose(file, role, signal);
    });
  }

  async function job(key: string, kind: ModelJob["kind"], work: (given: Work) => Promise<void>): Promise<void> {
    await jobs.run(key, kind, work).catch((error: unknown) => {
      const { code, detail } = asFault(error);
      if (code === "internal") log.error("model job failed", { model: key, kind, error });
      else log.warn("model job ended", { model: key, kind, code, why: detail });
      throw error;
    });
    log.info("model job done", { model: key, kind });
  }

  async function modelOf(id: string): Promise<ModelFile> {
    const model = known(needs.registry, await keeper.read()).models.find((each) => each.id === id);
    if (model === undefined) throw new ModelFault("not-found", id);
    return model;
  }

  async function remember(file: ModelFile): Promise<void> {
    if (needs.registry.models.some(({ id, url }) => url === null && id === file.id)) return;
    await keeper.change((record) => ({ ...record, files: [...record.files.filter(({ id }) => id !== file.id), file] }));
  }

  /** At most four times a second: a page draws no faster. */
  function tellSoon(): void {
    telling ??= setTimeout(() => {
      telling = null;
      void asKnown().then(needs.onChanged, (error: unknown) => log.error("model state failed", { error }));
    }, TELL_EVERY_MS);
  }

  /** A model that came up, or a file that somebody put into the folder, tells nobody of itself. */
  async function lookAround(): Promise<void> {
    const names = await readdir(folder).catch((): string[] => []);
    const found = JSON.stringify([ModelRole.options.map((role) => answers?.status(role)), names.filter(isModel)]);
    if (found === seen) return;
    seen = found;
    tellSoon();
  }

  async function stop(): Promise<void> {
    choice.stop();
    await jobs.stop();
    clearTimeout(telling ?? undefined);
  }
}
