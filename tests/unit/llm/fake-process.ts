/** A model process that a test plays: it answers loads by itself, the rest as the test says. */
import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ModelProcess } from "../../../main/llm/model-process.ts";
import type { FromWorker, ToWorker } from "../../../main/llm/protocol.ts";
import type { ModelFile, Registry } from "../../../main/llm/registry.ts";
import type { Fields, Logger } from "../../../main/log.ts";

export interface FakeProcess extends ModelProcess {
  readonly heard: ToWorker[];
  say(message: FromWorker): void;
  crash(code?: number): void;
  killed: boolean;
}

type Answer = (message: ToWorker, process: FakeProcess) => void;

export function fakeProcess(answer: Answer): FakeProcess {
  const listeners: ((message: unknown) => void)[] = [];
  let exit: (code: number | null) => void = () => {};
  const process: FakeProcess = {
    heard: [],
    killed: false,
    send: (message) => {
      const asked = message as ToWorker; // the test's own client sends nothing else
      process.heard.push(asked);
      queueMicrotask(() => answer(asked, process));
    },
    onMessage: (listener) => void listeners.push(listener),
    onExit: (listener) => (exit = listener),
    kill: () => (process.killed = true),
    say: (message) => listeners.forEach((listener) => listener(message)),
    crash: (code = 134) => exit(code),
  };
  return process;
}

/** Loads and forgets at once, sees every review as positive, says the same two words. */
export const willing: Answer = (message, process) => {
  if (message.type === "load" || message.type === "forget") process.say({ type: "done", id: message.id, value: null });
  if (message.type === "classify") process.say({ type: "done", id: message.id, value: message.texts.map(() => [0.1, 0.2, 0.7]) });
  if (message.type === "write") process.say({ type: "done", id: message.id, value: message.task === "question" ? '{"about":" products"}' : " here you are." });
};

/** Two files with the right sums in a folder of their own. */
export async function twoModels(): Promise<{ folder: string; registry: Registry; embedded: ModelFile; large: ModelFile }> {
  const folder = await mkdtemp(join(tmpdir(), "models-"));
  const model = async (id: string, url: string | null): Promise<ModelFile> => {
    await writeFile(join(folder, `${id}.gguf`), id);
    const sha256 = createHash("sha256").update(id).digest("hex");
    const calibration = { temperature: 1, bias: [0, 0, 0] as [number, number, number], tooClose: 0.5, linear: 0 };
    return {
      id,
      name: id,
      roles: ["analyst", "assistant"],
      file: `${id}.gguf`,
      url,
      sha256,
      bytes: id.length,
      licence: "none",
      context: 512,
      memory: 1,
      parameters: 1,
      prompts: url === null ? "compact" : "instruct",
      calibration,
    };
  };
  const [embedded, large] = [await model("embedded", null), await model("large", "https://models.example/large.gguf")];
  return { folder, registry: { models: [embedded, large] }, embedded, large };
}

export function listeningLog(): { log: Logger; lines: { level: string; event: string; fields: Fields }[] } {
  const lines: { level: string; event: string; fields: Fields }[] = [];
  const write =
    (level: string) =>
    (event: string, fields: Fields = {}) =>
      void lines.push({ level, event, fields });
  const log: Logger = { info: write("info"), warn: write("warn"), error: write("error"), child: () => log };
  return { log, lines };
}
