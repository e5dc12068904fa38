import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createLlmProcess } from "../../main/llm/process-client.ts";
import { embeddedModel, type ModelFile, readRegistry, type Registry } from "../../main/llm/registry.ts";
import { faultOf } from "../../main/llm/supervisor.ts";
import { silentLog } from "../../main/log.ts";
import { download } from "../../main/model-store/download.ts";
import { cutAfter, startHub } from "../unit/model-store/hub-server.ts";
import { startForkedWorker } from "../weights/forked-worker.ts";
import { modelsFolder } from "./models-folder.ts";
import { mutated, MUTATIONS } from "./mutations.ts";
import { seeded } from "./seeded.ts";

const LOADED_EVERY = 20; // files are opened by the real process too
const DOWNLOADED_EVERY = 40;

interface Place {
  readonly folder: string;
  readonly count: number;
}

/** The shipped registry and one more file for the assistant, which staff have chosen. */
export async function withChosen(bytes: Buffer, sha256 = sha256Of(bytes)): Promise<{ registry: Registry; chosen: ModelFile }> {
  const { models } = await readRegistry(join(modelsFolder, "registry.json"));
  const embedded = embeddedModel({ models }, "assistant");
  const chosen = { ...embedded, id: "chosen", name: "chosen", file: "chosen.gguf", url: "https://hub.invalid/chosen.gguf", bytes: bytes.length, sha256 };
  return { registry: { models: [...models, chosen] }, chosen };
}

export const soundModel = (): Buffer => readFileSync(join(modelsFolder, "weights/assistant.gguf"));
const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

export async function damagedFiles({ folder, count }: Place): Promise<{ files: number; wrongFilesLoaded: number; downloadsNotResumed: number }> {
  const sound = soundModel();
  const { registry, chosen } = await withChosen(sound);
  const random = seeded(8);
  let [wrongFilesLoaded, downloadsNotResumed] = [0, 0];
  for (let file = 0; file < count; file += 1) {
    const bytes = mutated(sound, MUTATIONS[file % MUTATIONS.length]!, random); // % keeps it inside
    if (bytes.equals(sound)) continue; // a page of zeros was one before
    writeFileSync(join(folder, chosen.file), bytes);
    if ((await faultOf(join(folder, chosen.file), chosen)) === null) wrongFilesLoaded += 1;
    if (file % LOADED_EVERY === 0 && (await answersWith(folder, registry)) === "chosen") wrongFilesLoaded += 1;
    if (file % DOWNLOADED_EVERY === 0) downloadsNotResumed += Number(!(await resumes(join(folder, `download-${file}`), sound, random)));
  }
  return { files: count, wrongFilesLoaded, downloadsNotResumed };
}

/** The name of the model that the store ends up with. */
export async function answersWith(folder: string, registry: Registry): Promise<string | null> {
  const llm = createLlmProcess({
    ...{ start: startForkedWorker, registry, role: "assistant", model: "chosen", log: silentLog, now: () => performance.now() },
    ...{ modelsFolder: join(modelsFolder, "weights"), downloadsFolder: folder },
  });
  while (llm.status().state === "starting") await wait(20);
  const { name } = llm.status();
  llm.close();
  return name;
}

/** The broken variant: nobody compares the file with what was promised. */
export async function uncheckedAnswersWith(folder: string, bytes: Buffer): Promise<string | null> {
  const { registry, chosen } = await withChosen(bytes);
  writeFileSync(join(folder, chosen.file), bytes);
  return answersWith(folder, registry);
}

/** True where a download that is cut off goes on where it was, and is whole in the end. */
async function resumes(folder: string, bytes: Buffer, random: () => number): Promise<boolean> {
  const at = Math.floor(random() * bytes.length);
  const hub = await startHub({ bytes, answer: (request, response, count) => count === 1 && cutAfter(bytes, at)(request, response) });
  const needs = { folder, fetch, freeBytes: async () => 1e12, wait: async () => undefined, patience: 5_000 };
  const wanted = { url: hub.url, file: "small.gguf", bytes: bytes.length, sha256: hub.sha256 };
  try {
    await download(needs, wanted, { signal: new AbortController().signal, onProgress: () => undefined });
    return readFileSync(join(folder, "small.gguf")).equals(bytes) && hub.ranges.length === 2;
  } finally {
    await hub.close();
  }
}
