/** Ids made from what they name: the same thing gets the same id at every load. Version 8: made by our own rule. */
import { createHash } from "node:crypto";

export const uuidOf = (parts: readonly string[]): string => uuidOfHash(createHash("sha256").update(JSON.stringify(parts)).digest("hex"));

/** `hex`: at least 32 digits of a hash. */
export const uuidOfHash = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
