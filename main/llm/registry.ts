/** Every known GGUF file, as models/registry.json lists them. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ModelRole } from "../../preload/contract/models.ts";

export { ModelRole };

export const Calibration = z.strictObject({
  /** Above 1 makes the analyst less sure. */
  temperature: z.number().positive(),
  /** Added to the logarithm of each probability: negative, neutral, positive. */
  bias: z.tuple([z.number(), z.number(), z.number()]),
  /** Under this probability of the likeliest label a review is too close to call. */
  tooClose: z.number().min(0).max(1),
  /** How much the linear model over words has to say beside the language model, 0 to 1. */
  linear: z.number().min(0).max(1).default(0),
});
export type Calibration = z.infer<typeof Calibration>;

export const ModelFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  name: z.string().min(1),
  roles: z.array(ModelRole).min(1),
  /** Name of the file in the folder of models. */
  file: z.string().regex(/^[\w.-]+\.gguf$/),
  /** Where it is downloaded from; null for a file that is part of the application. */
  url: z.url().nullable(),
  /** Null where only the hub can tell, at the time of the download. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  bytes: z.int().positive(),
  licence: z.string().min(1),
  /** Tokens that one call may fill. */
  context: z.int().min(256),
  /** Bytes of memory while it is loaded. */
  memory: z.int().positive(),
  parameters: z.int().positive(),
  /** How it is asked: in the short frames it was trained on, or with instructions in Llama 3's chat format. */
  prompts: z.enum(["compact", "instruct"]),
  calibration: Calibration,
});
export type ModelFile = z.infer<typeof ModelFile>;

export const Registry = z
  .strictObject({ models: z.array(ModelFile).min(1) })
  .refine(({ models }) => ModelRole.options.every((role) => models.some(({ url, roles }) => url === null && roles.includes(role))), {
    error: "no embedded model for one of the roles: such an entry has no URL",
  });
export type Registry = z.infer<typeof Registry>;

/** Throws with every fault named where the file is missing or wrong. */
export async function readRegistry(path: string): Promise<Registry> {
  const parsed = Registry.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} is wrong:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The file of a role that is always there. */
export function embeddedModel({ models }: Registry, role: ModelRole): ModelFile {
  const embedded = models.find(({ url, roles }) => url === null && roles.includes(role));
  if (embedded === undefined) throw new Error(`a registry without an embedded ${role}`);
  return embedded;
}
