/** How main reaches the process that holds the models: each host starts `main/llm/worker.ts` in its own way. */
import type { ModelProcess } from "../model-process.ts";

export type { ModelProcess };
export type StartModelProcess = () => ModelProcess;
