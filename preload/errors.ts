/** Every way a request can fail. The renderer switches on `code`, never on `message`. */
const errorCodes = [
  "bad-input",
  "not-allowed",
  "not-signed-in",
  "not-found",
  "wrong-pin",
  "locked",
  "offline",
  "sold-out",
  "changed",
  "too-fast",
  "model-not-ready",
  "not-saved",
  "no-space",
  "stopped",
  "disconnected",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure that a person can act on; everything else is a bug. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
