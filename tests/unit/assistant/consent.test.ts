/** A typed yes or no to what was proposed for the cart. */
import { beforeEach, expect, test, vi } from "vitest";
import type * as Understanding from "../../../main/assistant/understand.ts";
import type { Understood, Wish } from "../../../main/assistant/understand.ts";
import { composers } from "../../../main/assistant/compose.ts";
import { draft } from "../../../main/assistant/draft.ts";
import { type Assistant, createAssistant } from "../../../main/assistant/assistant.ts";
import { sentence } from "../../../main/assistant/sentences.ts";
import { inWords } from "../../../main/assistant/words/words.ts";
import { silentLog } from "../../../main/log.ts";
import type { Turn } from "../../../preload/domain/chat.ts";
import { AppError } from "../../../preload/errors.ts";
import { emptyCart, smallShop } from "./small-shop.ts";
import { closed, llmThat } from "./talk.ts";

const wishes: Readonly<Record<string, Wish>> = { "yes please": "yes", "no thanks": "no" };

vi.mock("../../../main/assistant/understand.ts", async (original) => {
  const real = await original<typeof Understanding>();
  const understand = (heard: Parameters<typeof real.understand>[0]): Understood => ({ ...real.understand(heard), wish: wishes[heard.question] ?? "find" });
  return { ...real, understand };
});

const proposalId = crypto.randomUUID();
vi.spyOn(composers, "products").mockImplementation(async (_understood, lookups) => {
  const product = await lookups.product("KET-1");
  return draft(sentence(inWords("en"), "find-that-in", { aisles: "aisle 3" }), {
    blocks: [{ type: "cart", proposalId, action: "add", product, quantity: 2, state: "proposed" }],
  });
});

/** What the shopper does while the words come. */
let meanwhile: (assistant: Assistant) => Promise<unknown>;
const added: unknown[] = [];
let taken: () => Promise<typeof emptyCart>;
let told: Turn[];
beforeEach(() => {
  added.length = 0;
  told = [];
  meanwhile = async () => {};
  taken = async () => emptyCart;
});

async function talk(...questions: string[]): Promise<{ states: string[]; shown: string[] }> {
  const assistant = createAssistant({
    llm: llmThat({ status: () => ({ state: "absent", modelId: null, name: null, why: null }) }),
    lookups: smallShop(),
    cart: { add: (id, quantity) => (added.push([id, quantity]), taken()), setQuantity: async () => emptyCart },
    language: () => "en",
    clock: { now: () => new Date("2026-11-22T10:44:00Z"), monotonic: () => performance.now() },
    log: silentLog,
    pace: 0,
  });
  const hear = { onTurn: (turn: Turn) => void told.push(turn), onWords: () => void meanwhile(assistant) };
  for (const question of questions) await assistant.ask({ turnId: crypto.randomUUID(), question }, { hear, closed });
  const states = assistant.talk().map(({ blocks }) => blocks.map((block) => (block.type === "cart" ? block.state : block.type)).join(" "));
  return { states, shown: told.map(({ question }) => question) };
}

test("yes puts it in the cart, once, and both answers say so", async () => {
  const { states, shown } = await talk("a kettle please", "yes please", "yes please");
  expect({ added, states: states.slice(0, 2), told: shown.includes("a kettle please") }).toEqual({
    added: [["KET-1", 2]],
    states: ["words done", "done"],
    told: true,
  });
});

test("no leaves the cart as it is", async () => {
  expect({ ...(await talk("a kettle please", "no thanks")), added }).toMatchObject({ states: ["words declined", "declined"], added: [] });
});

test("a cart that cannot take it is told where it was asked", async () => {
  taken = () => Promise.reject(new AppError("sold-out", "There is none left."));
  expect((await talk("a kettle please", "yes please")).states).toEqual(["words failed", "failed"]);
});

test("a proposal that was answered by its button while the words came stays answered", async () => {
  let pressed = false;
  meanwhile = async (assistant) => {
    if (pressed) return;
    pressed = true;
    await assistant.confirm(assistant.talk()[0]?.id ?? "", proposalId, true);
  };
  expect({ states: (await talk("a kettle please")).states, added }).toEqual({ states: ["words done"], added: [["KET-1", 2]] });
});
