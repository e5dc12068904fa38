/** A rule that staff change at any machine is obeyed within seconds by the one that makes the lists, not only at its next run by the clock. */
interface Needs {
  /** Another text after each change of what staff want. */
  readonly state: () => Promise<string>;
  readonly run: () => Promise<unknown>;
}

export function createWishes({ state, run }: Needs): () => Promise<void> {
  let seen: string | null = null;
  return async () => {
    const before = seen;
    seen = await state(); // also where the run fails: the next by the clock makes up for it
    if (before !== null && seen !== before) await run();
  };
}
