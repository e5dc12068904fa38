/** No model: the rules answer, and the status says why. */
import { AppError } from "../../preload/errors.ts";
import type { Llm } from "./llm.ts";

export function createAbsentLlm(why: string): Llm {
  const refuse = () => Promise.reject(new AppError("model-not-ready", why));
  return {
    classify: refuse,
    fill: refuse,
    word: refuse,
    forget: () => Promise.resolve(),
    status: () => ({ state: "absent", modelId: null, name: null, why }),
  };
}
