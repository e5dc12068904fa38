/** What makers say of their goods, read when first asked for and kept for as long as nothing of it was written. */
import { attributesOfAll } from "../../db/kiosk/catalogue.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import { Specification } from "../../preload/domain/product.ts";
import { stems } from "../assistant/vocabulary.ts";
import { inPieces } from "../pieces.ts";
import { allPages } from "./copy-reader.ts";
import type { Specified } from "./measures.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Given {
  /** Specifications of each product, by id. */
  readonly byId: ReadonlyMap<string, readonly Specified[]>;
  /** "noise", "battery life": every name of one, sorted. */
  readonly names: readonly string[];
  /** Every word of their names and values. */
  readonly words: ReadonlySet<string>;
  /** The products that are said to be or to have something of that name: "induction". */
  readonly having: ReadonlyMap<string, ReadonlySet<string>>;
}

const PAGE = 500; // rows: few milliseconds

export function createGiven(cache: CacheReader): (snapshot: Pick<Snapshot, "textVersion">) => Promise<Given> {
  let held: { readonly of: string; readonly made: Promise<Given> } | null = null;
  const parsed = createParser();
  return ({ textVersion }) => {
    if (held?.of !== textVersion) {
      const made = read(cache, parsed);
      held = { of: textVersion, made };
      made.catch(() => (held = null));
    }
    return held.made;
  };
}

async function read(cache: CacheReader, parsed: ReturnType<typeof createParser>): Promise<Given> {
  const rows = await allPages(PAGE, inPieces, (page) => attributesOfAll(cache, page));
  const byId = new Map<string, readonly Specified[]>();
  const having = new Map<string, Set<string>>();
  const [names, values] = [new Set<string>(), new Set<string>()];
  await inPieces.each(rows, ({ id, attributes }) => {
    const { specifications, has } = parsed(id, attributes);
    byId.set(id, specifications);
    for (const { name, value } of specifications) names.add(name) && values.add(value);
    for (const word of has) (having.get(word) ?? having.set(word, new Set()).get(word))?.add(id);
  });
  const words = new Set(having.keys());
  await inPieces.each(values, (value) => stems(value).forEach((word) => words.add(word)));
  return { byId, names: [...names].sort(), words, having };
}

interface Parsed {
  readonly attributes: string;
  readonly specifications: readonly Specified[];
  /** The words of what it is said to be or to have. */
  readonly has: readonly string[];
}

/** What stands as it stood is not parsed again. */
function createParser(): (id: string, attributes: string) => Parsed {
  const known = new Map<string, Parsed>();
  return (id, attributes) => {
    const before = known.get(id);
    if (before?.attributes === attributes) return before;
    const specifications = Specification.array().parse(JSON.parse(attributes));
    const has = specifications.filter(({ value }) => !/^(no|none|not)\b/i.test(value)).flatMap(({ name }) => stems(name));
    const now = { attributes, specifications, has };
    known.set(id, now);
    return now;
  };
}
