import { beforeAll, describe, expect, test } from "vitest";
import { carriedOut } from "../../../main/assistant/proposals.ts";
import { withoutMeasures } from "../../../main/catalogue/measures.ts";
import { openShopfront, order, type Shopfront } from "./demonstration.ts";

let front: Shopfront;
beforeAll(async () => {
  front = await openShopfront();
});
const answer: Shopfront["answer"] = (understood) => front.answer(understood);
const relaxationsIn = ({ blocks }: Awaited<ReturnType<typeof answer>>) => blocks.flatMap((block) => (block.type === "relaxations" ? block.relaxations : []));

describe("where nothing fits", () => {
  test("a price that nobody asks is answered with the nearest at their real prices, and with what would fit", async () => {
    const told = await answer({ filters: { kinds: ["laptop"], maxCents: 10_000 } });
    expect({ text: told.text, types: told.types, found: told.found, nearest: told.nearest[0] }).toEqual({
      text: "No laptops here fit all of that. Without “up to $100.00” 9 would.",
      types: ["products", "relaxations"],
      found: [],
      nearest: "LAP-010",
    });
  });

  test("the colour is given up before the kind, and nothing of another kind is near", async () => {
    const told = await answer({ filters: { kinds: ["kettle"], colours: ["purple"] } });
    expect({ drops: relaxationsIn(told).map(({ drop }) => drop), near: told.nearest.every((id) => id.startsWith("KET")) }).toEqual({
      drops: ["colours"],
      near: true,
    });
  });

  test("each wish is relaxed alone, and its question finds as many as it says", async () => {
    const told = await answer({ filters: { kinds: ["kettle"], maxCents: 4_000, colours: ["teal"], manufacturerIds: ["orno" as never] } }); // `as`: an id of the shop
    const offered = relaxationsIn(told);
    const found = await Promise.all(
      offered.map(async ({ ask }) => (await front.lookups.find(await front.lookups.filtersFromWords(withoutMeasures(ask)), "best-match", 1)).total),
    );
    expect({ drops: offered.map(({ drop }) => drop), found }).toEqual({ drops: ["colours", "manufacturerIds"], found: offered.map(({ count }) => count) });
  });

  test("what is not sold is said so, with questions that lead on and no cards", async () => {
    const told = await answer({ unknown: "grand piano" });
    expect({ text: told.text, types: told.types, replies: told.replies }).toEqual({
      text: "We do not sell grand piano. The departments on the home screen show all we have.",
      types: [],
      replies: ["What is on offer today?"],
    });
  });

  test.each(["usb 4k", "free gift", "money back", "<b>thing</b>", "x\u202ey"])("%j of the shopper's is not said as ours", async (unknown) => {
    expect((await answer({ unknown })).text).not.toContain(unknown);
  });
});

test.each([
  ["what it saves", { named: ["KET-001"], wish: "save" }, "You save $10.00 on the Orno 1.7 litre kettle today: $24.90 instead of $34.90."],
  [
    "an offer on several pieces",
    { named: ["KET-002"], wish: "save" },
    "The Harbour quiet kettle 1.5 l costs $36.00 with Kitchen corner. There are 3 on the shelf in aisle 4, bay 1.",
  ],
  ["that it saves nothing", { named: ["LAP-001"], wish: "save" }, "The Nimbrel Start 14 laptop is in no offer today. It costs $349.00."],
  ["until when it is cheaper", { named: ["KET-001"], wish: "ends" }, "Kettles down runs until 15 March."],
  [
    "where it stands",
    { named: ["KET-002"], wish: "place" },
    "The Harbour quiet kettle 1.5 l costs $36.00 with Kitchen corner. There are 3 on the shelf in aisle 4, bay 1.",
  ],
  ["where a kind stands", { filters: { kinds: ["towel"] }, wish: "place" }, "Towels stand in aisle 10."],
  ["how many there are", { wish: "count", counted: "products" }, "We have 410 products."],
  ["how many departments", { wish: "count", counted: "departments" }, "There are 10 departments here."],
  ["how many makers", { about: "manufacturers", wish: "count", counted: "manufacturers" }, "40 makers stand behind what we sell here."],
  ["what they cost on average", { filters: { kinds: ["laptop"] }, wish: "average" }, "On average laptops cost $1,002.35: from $239.20 to $2,199.00."],
  ["from what price to what, every variant counted", { filters: { kinds: ["television"] }, wish: "range" }, "Televisions cost from $179.00 to $2,429.10."],
  ["which makers are of a country", { about: "manufacturers", country: "norway" }, "From Norway come Hearthane and Kvistad."],
  ["an order by its code", { about: "orders", orderCode: "K3-417" }, "Order K3-417 for $23.90: ready to collect."],
  ["nothing of somebody else's order", { about: "orders", orderCode: "K7-902" }, "I find no order with that code that I may show here."],
  ["negative reviews", { named: ["KET-001"], wish: "reviews", tone: "negative" }, "The Orno 1.7 litre kettle has 7 reviews: 4 negative."],
  ["the first of these", { among: ["KET-001", "KET-002"], sort: "dearest" }, "Of these the Harbour quiet kettle 1.5 l costs most, $36.00."],
] satisfies readonly (readonly [string, Parameters<Shopfront["answer"]>[0], string])[])("%s is told", async (_what, understood, text) =>
  expect((await answer(understood)).text).toBe(text),
);

