/** What makers say of their goods, read when first asked for and kept for as long as the snapshot stands. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { attributesOfAll } from "../../db/kiosk/catalogue.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import { Specification } from "../../preload/domain/product.ts";
import { stems } from "../assistant/vocabulary.ts";
import type { Specified } from "./measures.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Given {
  /** Specifications of each product, by id. */
  readonly byId: ReadonlyMap<string, readonly Specified[]>;
  /** Every word of their names and values. */
  readonly words: ReadonlySet<string>;
  /** The products that are said to be or to have something of that name: "induction". */
  readonly having: ReadonlyMap<string, ReadonlySet<string>>;
}

export function createGiven(cache: CacheReader): (snapshot: Snapshot) => Promise<Given> {
  const known = new WeakMap<Snapshot, Promise<Given>>();
  return (snapshot) => {
    const reading = known.get(snapshot) ?? read(cache);
    known.set(snapshot, reading);
    reading.catch(() => known.delete(snapshot));
    return reading;
  };
}

async function read(cache: CacheReader): Promise<Given> {
  const rows = await attributesOfAll(cache);
  await nextTurn(); // a touch goes before the rest
  const byId = new Map(rows.map(({ id, attributes }) => [id, Specification.array().parse(JSON.parse(attributes))]));
  const having = new Map<string, Set<string>>();
  for (const [id, specifications] of byId) {
    for (const name of specifications.filter(({ value }) => !/^(no|none|not)\b/i.test(value)).flatMap((specification) => stems(specification.name))) {
      having.set(name, (having.get(name) ?? new Set()).add(id));
    }
  }
  await nextTurn();
  const values = new Set([...byId.values()].flatMap((specifications) => specifications.map(({ value }) => value)));
  return { byId, words: new Set([...[...values].flatMap(stems), ...having.keys()]), having };
}
