import { z } from "zod";
import { everyStaffRole, request } from "./request.ts";

const keepers = ["manager", "technician"] as const;

export const ModelRole = z.enum(["analyst", "assistant"]);
export type ModelRole = z.infer<typeof ModelRole>;

export const ModelId = z
  .string()
  .regex(/^[a-z0-9.-]+$/)
  .max(120);

/** Why something did not work. The screen owns the words; `detail` is what a file, a driver or a server said. */
export const StoreFault = z.object({
  code: z.enum([
    "offline",
    "hub-refused",
    "no-checksum",
    "no-space",
    "wrong-bytes",
    "unusable",
    "not-found",
    "not-saved",
    "stopped",
    "exam-failed",
    "not-examined",
    "did-not-start",
    "internal",
  ]),
  detail: z.string().nullable(),
});
export type StoreFault = z.infer<typeof StoreFault>;

export const ModelJob = z.object({
  kind: z.enum(["download", "import", "exam", "activate"]),
  /** What is being done now; "over" when it failed, which stays until the next one. */
  phase: z.enum(["waiting", "downloading", "copying", "checking", "loading", "speed", "questions", "reviews", "over"]),
  done: z.number(),
  /** 0 while nobody knows how much there is. */
  of: z.number(),
  fault: StoreFault.nullable(),
});
export type ModelJob = z.infer<typeof ModelJob>;

export const ModelPlacement = z.object({
  backend: z.enum(["cpu", "cuda", "vulkan", "metal"]),
  layers: z.int(),
  ofLayers: z.int(),
  context: z.int(),
  freeVram: z.number().nullable(),
  totalVram: z.number().nullable(),
});

/** What a file showed on this very machine. */
export const ExamReport = z.object({
  at: z.iso.datetime(),
  loadMs: z.number(),
  firstTokenMs: z.number(),
  tokensPerSecond: z.number(),
  placement: ModelPlacement,
  /** Questions of shoppers: read as being about the right thing, and right in every field. */
  questions: z.object({ n: z.int(), about: z.int(), exact: z.int() }),
  /** On the half of the reviews that fitted nothing. */
  reviews: z.object({ n: z.int(), right: z.int(), macroF1: z.number(), msEach: z.number() }),
  passed: z.object({ analyst: z.boolean(), assistant: z.boolean() }),
});
export type ExamReport = z.infer<typeof ExamReport>;

export const Fit = z.object({
  /** Wholly on the graphics card, a share of it, the processor alone, the processor with little to spare, not at all. */
  verdict: z.enum(["graphics", "partly", "processor", "tight", "too-large"]),
  needs: z.number(),
  /** Of the model, how much the graphics card can take now. */
  share: z.number().min(0).max(1),
});
export type Fit = z.infer<typeof Fit>;

export const ModelEntry = z.object({
  id: ModelId,
  name: z.string(),
  roles: z.array(ModelRole),
  licence: z.string(),
  source: z.enum(["application", "hub", "imported"]),
  bytes: z.number(),
  parameters: z.number(),
  /** "found": it lies in the folder and nobody has looked at it; "set-aside": its bytes were wrong. */
  state: z.enum(["there", "offered", "partly", "found", "set-aside"]),
  received: z.number(),
  /** Of a file that nobody has looked at: what `models.import` takes. */
  path: z.string().nullable(),
  fit: Fit,
  exam: ExamReport.nullable(),
  activeFor: z.array(ModelRole),
  job: ModelJob.nullable(),
});
export type ModelEntry = z.infer<typeof ModelEntry>;

export const RoleState = z.object({
  role: ModelRole,
  /** What was chosen; what answers may be the embedded one for a while. */
  chosen: z.string(),
  /** The name of what a roll back brings; null where there is nothing to go back to. */
  before: z.string().nullable(),
  answering: z.string().nullable(),
  state: z.enum(["starting", "ready", "absent", "failed"]),
  why: z.string().nullable(),
  placement: ModelPlacement.nullable(),
});
export type RoleState = z.infer<typeof RoleState>;

export const ModelsState = z.object({
  entries: z.array(ModelEntry),
  roles: z.array(RoleState),
  /** Files that are being brought from elsewhere; a failed one stays until the next. */
  imports: z.array(z.object({ path: z.string(), job: ModelJob })),
  machine: z.object({
    freeMemory: z.number(),
    totalMemory: z.number(),
    freeDisk: z.number(),
    backend: ModelPlacement.shape.backend,
    device: z.string().nullable(),
    freeVram: z.number().nullable(),
    totalVram: z.number().nullable(),
  }),
  /** Where a file may be put by hand. */
  folder: z.string(),
});
export type ModelsState = z.infer<typeof ModelsState>;

export const FoundFile = z.object({ path: z.string(), bytes: z.number() });
export type FoundFile = z.infer<typeof FoundFile>;

const state = { output: ModelsState };

export const modelsRequests = {
  "models.state": request({ allowed: everyStaffRole, input: z.null(), ...state }),

  /** Begins or goes on; how far it is comes with `models.changed`. */
  "models.download": request({ allowed: keepers, input: z.object({ id: ModelId }), ...state }),

  /** Ends what is under way or waits for this model, or for the import of this path; what was downloaded stays for the next time. */
  "models.cancel": request({ allowed: keepers, input: z.object({ key: z.string().max(500) }), ...state }),

  /** GGUF files on USB sticks, or in a folder of this machine. */
  "models.look": request({ allowed: keepers, input: z.object({ folder: z.string().max(500).nullable() }), output: z.array(FoundFile) }),

  /** Copies the file, or every GGUF file of the folder, and checks it; `not-found` where there is none. */
  "models.import": request({ allowed: keepers, input: z.object({ path: z.string().min(1).max(500) }), ...state }),

  "models.exam": request({ allowed: keepers, input: z.object({ id: ModelId }), ...state }),

  /** Only what has passed its exam for this role on this machine. */
  "models.activate": request({ allowed: keepers, input: z.object({ id: ModelId, role: ModelRole }), ...state }),

  /** Back to what answered before, in one call. */
  "models.rollback": request({ allowed: keepers, input: z.object({ role: ModelRole }), ...state }),
};

export const modelsEvents = { "models.changed": ModelsState };
