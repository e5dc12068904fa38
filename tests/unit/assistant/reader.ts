/** What is understood over a whole shop, turn by turn, and which products that comes to: no words, no screen. */
import { type Memory, nothingSaid, remembered } from "../../../main/assistant/follow-up.ts";
import { createLookups, type Lookups } from "../../../main/assistant/lookups.ts";
import { createReading, warm } from "../../../main/assistant/reading.ts";
import { noFilters, type Understood } from "../../../main/assistant/understand.ts";
import { createCatalogue } from "../../../main/catalogue/catalogue.ts";
import type { Clock } from "../../../main/clock.ts";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import type { Llm } from "../../../main/llm/llm.ts";
import { silentLog } from "../../../main/log.ts";
import type { Shop } from "../../../db/seed/shop.ts";
import { copyOf } from "../catalogue/demonstration.ts";
import { emptyCart } from "./small-shop.ts";

export interface Reader {
  readonly lookups: Lookups;
  /** A new talk. */
  begin(): void;
  ask(question: string): Promise<Understood & { readonly cards: readonly string[] }>;
}

const MOST = 32; // cards of one answer

export async function openReader(shop: Shop, { clock, llm = createAbsentLlm("rules alone") }: { clock: Clock; llm?: Llm }): Promise<Reader> {
  const cache = await copyOf(shop, clock.now());
  const catalogue = createCatalogue({ timeZone: "UTC", cache, clock, log: silentLog });
  const nobody = async () => Promise.reject(new Error("not asked"));
  const lookups = createLookups({
    ...{ catalogue, clock, recommender: { similar: nobody, goesWith: nobody, popular: nobody } },
    ...{ reviewCounts: nobody, reviews: nobody, myOrders: async () => null, order: nobody, cart: async () => emptyCart, online: () => true },
  });
  const read = createReading({ llm, lookups, log: silentLog, language: () => "en" });
  let memory: Memory = nothingSaid(noFilters);
  await warm(lookups);
  return {
    lookups,
    begin: () => void (memory = nothingSaid(noFilters)),
    async ask(question) {
      const understood = await read(question, { memory, as: null, signal: AbortSignal.timeout(10_000) });
      const shown = await shownBy(understood, lookups);
      memory = remembered(memory, understood, shown);
      return { ...understood, cards: shown.map(({ id }) => String(id)) };
    },
  };
}

async function shownBy({ about, named, among, filters, measures, sizes, extreme, sort, unknown }: Understood, lookups: Lookups) {
  if (about !== "products") return [];
  if (named.length > 0) return Promise.all(named.map((id) => lookups.product(id)));
  if (among.length > 0) return Promise.all(among.map((id) => lookups.product(id)));
  return unknown === "" ? (await lookups.find({ ...filters, measures, sizes, extreme }, sort, MOST)).products : [];
}
