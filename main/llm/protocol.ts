/** The messages between main and the process that holds the models. JSON only; both ends parse what they receive. */
import { z } from "zod";

const id = z.int().nonnegative();

export const Task = z.enum(["review", "question", "answer", "draft"]);
export type Task = z.infer<typeof Task>;

/** From the graphics card down to the processor: where a model is tried next. */
export const Rung = z.enum(["graphics", "fewer-layers", "smaller-context", "processor"]);
export type Rung = z.infer<typeof Rung>;

/** Where a loaded model computes. */
export const Placement = z.object({
  backend: z.enum(["cpu", "cuda", "vulkan", "metal"]),
  /** Of the model's layers, how many lie on the graphics card. */
  layers: z.int().nonnegative(),
  ofLayers: z.int().nonnegative(),
  /** Tokens that one call may fill: less than asked for where memory was short. */
  context: z.int().positive(),
  /** Bytes after loading; null without a graphics card. */
  freeVram: z.number().nullable(),
  totalVram: z.number().nullable(),
});
export type Placement = z.infer<typeof Placement>;

/** What the header of a file says. */
export const Inspected = z.object({
  name: z.string().nullable(),
  licence: z.string().nullable(),
  quantisation: z.string().nullable(),
  parameters: z.int().nonnegative(),
  layers: z.int().positive(),
  trainContext: z.int().positive(),
  /** Bytes of memory for each token of the context. */
  cachePerToken: z.number().positive(),
  /** Whether it knows the special tokens of Llama 3's chat format. */
  chat: z.boolean(),
});
export type Inspected = z.infer<typeof Inspected>;

/** What there is to compute with; bytes free at the moment of asking. */
export const Machine = z.object({
  backend: Placement.shape.backend,
  device: z.string().nullable(),
  freeVram: z.number().nullable(),
  totalVram: z.number().nullable(),
  /** The graphics card uses the processor's memory. */
  shared: z.boolean(),
});
export type Machine = z.infer<typeof Machine>;

export const ToWorker = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("load"),
    id,
    /** What it will be asked; each keeps its prompt in memory. */
    tasks: z.array(Task).min(1).readonly(),
    path: z.string(),
    context: z.int().positive(),
    prompts: z.enum(["compact", "instruct"]),
    threads: z.int().positive(),
    /** False keeps graphics drivers out of it, for a file too small to gain. */
    gpu: z.boolean(),
    /** Where to begin: below "graphics" when an earlier try ended the process. */
    from: Rung.default("graphics"),
  }),
  z.object({ type: z.literal("classify"), id, texts: z.array(z.string()).min(1), labels: z.array(z.string()).min(2) }),
  z.object({
    type: z.literal("write"),
    id,
    task: Task,
    text: z.string(),
    grammar: z.string(),
    mostTokens: z.int().positive(),
    seed: z.int().nonnegative().optional(),
  }),
  z.object({ type: z.literal("inspect"), id, path: z.string() }),
  z.object({ type: z.literal("machine"), id }),
  z.object({ type: z.literal("stop"), id }),
  z.object({ type: z.literal("forget"), id }),
  z.object({ type: z.literal("ping"), id }),
]);
export type ToWorker = z.infer<typeof ToWorker>;
/** What is answered by `done` or `failed`. */
export type Call = Extract<ToWorker, { type: "load" | "classify" | "write" | "forget" | "inspect" | "machine" }>;

export const FromWorker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("done"), id, value: z.union([z.array(z.array(z.number())), z.string(), Placement, Inspected, Machine, z.null()]) }),
  z.object({ type: z.literal("piece"), id, text: z.string() }),
  /** Said before each try of a load; `why` the one before failed. */
  z.object({ type: z.literal("step"), id, rung: Rung, why: z.string().nullable() }),
  z.object({ type: z.literal("failed"), id, why: z.string() }),
  z.object({ type: z.literal("stopped"), id }),
  z.object({ type: z.literal("pong"), id }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
