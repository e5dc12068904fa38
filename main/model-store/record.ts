/** What the store knows beside the registry: files that were taken in, their exams, and which one was chosen for which role. */
import { mkdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ExamReport, ModelRole } from "../../preload/contract/models.ts";
import { embeddedModel, ModelFile, type Registry } from "../llm/registry.ts";
import { replaceFile } from "./files.ts";

const Role = z.partialRecord(ModelRole, z.string());

export const StoreRecord = z.object({
  /** Each was hashed when it came; an imported one names where it came from in its `url`. */
  files: z.array(ModelFile),
  /** By SHA-256: another file of the same name has its exam before it. */
  exams: z.record(z.string(), ExamReport),
  /** Ids; a role that is left out has the embedded model. */
  choices: Role,
  /** What each role had before; left out where it was never changed. */
  before: Role,
});
export type StoreRecord = z.infer<typeof StoreRecord>;

const empty: StoreRecord = { files: [], exams: {}, choices: {}, before: {} };
const FILE = "store.json";

export interface RecordKeeper {
  read(): Promise<StoreRecord>;
  /** One change after the other, each on what is on the disk: a command may write beside an open store. */
  change(how: (record: StoreRecord) => StoreRecord): Promise<StoreRecord>;
}

export function createRecordKeeper(folder: string): RecordKeeper {
  let last: Promise<unknown> = Promise.resolve();
  return { read: () => readRecord(folder), change };

  function change(how: (record: StoreRecord) => StoreRecord): Promise<StoreRecord> {
    const next = last.then(async () => {
      const changed = how(await readRecord(folder));
      await mkdir(folder, { recursive: true });
      await replaceFile(join(folder, FILE), `${JSON.stringify(changed, null, 2)}\n`);
      return changed;
    });
    last = next.catch(() => {}); // the next change begins on what is there
    return next;
  }
}

/** A damaged one is kept beside: the files are still there and can be taken in again. */
export async function readRecord(folder: string): Promise<StoreRecord> {
  const path = join(folder, FILE);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return empty;
  try {
    return StoreRecord.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.damaged`);
    return empty;
  }
}

/** The registry with what this machine knows better: files taken in here, calibrations of their exams, published hashes. */
export function known({ models }: Registry, { files }: StoreRecord): Registry {
  const here = new Map(files.map((file) => [file.id, file]));
  const own = models.map((model) => here.get(model.id) ?? model);
  return { models: [...own, ...files.filter(({ id }) => !models.some((model) => model.id === id))] };
}

/** The file that answers for a role; the embedded one where nothing was chosen, or where the choice is gone. */
export function chosenFor(role: ModelRole, registry: Registry, { choices }: StoreRecord): ModelFile {
  return registry.models.find(({ id }) => id === choices[role]) ?? embeddedModel(registry, role);
}
