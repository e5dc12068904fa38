/** Looks at a GGUF file without loading it, and at the machine without a file: what is wrong with the one, what the other can hold. */
import { open, stat } from "node:fs/promises";
import type { GgufFileInfo } from "node-llama-cpp";
import { skipSelfTest } from "./no-self-test.ts";
import type { Inspected, Machine } from "./protocol.ts";

const chatTokens = ["<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"];
const damaged = "Its header is damaged.";
const BEGINNING = 24; // magic, version, number of tensors, number of entries
const MOST_ENTRIES = 65_536n; // the largest models have a few thousand of each
const HALF_FLOAT = 2; // bytes of a number in the context's memory

/** Bytes and numbers of one block, by the type's number in the GGUF format; of others only the beginning is checked. */
const blocks: Readonly<Record<number, readonly [bytes: number, numbers: number]>> = {
  ...{ 0: [4, 1], 1: [2, 1], 2: [18, 32], 3: [20, 32], 6: [22, 32], 7: [24, 32], 8: [34, 32], 30: [2, 1] },
  ...{ 10: [84, 256], 11: [110, 256], 12: [144, 256], 13: [176, 256], 14: [210, 256] },
};

/** Throws one sentence where the file cannot be used; a malformed one may also hang or end the process. */
export async function inspect(path: string): Promise<Inspected> {
  await checkBeginning(path);
  const { readGgufFileInfo, GgufFileType } = await import("node-llama-cpp");
  const info = await readGgufFileInfo(path, { sourceType: "filesystem", logWarnings: false, spliceSplitFiles: false }).catch((error: unknown) => {
    throw new Error(damaged, { cause: error });
  });
  const { general, llama, tokenizer } = info.metadata;
  if (general.architecture !== "llama" || llama === undefined)
    throw new Error(`It holds a model of the kind "${general.architecture}"; only Llama models work here.`);
  const { size } = await stat(path);
  const whole = endOf(info);
  if (size < whole) throw new Error(`It is cut off: ${size} of ${whole} bytes are there.`);
  const heads = llama.attention.head_count_kv ?? llama.attention.head_count;
  const headSize = llama.embedding_length / llama.attention.head_count;
  const words = new Set(tokenizer.ggml.tokens);
  return {
    name: general.name ?? null,
    licence: general.license ?? null,
    quantisation: ((general.file_type !== undefined && GgufFileType[general.file_type]) || null)?.replace("MOSTLY_", "") ?? null,
    parameters: parametersOf(info),
    layers: llama.block_count + 1,
    trainContext: llama.context_length,
    cachePerToken: 2 * HALF_FLOAT * llama.block_count * headSize * heads,
    chat: chatTokens.every((token) => words.has(token)),
  };
}

/** The counts of a damaged header may be of any size, and reading so many entries would take for ever. */
async function checkBeginning(path: string): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new Error("It cannot be opened.", { cause: error });
  });
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0).finally(() => file.close());
  if (bytesRead < BEGINNING || buffer.toString("latin1", 0, 4) !== "GGUF") throw new Error("It is not a GGUF file.");
  if ([8, 16].some((at) => buffer.readBigUInt64LE(at) > MOST_ENTRIES)) throw new Error(damaged);
}

/** What the graphics card has free at this moment. */
export async function lookAtMachine(): Promise<Machine> {
  skipSelfTest();
  const { getLlama, LlamaLogLevel } = await import("node-llama-cpp");
  const llama = await getLlama({ gpu: "auto", build: "never", logLevel: LlamaLogLevel.disabled });
  if (llama.gpu === false) return { backend: "cpu", device: null, freeVram: null, totalVram: null, shared: false };
  const { free, total, unifiedSize } = await llama.getVramState();
  const [device = null] = await llama.getGpuDeviceNames();
  return { backend: llama.gpu, device, freeVram: free, totalVram: total, shared: unifiedSize > 0 };
}

/** Where the last tensor ends: a shorter file is a part of one. */
function endOf({ fullTensorInfo = [] }: GgufFileInfo): number {
  return fullTensorInfo.reduce((end, { fileOffset, dimensions, ggmlType }) => {
    const [bytes, numbers] = blocks[ggmlType] ?? [0, 1];
    return Math.max(end, Number(fileOffset) + Math.ceil(numbersIn(dimensions) / numbers) * bytes);
  }, 0);
}

const parametersOf = ({ fullTensorInfo = [] }: GgufFileInfo): number => fullTensorInfo.reduce((sum, { dimensions }) => sum + numbersIn(dimensions), 0);

const numbersIn = (dimensions: readonly (number | bigint)[]): number => dimensions.reduce<number>((product, size) => product * Number(size), 1);
