/** Questions to a model process of its own that ends with the answer: a malformed file, or a driver, may end or hang it. */
import { AppError } from "../../preload/errors.ts";
import type { StartModelProcess } from "../llm/model-process.ts";
import { openLine, type ProcessLine } from "../llm/process-line.ts";
import { Inspected, Machine } from "../llm/protocol.ts";
import { ModelFault } from "./fault.ts";

const INSPECT_MS = 30_000; // a header of 128,000 words from a slow USB stick, on a machine that does other things
const LOOK_MS = 30_000; // a graphics driver that starts cold

export interface AsideNeeds {
  readonly start: StartModelProcess;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}

/** Throws `unusable` with one sentence. */
export async function inspectFile(needs: AsideNeeds, path: string, signal: AbortSignal): Promise<Inspected> {
  return aside(needs, async (line) => {
    const said = await line.request({ type: "inspect", path }, { signal, limitMs: INSPECT_MS }).answer.catch((error: unknown) => {
      signal.throwIfAborted();
      throw new ModelFault("unusable", hasEnded(error) ? "Its header could not be read to its end: it is malformed." : sentence(error), {
        cause: error,
      });
    });
    return Inspected.parse(said);
  });
}

export const withoutGraphics: Machine = { backend: "cpu", device: null, freeVram: null, totalVram: null, shared: false };

/** Never throws: drivers that fail here would fail for a model as well. */
export async function lookAtMachine(needs: AsideNeeds): Promise<Machine> {
  return aside(needs, async (line) => {
    const said = await line.request({ type: "machine" }, { limitMs: LOOK_MS }).answer.catch(() => null);
    return Machine.safeParse(said).data ?? withoutGraphics;
  });
}

/** Opens a process for `work` and ends it, whatever comes of it. */
export async function aside<T>({ start, now }: AsideNeeds, work: (line: ProcessLine) => Promise<T>): Promise<T> {
  const line = openLine(start(), { now, onEnd: () => {} });
  try {
    return await work(line);
  } finally {
    line.close();
  }
}

/** The process died or was ended for hanging, rather than said that something is wrong. */
export const hasEnded = (error: unknown): boolean => error instanceof AppError && error.message.includes("stopped working");
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
