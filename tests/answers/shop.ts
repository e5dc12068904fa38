/** The demonstration shop as it stands on one morning, with two customers' orders, and a talk with its assistant. */
import { askOnce, unhurried } from "../../scripts/eval/asking.ts";
import type { Call } from "../../scripts/eval/recorded.ts";
import { openShop, type Reading, type Store } from "../../scripts/eval/store.ts";
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import type { Shop } from "../../db/seed/shop.ts";
import type { Llm } from "../../main/llm/llm.ts";
import type { Logger } from "../../main/log.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { Order } from "../../preload/domain/order.ts";
import type { Turn } from "../../preload/domain/chat.ts";
import type { Truth } from "./truth.ts";

export const now = new Date("2026-03-10T10:00:00.000Z");

const orderOf = (id: number, code: string, customer: string, [productId, name, each]: [string, string, number], status = "ready") =>
  Order.parse({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    code,
    status,
    placedAt: "2026-03-08T15:20:00.000Z",
    customer,
    lines: [{ productId, name, quantity: 1, each, total: each, aisle: 4, bay: 1 }],
    discounts: [],
    total: each,
    currency: "USD",
  });

/** Newest first, as the counter tells them. */
export const ownOrders: readonly Order[] = [
  orderOf(1, "K3-417", "Maya", ["KSC-004", "Mirabeck Bowl kitchen scale 5 kg", 2390]),
  orderOf(2, "K3-388", "Maya", ["TOW-010", "Downsea Swift travel towel, blue", 1690], "collected"),
];
/** Of somebody else: nothing of it may ever stand on screen. */
export const foreignOrders: readonly Order[] = [orderOf(3, "K7-902", "Tomás", ["DRI-013", "Stonecap Twin backup external drive 4 TB", 26_900], "new")];

/** One and two stars are negative, three neutral: what the words say is not what is tested here. */
export const byStars: Reading = {
  modelId: "stars",
  read: async ({ stars, body }) => ({
    modelId: "stars",
    textSha256: textHash(body),
    tooClose: false,
    negative: stars < 3 ? 1 : 0,
    neutral: stars === 3 ? 1 : 0,
    positive: stars > 3 ? 1 : 0,
    sentences: null,
  }),
};

let made: Shop | undefined;

/** With the reviews of the first articles of each kind: enough to be asked about, few enough to open in a second. Made once, and everybody's own. */
export function demonstration(): Shop {
  made ??= reduced(demonstrationShop({ now }));
  return structuredClone(made);
}

const reduced = (shop: Shop): Shop => ({ ...shop, reviews: shop.reviews.filter((_, index) => index % 8 === 0), interactions: [] });

export interface Asked {
  readonly turn: Turn;
  readonly ms: { readonly cards: number; readonly firstWord: number; readonly total: number };
  readonly calls: readonly Call[];
  /** Every state of the words on screen, in their order. */
  readonly said: readonly string[];
}

export interface Talk {
  readonly store: Omit<Store, "close">;
  readonly truth: Truth;
  /** Another screen in the same shop. */
  beside(llm: Llm): Talk;
  /** A new talk, by somebody who speaks the screen's language or this one. */
  begin(spoken?: string): Promise<void>;
  ask(question: string): Promise<Asked>;
  close(): Promise<void>;
}

interface Needs {
  readonly llm: Llm;
  readonly shop?: Shop;
  readonly log?: Logger;
  readonly at?: Date;
  readonly signedIn?: boolean;
  /** Every order that a code opens; one's own where it is left out. */
  readonly byCode?: readonly Order[];
  readonly language?: () => string;
}

export async function openTalk({ llm, shop = demonstration(), log = silent, at = now, signedIn = true, byCode, language = () => "en" }: Needs): Promise<Talk> {
  const clock = unhurried(at);
  const orders = signedIn ? ownOrders : [];
  const store = await openShop({ shop, llm, reading: byStars, clock, log, orders: signedIn ? orders : null, byCode: byCode ?? orders, language });
  return talkOver(store);

  function talkOver(screen: Omit<Store, "close">): Talk {
    let asked: string[] = [];
    let spokenHere: string | undefined;
    return {
      store: screen,
      truth: { shop: seen(shop), now: at, orders, asked: () => asked, language: () => spokenHere ?? language() },
      beside: (other) => talkOver(screen.beside(other)),
      close: () => store.close(),
      async begin(spoken) {
        asked = [];
        spokenHere = spoken;
        await screen.endSession();
      },
      async ask(question) {
        clock.pause();
        screen.takeCalls();
        asked.push(question.replace(UNSEEN, ""));
        const answer = await askOnce(question, screen);
        return { ...answer, calls: screen.takeCalls() };
      },
    };
  }
}

/** What a person could see of it. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const seen = (shop: Shop): Shop => JSON.parse(JSON.stringify(shop).replace(UNSEEN, "")) as Shop; // the same shape

const silent: Logger = { info() {}, warn() {}, error() {}, child: () => silent };
