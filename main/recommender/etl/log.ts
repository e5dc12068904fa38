/** Interactions as columns of numbers: kept between runs, a million of them in 22 MB. */
import type { Interaction } from "../events.ts";

export const kinds = ["view", "cart", "purchase", "rating", "dismissed"] as const satisfies readonly Interaction["kind"][];

export interface InteractionLog {
  readonly size: number;
  readonly customers: readonly string[];
  readonly products: readonly string[];
  /** Index into `customers` and `products`, one entry per interaction. */
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** Index into `kinds`. */
  readonly kind: Uint8Array;
  /** Stars of a rating, else 1. */
  readonly value: Uint8Array;
  /** Seconds since 1970. */
  readonly at: Float64Array;
  /** Of the times of all rows, whatever order they came in: equal rows have equal sums. */
  readonly sum: number;
}

export interface LoggedRow {
  readonly customer: string;
  readonly product: string;
  readonly kind: Interaction["kind"];
  readonly value: number;
  readonly at: number;
}

export interface GrowingLog {
  append(rows: readonly LoggedRow[]): void;
  clear(): void;
  /** Views of what is held; valid until the next change. */
  read(): InteractionLog;
}

const FIRST_ROOM = 1024;

export function createLog(): GrowingLog {
  let customers = numbering();
  let products = numbering();
  let columns = roomFor(FIRST_ROOM);
  let size = 0;
  let sum = 0;
  return { append, clear, read };

  function append(rows: readonly LoggedRow[]): void {
    if (size + rows.length > columns.at.length) columns = grown(columns, size, Math.max(size + rows.length, 2 * columns.at.length));
    for (const row of rows) {
      columns.customer[size] = customers.of(row.customer);
      columns.product[size] = products.of(row.product);
      columns.kind[size] = kinds.indexOf(row.kind);
      columns.value[size] = row.value;
      columns.at[size] = row.at;
      sum += Math.floor(row.at) % 1_000_003;
      size += 1;
    }
  }

  function clear(): void {
    customers = numbering();
    products = numbering();
    size = 0;
    sum = 0;
  }

  function read(): InteractionLog {
    const { customer, product, kind, value, at } = columns;
    return {
      size,
      customers: customers.names,
      products: products.names,
      customer: customer.subarray(0, size),
      product: product.subarray(0, size),
      kind: kind.subarray(0, size),
      value: value.subarray(0, size),
      at: at.subarray(0, size),
      sum,
    };
  }
}

/** For tests and evaluation: a log of plain interactions. */
export function logOf(interactions: readonly Interaction[]): InteractionLog {
  const log = createLog();
  log.append(
    interactions.map(({ customerId, productId, kind, value, at }) => ({ customer: customerId, product: productId, kind, value, at: Date.parse(at) / 1000 })),
  );
  return log.read();
}

function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    of(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

function roomFor(rows: number) {
  return { customer: new Int32Array(rows), product: new Int32Array(rows), kind: new Uint8Array(rows), value: new Uint8Array(rows), at: new Float64Array(rows) };
}

function grown(old: ReturnType<typeof roomFor>, size: number, room: number): ReturnType<typeof roomFor> {
  const fresh = roomFor(room);
  fresh.customer.set(old.customer.subarray(0, size));
  fresh.product.set(old.product.subarray(0, size));
  fresh.kind.set(old.kind.subarray(0, size));
  fresh.value.set(old.value.subarray(0, size));
  fresh.at.set(old.at.subarray(0, size));
  return fresh;
}
