/** What a person at the terminal can act on: one sentence on standard error, exit code 2. */
import { readFile } from "node:fs/promises";

/** Anything else that is thrown is a bug and keeps its stack. */
export class Refused extends Error {}

export async function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new Refused(`${path} cannot be read: is the path right?`);
  });
}

/** `what` names the text in the sentence: a path, or a line of one. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`${what} is not JSON: it may have been cut off, or be of another format.`);
  }
}
