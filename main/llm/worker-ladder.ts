/**
 * Finds a place for a model on this machine: graphics card by the memory that is free now, fewer layers there, a smaller context, the processor.
 * A step down is taken for a reason only: what llama.cpp said is told with it, and a file that is itself at fault is not tried again.
 */
import type { Llama, LlamaContext, LlamaModel, LlamaOptions } from "node-llama-cpp";
import { type Placement, Rung } from "./protocol.ts";

/** `why` the step before failed; null for the first. */
export interface Step {
  readonly rung: Rung;
  readonly why: string | null;
}

export interface LadderNeeds {
  readonly getLlama: (options: LlamaOptions) => Promise<Llama>;
  /** What llama.cpp has logged since it was last asked. */
  readonly native: () => string[];
  readonly options: Omit<LlamaOptions, "gpu">;
  readonly path: string;
  readonly context: number;
  readonly sequences: number;
  readonly threads: number;
  /** Layers that the file has, with the output. */
  readonly layers: number;
  readonly from: Rung;
  readonly onStep: (step: Step) => void;
}

export interface Placed {
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly evaluated: LlamaContext;
  readonly placement: Placement;
}

const LEAST_CONTEXT = 512;
const memory = /memory|alloc|vram|too large|out of device|out of host/i;

/** Throws with every step and its reason when no place was found. */
export async function place(needs: LadderNeeds): Promise<Placed> {
  const failed: string[] = [];
  let tried: Attempt = { graphics: true, layers: needs.layers };
  let why: string | null = null;
  for (let rung: Rung | null = needs.from; rung !== null;) {
    needs.onStep({ rung, why });
    const outcome: Placed | Failure = await attempt(needs, rung, tried);
    if (!("why" in outcome)) return outcome;
    why = outcome.why;
    failed.push(`${rung}: ${why}`);
    tried = outcome;
    rung = below(rung, outcome, needs.context);
  }
  throw new Error(failed.join(" | "));
}

interface Attempt {
  readonly graphics: boolean;
  /** The most that were to lie on the graphics card. */
  readonly layers: number;
}

interface Failure extends Attempt {
  readonly why: string;
  readonly forMemory: boolean;
}

async function attempt(needs: LadderNeeds, rung: Rung, before: Attempt): Promise<Placed | Failure> {
  let llama: Llama | null = null;
  let model: LlamaModel | null = null;
  const most = rung === "fewer-layers" ? Math.floor(before.layers / 2) : before.layers;
  needs.native();
  try {
    llama = await needs.getLlama({ ...needs.options, gpu: rung === "processor" ? false : "auto" });
    const context = rung === "smaller-context" ? smaller(needs.context) : needs.context;
    const gpuLayers = rung === "processor" ? 0 : { max: most, fitContext: { contextSize: context * needs.sequences } };
    model = await llama.loadModel({ modelPath: needs.path, gpuLayers });
    const evaluated = await model.createContext({ contextSize: context, sequences: needs.sequences, threads: needs.threads });
    return { llama, model, evaluated, placement: await placementOf({ llama, model, context }) };
  } catch (error) {
    const said = [error instanceof Error ? error.message : String(error), ...needs.native().slice(0, 3)];
    const failure = { graphics: llama !== null && llama.gpu !== false, layers: model?.gpuLayers ?? most, why: said.join("; ") };
    await model?.dispose().catch(() => {}); // it failed already; what matters is that its memory is free
    return { ...failure, forMemory: said.some((line) => memory.test(line)) };
  }
}

/** Null where a further try could not differ: the file itself is at fault, or there is nothing smaller. */
function below(rung: Rung, { graphics, forMemory }: Failure, context: number): Rung | null {
  if (rung === "processor") return null;
  if (!graphics) return forMemory && rung !== "smaller-context" && smaller(context) < context ? "smaller-context" : null;
  return forMemory ? (Rung.options[Rung.options.indexOf(rung) + 1] ?? null) : "processor"; // a driver that fails for another reason fails again
}

async function placementOf({ llama, model, context }: { llama: Llama; model: LlamaModel; context: number }): Promise<Placement> {
  const graphics = llama.gpu === false ? null : await llama.getVramState();
  return {
    backend: llama.gpu === false ? "cpu" : llama.gpu,
    layers: model.gpuLayers,
    ofLayers: model.fileInsights.totalLayers,
    context,
    freeVram: graphics?.free ?? null,
    totalVram: graphics?.total ?? null,
  };
}

/** Three quarters, in the steps that llama.cpp pads to. */
const smaller = (context: number): number => Math.max(LEAST_CONTEXT, Math.floor((context * 0.75) / 256) * 256);
