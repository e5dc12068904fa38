import { createHash } from "node:crypto";

/** Of the code that a shopper types or scans: kiosks know a promotion by it, and never the code. */
export const codeSha256 = (code: string): string => createHash("sha256").update(code).digest("hex");
