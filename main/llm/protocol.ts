/** The messages between main and the process that holds the models. JSON only; both ends parse what they receive. */
import { z } from "zod";

const id = z.int().nonnegative();

export const Task = z.enum(["review", "question", "answer", "draft"]);
export type Task = z.infer<typeof Task>;

export const ToWorker = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("load"),
    id,
    /** What it will be asked; each keeps its prompt in memory. */
    tasks: z.array(Task).min(1),
    path: z.string(),
    context: z.int().positive(),
    prompts: z.enum(["compact", "instruct"]),
    threads: z.int().positive(),
    /** False keeps graphics drivers out of it, for a file too small to gain. */
    gpu: z.boolean(),
  }),
  z.object({ type: z.literal("classify"), id, text: z.string(), labels: z.array(z.string()).min(2) }),
  z.object({
    type: z.literal("write"),
    id,
    task: Task,
    text: z.string(),
    grammar: z.string(),
    mostTokens: z.int().positive(),
    seed: z.int().nonnegative().optional(),
  }),
  z.object({ type: z.literal("stop"), id }),
  z.object({ type: z.literal("forget"), id }),
  z.object({ type: z.literal("ping"), id }),
]);
export type ToWorker = z.infer<typeof ToWorker>;
/** What is answered by `done` or `failed`. */
export type Call = Extract<ToWorker, { type: "load" | "classify" | "write" | "forget" }>;

export const FromWorker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("done"), id, value: z.union([z.array(z.number()), z.string(), z.null()]) }),
  z.object({ type: z.literal("piece"), id, text: z.string() }),
  z.object({ type: z.literal("failed"), id, why: z.string() }),
  z.object({ type: z.literal("stopped"), id }),
  z.object({ type: z.literal("pong"), id }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
