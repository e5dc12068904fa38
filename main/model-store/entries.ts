/** Every file that there is or could be, as staff see it: what was taken in, what the registry offers, what merely lies in the folder. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type ModelEntry, type ModelJob, ModelRole } from "../../preload/contract/models.ts";
import type { ModelFile, Registry } from "../llm/registry.ts";
import { partOf } from "./download.ts";
import { quarantine, sizeOf } from "./files.ts";
import { fitOf, memoryOf, type Room } from "./fit.ts";
import { isModel } from "./look.ts";
import { chosenFor, type StoreRecord } from "./record.ts";

export interface EntriesNeeds {
  /** With what this machine knows better. */
  readonly registry: Registry;
  readonly record: StoreRecord;
  readonly folder: string;
  readonly room: Room;
  readonly jobs: ReadonlyMap<string, ModelJob>;
}

export async function entriesOf(needs: EntriesNeeds): Promise<ModelEntry[]> {
  const names = new Set((await readdir(needs.folder).catch((): string[] => [])).filter(isModel));
  const known = await Promise.all(needs.registry.models.map((model) => entryOf(model, names, needs)));
  const strange = [...names].filter((name) => !needs.registry.models.some(({ file, url }) => file === name && url !== null)).sort();
  return [...known.filter((entry) => entry !== null), ...(await Promise.all(strange.map((name) => foundEntry(name, needs))))];
}

/** Null for an imported file that somebody took away. */
async function entryOf(model: ModelFile, names: ReadonlySet<string>, { record, registry, folder, room, jobs }: EntriesNeeds): Promise<ModelEntry | null> {
  const { state, received } = await stateOf(model, names, { record, folder });
  const source = model.url === null ? "application" : model.url.startsWith("file:") ? "imported" : "hub";
  if (source === "imported" && state === "offered") return null;
  const { id, name, roles, licence, bytes, parameters, sha256 } = model;
  return {
    ...{ id, name, roles, licence, source, bytes, parameters, state, received },
    path: state === "found" ? join(folder, model.file) : null,
    fit: fitOf(model.memory, room),
    exam: (sha256 !== null && record.exams[sha256]) || null,
    activeFor: ModelRole.options.filter((role) => chosenFor(role, registry, record).id === id),
    job: jobs.get(id) ?? jobs.get(join(folder, model.file)) ?? null,
  };
}

interface Place {
  readonly record: StoreRecord;
  readonly folder: string;
}

async function stateOf(
  { id, file, url, bytes }: ModelFile,
  names: ReadonlySet<string>,
  { record, folder }: Place,
): Promise<Pick<ModelEntry, "state" | "received">> {
  if (url === null) return { state: "there", received: bytes };
  if (names.has(file)) {
    const received = await sizeOf(join(folder, file));
    return { state: record.files.some((taken) => taken.id === id && taken.bytes === received) ? "there" : "found", received };
  }
  const part = await sizeOf(partOf(folder, file));
  if (part > 0) return { state: "partly", received: part };
  return { state: (await sizeOf(join(quarantine(folder), file))) > 0 ? "set-aside" : "offered", received: 0 };
}

async function foundEntry(file: string, { folder, room, jobs }: EntriesNeeds): Promise<ModelEntry> {
  const path = join(folder, file);
  const bytes = await sizeOf(path);
  return {
    id: file.toLowerCase().replace(/[^a-z0-9.-]+/g, "-"),
    ...{ name: file, roles: [...ModelRole.options], licence: "", source: "imported", bytes, parameters: 0, state: "found", received: bytes, path },
    fit: fitOf(memoryOf({ bytes, cachePerToken: 0, context: 0 }), room),
    exam: null,
    activeFor: [],
    job: jobs.get(path) ?? null,
  };
}
