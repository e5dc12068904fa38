/** Takes a file in that somebody brought: from a stick or a folder it is copied, in the models folder it stays where it is. */
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Inspected } from "../llm/protocol.ts";
import type { ModelFile, Registry } from "../llm/registry.ts";
import { type AsideNeeds, inspectFile } from "./aside.ts";
import { partOf } from "./download.ts";
import { ModelFault } from "./fault.ts";
import { copyFile, needSpace, setAside, sha256Of } from "./files.ts";
import { memoryOf } from "./fit.ts";

const CONTEXT = 2048; // the longest question with its instructions and its answer takes about 1,150
const OWN = /^EcomGo /; // our own files are asked in the short frames they were trained in
const unfitted: ModelFile["calibration"] = { temperature: 1, bias: [0, 0, 0], tooClose: 0.5, linear: 0 }; // its exam fits it

export interface TakeInNeeds extends AsideNeeds {
  readonly registry: Registry;
  readonly folder: string;
  readonly freeBytes: (folder: string) => Promise<number>;
}

export interface TakeInWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: "copying" | "checking", done: number, of: number) => void;
}

/** Throws `unusable` for what is no Llama, `wrong-bytes` for what bears the name of a registered file and is not it. */
export async function takeIn(needs: TakeInNeeds, from: string, watch: TakeInWatch): Promise<ModelFile> {
  const path = resolve(from);
  const name = fileNameOf(path);
  const { size } = await stat(path).catch((error: unknown) => {
    throw new ModelFault("not-found", from, { cause: error });
  });
  const inspected = await inspectFile(needs, path, watch.signal);
  if (!inspected.chat) throw new ModelFault("unusable", "It does not know Llama 3's chat format: only Llama 3 models and those made from them can be asked.");
  const here = dirname(path) === resolve(needs.folder);
  const place = here ? path : await copyIn(needs, { path, name, size }, watch);
  const sha256 = await sha256Of(place, { signal: watch.signal, onBytes: (done) => watch.onProgress("checking", done, size) });
  const registered = needs.registry.models.find((model) => model.url !== null && (model.sha256 === sha256 || model.file === name));
  if (registered !== undefined && (registered.sha256 ?? sha256) !== sha256) {
    await setAside(place, name, needs.folder);
    throw new ModelFault("wrong-bytes", `It is called ${name} and is not that file.`);
  }
  const file = registered?.file ?? name;
  if (place !== join(needs.folder, file)) await rename(place, join(needs.folder, file));
  const described = registered ?? describe(inspected, { name, size, from: here ? join(needs.folder, name) : path, id: freeId(name, sha256, needs.registry) });
  return { ...described, file, sha256, bytes: size };
}

async function copyIn(
  { folder, freeBytes }: TakeInNeeds,
  { path, name, size }: { path: string; name: string; size: number },
  watch: TakeInWatch,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await needSpace(size, await freeBytes(folder));
  const part = partOf(folder, `import-${name}`); // a part of a download of the same name is another matter
  try {
    await copyFile(path, part, { signal: watch.signal, onBytes: (done) => watch.onProgress("copying", done, size) });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return part;
}

interface Brought {
  readonly name: string;
  readonly size: number;
  readonly from: string;
  readonly id: string;
}

function describe(inspected: Inspected, { name, size, from, id }: Brought): Omit<ModelFile, "file" | "sha256" | "bytes"> {
  const own = OWN.test(inspected.name ?? "");
  const context = Math.min(CONTEXT, inspected.trainContext);
  return {
    id,
    name: [inspected.name ?? name.replace(/\.gguf$/, ""), inspected.quantisation].filter(Boolean).join(", "),
    roles: ["assistant", "analyst"],
    url: pathToFileURL(from).href,
    licence: inspected.licence ?? "not stated",
    context,
    memory: Math.round(memoryOf({ bytes: size, cachePerToken: inspected.cachePerToken, context })),
    parameters: inspected.parameters,
    prompts: own ? "compact" : "instruct",
    calibration: unfitted,
  };
}

/** As the registry wants names of files: letters, digits, dots, hyphens. */
function fileNameOf(path: string): string {
  const plain = basename(path).replace(/[^\w.-]+/g, "-");
  return plain.replace(/\.gguf$/i, ".gguf");
}

/** Of the file's name; with a piece of its hash where the registry has that name for another file. */
function freeId(name: string, sha256: string, { models }: Registry): string {
  const id = name
    .toLowerCase()
    .replace(/\.gguf$/, "")
    .replaceAll("_", "-");
  return models.some((model) => model.id === id) ? `${id}-${sha256.slice(0, 6)}` : id;
}
