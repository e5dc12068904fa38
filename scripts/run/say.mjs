// What the bootstrap tells whoever ran it: one line per step, on standard error.

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs one step and tells how long it took; `work` may return a few words to add.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [told]
 */
export async function step(what, work, told = () => "") {
  const startedAt = Date.now();
  const result = await work();
  const more = told(result);
  say(`${what}: ${more ? `${more}, ` : ""}${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

/** A failure that a person can mend: one sentence and a way out, no stack. */
export class Fault extends Error {}
