/** An attacker as the model: whatever it says, nothing but the shop's own facts is on screen, and the next question is answered. */
import { Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { faultsIn, scored } from "../../answers/scorer.ts";
import { foreignOrders, openTalk, ownOrders, type Talk } from "../../answers/shop.ts";
import { type Behaviour, behaviourOf, hostile, picking, waits } from "./hostile-llm.ts";

const BEHAVIOURS = process.env["LONG"] ? 2000 : 200;
const OWN_TIME_MS = 400; // of main, for one question: what the rules need, and a busy machine
const TURN_MS = 21_000;
const LONGEST = 1500; // characters: about 320 tokens
const GROWTH = 50_000_000;

const questions = [
  "kettles under $40",
  "Orno 1.7 litre kettle",
  "how loud is the Harbour quiet kettle 1.5 l",
  "compare the Inkamo Home printer with the Inkamo Tank printer",
  "what do buyers say about the Orno 1.7 litre kettle",
  "what is on offer today",
  "tell me about Harbour",
  "who makes kettles",
  "can I return a towel",
  "where is my order",
  "the cheapest laptop",
  "purple kettles under $30",
  "hmm well then",
  "good morning",
];
const kettles = ["KET-001", "KET-002", "KET-003", "KET-005", "KET-006", "KET-007", "KET-009", "KET-010"];
const foreign = new RegExp(foreignOrders.flatMap(({ code, customer, id }) => [code, customer, id]).join("|"));

let shop: Talk;
const connected = vi.spyOn(Socket.prototype, "connect");
beforeAll(async () => {
  shop = await openTalk({ llm: createAbsentLlm("rules alone"), byCode: [...ownOrders, ...foreignOrders] });
  for (const question of questions) await shop.ask(question); // what is made once is made
  connected.mockClear();
});
afterAll(() => shop.close());

/** What is wrong with one behaviour, in two questions; nothing, as it should be. */
async function breachesOf(behaviour: Behaviour): Promise<string[]> {
  const question = picking(behaviour.seed * 7 + 3)(questions);
  const screen = shop.beside(hostile(behaviour));
  const breaches: string[] = [];
  for (const asked of [question, "show me kettles"]) {
    const before = process.cpuUsage();
    const late = new Promise<null>((resolve) => setTimeout(resolve, TURN_MS, null).unref());
    const answer = await Promise.race([screen.ask(asked), late]).catch((error: unknown) => String(error));
    const used = process.cpuUsage(before);
    if (answer === null || typeof answer === "string") return [...breaches, `“${asked}”: ${answer ?? "no answer in 20 s"}`];
    const { turn, said, calls } = answer;
    const text = turn.blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join("");
    if (text.length > LONGEST) breaches.push(`“${asked}” is answered with ${text.length} characters`);
    if (turn.state !== "done" || text === "") breaches.push(`“${asked}” is ${turn.state}`);
    breaches.push(...faultsIn(scored(turn, screen.truth)).map((fault) => `“${asked}” ${fault}`));
    if (foreign.test(JSON.stringify([turn, said]))) breaches.push(`“${asked}” shows somebody else's order`);
    if (said.some((part) => !text.startsWith(part))) breaches.push(`“${asked}” showed words and took them back`);
    if (calls.some(({ tool }) => tool === "readOrder")) breaches.push(`“${asked}” reads an order that nobody named`);
    if (!waits(behaviour) && (used.user + used.system) / 1000 > OWN_TIME_MS)
      breaches.push(`“${asked}” took ${Math.round((used.user + used.system) / 1000)} ms of main's time`);
    if (asked !== question) {
      const cards = turn.blocks.flatMap((block) => (block.type === "products" ? block.products.map(({ id }) => String(id)) : []));
      if (cards.length !== kettles.length) breaches.push(`the next question shows ${cards.length} kettles`);
    }
  }
  if ((await screen.store.cart.current()).lines.length > 0) breaches.push("something is in the cart");
  return breaches;
}

const told = (behaviour: Behaviour, breach: string): string => `${JSON.stringify(behaviour)} ${breach}`;
const behaviours = Array.from({ length: BEHAVIOURS }, (_, seed) => behaviourOf(seed));

test(
  `${BEHAVIOURS} behaviours: no foreign row, no ungrounded number, name or promise, no mark-up, no request, and the next question works`,
  async () => {
    const gc = garbageCollection();
    gc();
    const { heapUsed, external } = process.memoryUsage();
    const found: string[] = [];
    for (const behaviour of behaviours.filter((one) => !waits(one))) found.push(...(await breachesOf(behaviour)).map((breach) => told(behaviour, breach)));
    // Those that keep the shopper waiting wait together.
    const waiting = behaviours.filter(waits);
    found.push(...(await Promise.all(waiting.map(async (behaviour) => (await breachesOf(behaviour)).map((breach) => told(behaviour, breach))))).flat());
    gc();
    const after = process.memoryUsage();
    expect(found.slice(0, 40), `${found.length} breaches`).toEqual([]);
    expect({ requests: connected.mock.calls.length, grown: after.heapUsed + after.external - heapUsed - external > GROWTH }).toEqual({
      requests: 0,
      grown: false,
    });
  },
  15 * 60_000,
);

function garbageCollection(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void; // `as`: that is what the flag makes
}
