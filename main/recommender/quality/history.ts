/** What customers did, as the judge sees it: one line per customer and product, the first time, in the order of time. */

export interface History {
  readonly users: number;
  readonly items: number;
  /** Ascending. */
  readonly user: Int32Array;
  readonly item: Int32Array;
  /** Whole seconds. */
  readonly time: Float64Array;
  /** Of the names of both: draws the same lot on every machine. */
  readonly hash: Uint32Array;
}

export interface HistoryRow {
  readonly user: number;
  readonly item: number;
  readonly time: number;
  readonly hash: number;
}

/** Equal times keep the order of the rows. */
export function historyOf(rows: readonly HistoryRow[], { users, items }: Pick<History, "users" | "items">): History {
  const met = new Set<number>();
  const first = rows
    .toSorted((a, b) => a.user - b.user || a.time - b.time) // stable
    .filter(({ user, item }) => met.size < met.add(user * items + item).size);
  return {
    ...{ users, items },
    user: Int32Array.from(first, ({ user }) => user),
    item: Int32Array.from(first, ({ item }) => item),
    time: Float64Array.from(first, ({ time }) => time),
    hash: Uint32Array.from(first, ({ hash }) => hash),
  };
}

/** The lines whose mark is 1. */
export function marked({ users, items, user, item, time, hash }: History, marks: Uint8Array): History {
  const isMarked = (_: number, at: number): boolean => marks[at] === 1;
  return { ...{ users, items }, user: user.filter(isMarked), item: item.filter(isMarked), time: time.filter(isMarked), hash: hash.filter(isMarked) };
}

/** Lines of user u: `starts[u]` up to `starts[u + 1]`. */
export function startsOfUsers({ users, user }: Pick<History, "users" | "user">): Int32Array {
  const starts = new Int32Array(users + 1);
  for (const who of user) starts[who + 1]! += 1;
  for (let who = 0; who < users; who += 1) starts[who + 1]! += starts[who]!;
  return starts;
}
