/** Why a row of the inbox finds no place, in words that staff can act on. */
import { z } from "zod";
import { oneLine } from "../steps.ts";

const NOT_THERE = "It names something that the shop does not have: a product or a customer that is not there (any more).";

/** What the database itself writes beside a row that it cannot take. */
const ofDatabase: Readonly<Record<string, string>> = {
  "unknown kind": "This version of the store does not know rows of that kind.",
  "too large": "It was too large, and its text was not kept.",
  "not signed in here": "It speaks for a shopper who was not signed in at that kiosk.",
};

/** The stored reason as staff read it. */
export function refusalInWords(stored: string): string {
  return ofDatabase[stored] ?? (stored.includes("violates foreign key") ? NOT_THERE : stored);
}

/** Null where the row is not to blame: a lost connection or lease is nobody's message. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof z.core.$ZodError) return unreadable(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "23503") return NOT_THERE;
  if (code === "23505") return "It is here already under the same number.";
  if (/^23/.test(code)) return `It says something that cannot be: ${messageOf(error)}.`;
  if (/^22/.test(code)) return `One of its values cannot be stored: ${messageOf(error)}.`;
  return null;
}

/** The first fault is enough to know what kind of row it is. */
function unreadable({ issues: [first, ...more] }: z.core.$ZodError): string {
  const where = first?.path.join(".") ?? "";
  return `It cannot be read: ${where} is wrong (${first?.message ?? ""})${more.length > 0 ? `, and ${more.length} more` : ""}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? oneLine(error.message) : "";
}
