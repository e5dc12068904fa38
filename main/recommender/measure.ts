/**
 * How the shelves do: shown, tapped, put in the cart, ordered, by shelf and position. Counted for everybody and of nobody:
 * no customer is in it. Kept in memory until central has it, for a count that is lost with the process harms nobody.
 */
import { randomUUID } from "node:crypto";
import type { Scenario } from "../../preload/contract/recommendations.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";

export interface ShelfCount {
  readonly day: string;
  readonly scenario: Scenario;
  readonly position: number;
  impressions: number;
  taps: number;
  carts: number;
  orders: number;
}

export interface Batch {
  /** A batch that arrives twice counts once. */
  readonly id: string;
  readonly rows: readonly ShelfCount[];
}

interface Needs {
  readonly clock: Clock;
  readonly log: Logger;
  readonly send: (batch: Batch) => Promise<void>;
}

type What = "impressions" | "taps" | "carts" | "orders";
type Place = Pick<ShelfCount, "scenario" | "position">;

const SEND_AFTER_MS = 60_000;

export type Measure = ReturnType<typeof createMeasure>;

export function createMeasure({ clock, log, send }: Needs) {
  let counts = new Map<string, ShelfCount>();
  let waiting: Batch | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** Where the person who is here came upon a product, and what it has led to. */
  const found = new Map<string, Place & { isInCart: boolean }>();

  return {
    shown(scenario: Scenario, count: number): void {
      for (let position = 1; position <= count; position += 1) add({ scenario, position }, "impressions");
    },
    tapped(place: Place, productId: string): void {
      found.set(productId, { ...place, isInCart: false });
      add(place, "taps");
    },
    added(productId: string): void {
      const place = found.get(productId);
      if (!place || place.isInCart) return;
      place.isInCart = true;
      add(place, "carts");
    },
    ordered(productIds: readonly string[]): void {
      for (const productId of productIds) {
        const place = found.get(productId);
        if (place) add(place, "orders");
        found.delete(productId);
      }
    },
    /** Whoever comes next came upon nothing yet. */
    end: () => found.clear(),
    flush,
    stop(): void {
      if (timer) clearTimeout(timer);
    },
  };

  function add({ scenario, position }: Place, what: What): void {
    const day = clock.now().toISOString().slice(0, 10);
    const key = `${day} ${scenario} ${position}`;
    const held = counts.get(key) ?? { day, scenario, position, impressions: 0, taps: 0, carts: 0, orders: 0 };
    held[what] += 1;
    counts.set(key, held);
    later();
  }

  function later(): void {
    timer ??= setTimeout(() => void flush(), SEND_AFTER_MS).unref();
  }

  /** Never throws: what central did not take goes again with the same id. */
  async function flush(): Promise<void> {
    timer = null;
    if (waiting === null) {
      if (counts.size === 0) return;
      waiting = { id: randomUUID(), rows: [...counts.values()] };
      counts = new Map();
    }
    try {
      await send(waiting);
      waiting = null;
    } catch (error) {
      log.warn("shelf counts could not be sent", { error });
    }
    if (waiting !== null || counts.size > 0) later();
  }
}