test("of those that are meant the quietest comes first", async () => {
  const quietest = { said: "quietest", names: ["noise"], first: "least" } as const;
  expect((await answer({ among: ["KET-001", "KET-002", "KET-003"], extreme: quietest })).found).toEqual(["KET-002", "KET-003", "KET-001"]);
});

test("alternatives are of its kind and not itself, and what goes with it is of another", async () => {
  const alike = await answer({ named: ["KET-001"], wish: "similar" });
  const beside = await answer({ named: ["KET-001"], wish: "goes-with" });
  expect({
    alike: alike.found.length > 2 && alike.found.every((id) => id.startsWith("KET") && id !== "KET-001"),
    beside: beside.found.length > 0 && beside.found.every((id) => !id.startsWith("KET")),
  }).toEqual({ alike: true, beside: true });
});

test("another colour of a named product is shown, and one that it has not is said", async () => {
  const white = await answer({ named: ["TOA-002"], filters: { colours: ["white"] } });
  const purple = await answer({ named: ["KET-001"], filters: { colours: ["purple"] } });
  expect({ white: white.found, purple: purple.text }).toEqual({
    white: ["TOA-003"],
    purple: "The Orno 1.7 litre kettle does not come in that. It costs $24.90.",
  });
});

test("three reviews of the tone are quoted, with the counts of all", async () => {
  const { blocks } = await answer({ named: ["KET-001"], wish: "reviews", tone: "negative" });
  const [quoted] = blocks.flatMap((block) => (block.type === "reviews" ? [block] : []));
  expect({ tone: quoted?.tone, total: quoted?.total, quotes: quoted?.reviews.map(({ group }) => group), positive: quoted?.counts.positive }).toEqual({
    tone: "negative",
    total: 4,
    quotes: ["negative", "negative", "negative"],
    positive: 3,
  });
});

describe("the cart", () => {
  test("is only proposed to, and no more than the shelf has", async () => {
    const three = await answer({ named: ["KET-001"], wish: "add", quantity: 3 });
    const many = await answer({ named: ["KET-001"], wish: "add", quantity: 30 });
    const proposals = [...three.blocks, ...many.blocks].map((block) => (block.type === "cart" ? [block.action, block.quantity, block.state] : block.type));
    expect({ proposals, lines: (await front.cart.current()).lines }).toEqual({
      proposals: [
        ["add", 3, "proposed"],
        ["add", 6, "proposed"],
      ],
      lines: [],
    });
  });

  test("that has all there is, is told so; what is not in it cannot be changed", async () => {
    const own = await openShopfront();
    await own.cart.add("KET-001", 6);
    const more = await own.answer({ named: ["KET-001"], wish: "add", quantity: 1 });
    const other = await own.answer({ named: ["KET-002"], wish: "set", quantity: 2 });
    const all = await own.answer({ wish: "set" });
    expect([more.text, other.text, all.blocks.map((block) => (block.type === "cart" ? [block.action, block.quantity] : []))]).toEqual([
      "All that we have of the Orno 1.7 litre kettle is in your cart already.",
      "The Harbour quiet kettle 1.5 l is not in your cart.",
      [["set", 0]],
    ]);
  });

  test("is shown with a card of each thing in it", async () => {
    const own = await openShopfront();
    await own.cart.add("KET-001", 2);
    expect(await own.answer({ wish: "cart" })).toMatchObject({ text: "Your cart holds 2 things.", found: ["KET-001"] });
  });
});

test("a guest is led to sign in, and an order that may be older says so", async () => {
  const guest = await (await openShopfront({ signedIn: false })).answer({ about: "orders" });
  const away = await (await openShopfront({ online: false })).answer({ about: "orders" });
  expect([guest.blocks, away.blocks]).toEqual([[{ type: "actions", actions: ["sign-in"] }], [{ type: "orders", orders: [order], online: false }]]);
});

test("whoever wants a person gets the button, and so does whoever asks what is not written down", async () => {
  const person = await answer({ about: "store", wish: "person" });
  const unwritten = await answer({ about: "store", topic: { words: "zzzz", goods: "" } });
  expect([person.types, unwritten.types]).toEqual([["actions"], ["actions"]]);
});

test("a proposal that the cart took in part only is told so", async () => {
  const own = await openShopfront();
  const [block] = (await own.answer({ named: ["KET-002"], wish: "add", quantity: 2 })).blocks;
  if (block?.type !== "cart") throw new Error("no proposal");
  await own.cart.add("KET-002", 3); // all there are, meanwhile
  await own.cart.setQuantity("KET-002", 2);
  await expect(carriedOut({ ...block, action: "set", quantity: 5 }, own.cart)).rejects.toMatchObject({ code: "changed" });
  await carriedOut({ ...block, action: "set", quantity: 0 }, own.cart);
  await expect(carriedOut({ ...block, action: "set", quantity: 1 }, own.cart)).rejects.toMatchObject({ code: "changed" });
});
