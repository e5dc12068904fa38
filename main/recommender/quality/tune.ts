/** One parameter after another, each set to what finds most of what was held out. */
import type { Family, Parameters } from "./families.ts";

export interface Tuned {
  readonly parameters: Parameters;
  readonly value: number;
  readonly tried: number;
}

/** `value`: how good a setting is; asked once for each. Of equals the present one stays, else the first. */
export async function descend({ start, grid }: Family, value: (parameters: Parameters) => Promise<number>): Promise<Tuned> {
  const known = new Map<string, number>();
  const worth = async (parameters: Parameters): Promise<number> => {
    const key = JSON.stringify(parameters);
    const found = known.get(key) ?? (await value(parameters));
    known.set(key, found);
    return found;
  };
  let best = start;
  for (const [name, options] of grid) {
    const present = best;
    const others = options.filter((option) => option !== present[name]).map((option): Parameters => ({ ...present, [name]: option }));
    for (const other of others) if ((await worth(other)) > (await worth(best))) best = other;
  }
  return { parameters: best, value: await worth(best), tried: known.size };
}
