/** Keeps customers out of the log: fields that name a person or hold their words are withheld, whatever the caller meant. */

const WITHHELD = "[withheld]";

/** Compared in lower case, without separators: `firstName`, `first_name` and `FIRSTNAME` are one. */
const personal = new Set(
  [
    ...["name", "firstName", "lastName", "fullName", "customerName", "author", "phone", "phoneNumber", "email", "address", "badge", "barcode"],
    ...["pin", "password", "secret", "token", "sessionToken", "cookie", "authorization", "salt", "pepper", "hash"],
    ...["question", "answer", "words", "text", "query", "search", "utterance", "prompt", "completion", "review", "reviewText", "title", "note", "talk"],
    ...["customerId", "customer", "input", "output", "detail", "parameters", "values", "body", "html"],
  ].map((name) => name.toLowerCase()),
);

const DEEPEST = 6; // a field nested deeper is a mistake of the caller
const LONGEST_TEXT = 500; // characters

export function redacted(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, field(name, value, 0)]));
}

function field(name: string, value: unknown, depth: number): unknown {
  if (personal.has(name.toLowerCase().replace(/[^a-z]/g, ""))) return WITHHELD;
  return plain(value, depth);
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === "string") return scrub(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  if (value === undefined || typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value === "bigint") return String(value);
  if (depth >= DEEPEST) return "[deep]";
  if (value instanceof Error) return errorFields(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => plain(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, field(name, inner, depth + 1)]));
}

/** An error without what it quotes: name, code, message, where it was thrown, and its cause. */
function errorFields(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack = "", cause } = error;
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const where = stack.split("\n").find((line) => /^\s+at /.test(line)) ?? "";
  return { name, ...code, message: scrub(message), where: scrub(where.trim()), ...(cause === undefined ? {} : { cause: plain(cause, depth + 1) }) };
}

/** Takes out what a person may have typed or what opens a door: quotations, long numbers, passwords in addresses, tokens. */
export function scrub(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ") // a line stays a line, and no terminal is steered
    .replace(/:\/\/[^/\s@]+@/g, "://[withheld]@")
    .replace(/"[^"]*"|“[^”]*”|‘[^’]*’|`[^`]*`|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, '"…"')
    .replace(/\+?[\p{L}\p{N}_-]{6,}|\+?\d[\d ().-]{5,}\d/gu, (word) => (isSecret(word) ? WITHHELD : word));
}

function isSecret(word: string): boolean {
  if (isKnownId(word)) return false;
  const digits = word.replace(/\D/g, "").length;
  const numberOnly = /^[+\d ().-]+$/.test(word);
  if (numberOnly) return digits >= 6 && !/^\d{4}-\d{2}-\d{2}$/.test(word);
  return word.length >= 24 && digits >= 2 && /[A-Z]/.test(word) && /[a-z]/.test(word);
}

/** UUIDs, SHA-256 sums and the date part of a time say nothing of a person and are what a log is searched for. */
function isKnownId(word: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(word) || /^[0-9a-f]{64}$/.test(word) || /^\d{4}-\d{2}-\d{2}T\d{2}$/.test(word);
}
