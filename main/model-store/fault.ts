/** Why a verb of the store did not come to its end; the code is for the screen, the detail is what somebody else said. */
import type { StoreFault } from "../../preload/contract/models.ts";

export class ModelFault extends Error {
  override readonly name = "ModelFault";
  readonly code: StoreFault["code"];
  readonly detail: string | null;

  constructor(code: StoreFault["code"], detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? code : `${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}

/** Anything else that was thrown is a disk that is full or refuses, or a bug. */
export function asFault(error: unknown): ModelFault {
  if (error instanceof ModelFault) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const said = error instanceof Error ? error.message : String(error);
  if (code === "ENOSPC" || code === "EDQUOT") return new ModelFault("no-space", null, { cause: error });
  if (error instanceof Error && error.name === "AbortError") return new ModelFault("stopped", null, { cause: error });
  if (code === "ENOENT") return new ModelFault("not-found", null, { cause: error });
  if (/^E[A-Z]+$/.test(code)) return new ModelFault("not-saved", code, { cause: error });
  return new ModelFault("internal", said, { cause: error });
}
