/** Asking the counter clerk: cards first, words as they come, where it looked, what it read. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, settled, shopper, typeByTouch, useKiosk } from "./kiosk.ts";
import { find, first } from "./places.ts";

useKiosk();

shopper("A question typed by touch is answered with the right product cards, a chip that says where it looked, and its sources", async (page) => {
  await begin(page);
  await toAsk(page);
  await page.getByRole("textbox", { name: "Your question" }).tap();
  await typeByTouch(page, "quiet kettle under 40");
  await page.getByRole("region", { name: "Keyboard" }).getByRole("button", { name: "Ask", exact: true }).tap();
  const turn = await answered(page);
  await turn.getByText("Looking at products").waitFor();
  await turn.getByText(/^Read from the catalogue \(\d+ products?\) at /).waitFor();
  const cards = turn.getByRole("list", { name: "Products in this answer" }).getByRole("listitem");
  const told = await cards.allInnerTexts();
  expect(told.length).toBeGreaterThan(0);
  for (const card of told) expect(card).toMatch(/kettle/i);
  expect(told.map(priceIn).every((cents) => cents <= 4000)).toBe(true);
});

shopper("The cards of an answer come before its words, and both before the answer is whole", async (page) => {
  await begin(page);
  const seen = await page.evaluate(async () => {
    const heard: string[] = [];
    window.kiosk.subscribe("assistant.turn", (turn) =>
      heard.push((turn as { blocks: { type: string }[] }).blocks.some(({ type }) => type === "products") ? "cards" : "turn"),
    );
    window.kiosk.subscribe("assistant.words", () => heard.push("words"));
    await window.kiosk.invoke("assistant.ask", { turnId: crypto.randomUUID(), question: "quiet kettle under $40" });
    return heard;
  });
  expect(seen.indexOf("cards")).toBeGreaterThanOrEqual(0);
  expect(seen.indexOf("cards")).toBeLessThan(seen.indexOf("words"));
});

shopper("A follow-up like 'the cheaper one' is understood from the talk so far", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "Which kettles are under $40?");
  const cheapest = Math.min(...(await cardsOf(await answered(page))).map(priceIn));
  await askBySuggestion(page, "the cheaper one");
  const [card = ""] = await cardsOf(await answered(page));
  expect(priceIn(card)).toBe(cheapest);
});

shopper("Stop ends an answer, and the next question starts at once", async (page) => {
  await begin(page);
  await toAsk(page);
  await page.evaluate(() => void window.kiosk.invoke("assistant.ask", { turnId: crypto.randomUUID(), question: "What do buyers say about the kettles?" }));
  const stop = page.getByRole("button", { name: "Stop" });
  const outcome = await Promise.race([
    stop.tap().then(() => "stopped"),
    page
      .getByText(/^Read from/)
      .first()
      .waitFor()
      .then(() => "done"),
  ]); // a quick answer leaves nothing to stop
  if (outcome === "stopped")
    await page
      .getByText(/Stopped\. Ask again|Read from/)
      .first()
      .waitFor();
  const before = performance.now();
  await askBySuggestion(page, "What is on offer today?");
  await (await answered(page)).getByText("Looking at offers").waitFor();
  expect(performance.now() - before).toBeLessThan(20_000);
});

shopper("A product in an answer is added by its own button, and opens by a touch", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "Which kettles are under $40?");
  const card = (await answered(page)).getByRole("list", { name: "Products in this answer" }).getByRole("listitem").first();
  await card.getByRole("button", { name: /to the cart$/ }).tap();
  await page.getByRole("button", { name: /^Cart 1 · / }).waitFor();
  const name = (await card.innerText()).split("\n")[0] ?? "";
  await card.getByRole("button").first().tap();
  await page.getByRole("heading", { name }).first().waitFor();
});

shopper("Four suggested questions stand on the empty page, and each is answered from the shop's own data", async (page) => {
  await begin(page);
  await toAsk(page);
  const suggestions = page.getByRole("group", { name: "You could ask" }).getByRole("button");
  await expect.poll(() => suggestions.count()).toBe(4);
  for (const question of await suggestions.allInnerTexts()) {
    const turn = (await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question })) as Output<"assistant.ask">; // main has parsed it
    expect({ question, state: turn.state, sources: turn.readFrom.length }).toEqual({
      question,
      state: "done",
      sources: expect.toSatisfy((count: number) => count > 0),
    });
  }
});

shopper("What the shop does not carry is said plainly, with a next step", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "Do you sell aprons?");
  const turn = await answered(page);
  await expect.poll(() => turn.innerText()).toMatch(/apron/i);
  expect(await turn.getByRole("button").count()).toBeGreaterThan(0);
});

shopper("Questions about the whole shop are answered by counting, and store rules word for word", async (page) => {
  await begin(page);
  const dearest = first((await find(page, { inStock: true }, "dearest")).products);
  const whole = (await ask(page, "assistant.ask", {
    turnId: crypto.randomUUID(),
    question: "What is the dearest product you have?",
  })) as Output<"assistant.ask">; // main has parsed it
  expect(JSON.stringify(whole.blocks)).toContain(dearest.name);
  const rules = (await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "What are your opening hours?" })) as Output<"assistant.ask">; // main has parsed it
  const documents = (await ask(page, "catalogue.documents", null)) as Output<"catalogue.documents">; // main has parsed it
  const passage = rules.blocks.find(({ type }) => type === "passage");
  expect(documents.some(({ text }) => passage?.type === "passage" && text.replace(/\s+/g, " ").includes(passage.text.replace(/\s+/g, " ")))).toBe(true);
});

shopper("A chip on a product asks about that very product", async (page) => {
  await begin(page);
  const product = first((await find(page, { query: "kettle", inStock: true })).products);
  await ask(page, "session.visit", { page: `/product/${product.id}` });
  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "What do buyers say?" }).tap();
  const turn = await answered(page);
  await turn.getByText(`What do buyers say about ${product.name}?`).waitFor();
  await turn.getByText(/^Read from .*reviews?/).waitFor();
});

shopper("The last question is edited in its place, and what it was taken for can be changed", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "Which mugs are under $40?");
  await answered(page);
  await page.getByRole("button", { name: "Edit this question" }).tap();
  const field = page.getByRole("textbox", { name: "Your question" });
  await expect.poll(() => field.inputValue()).toBe("Which mugs are under $40?");
  await field.fill("Which kettles are under $40?");
  await page.getByRole("region", { name: "Keyboard" }).getByRole("button", { name: "Ask", exact: true }).tap();
  await (await answered(page)).getByText("Which kettles are under $40?").waitFor();
  await (await answered(page)).getByRole("button", { name: "Looking at products" }).tap();
  await page.getByRole("group", { name: "What is your question about?" }).getByRole("button", { name: "Offers" }).tap();
  await (await answered(page)).getByRole("button", { name: "Looking at offers" }).waitFor();
  expect(await page.getByRole("list", { name: "Conversation" }).locator(":scope > li").count()).toBe(1);
});

shopper("An answer that was not helpful is marked with a reason, once", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "Which kettles are under $40?");
  const turn = await answered(page);
  await turn.getByRole("button", { name: "Not helpful" }).tap();
  await turn.getByRole("checkbox", { name: "Staff may read my question" }).check();
  await turn.getByRole("button", { name: "Something is missing" }).tap();
  await turn.getByText("Thank you. Staff see what to mend.").waitFor();
  expect(await turn.getByRole("button", { name: "Helpful", exact: true }).count()).toBe(0);
});

shopper("What an answer was read from opens", async (page) => {
  await begin(page);
  await toAsk(page);
  await askBySuggestion(page, "What are your opening hours?");
  await (await answered(page)).getByRole("button", { name: /^the store's rules at/ }).tap();
  await page.getByRole("list", { name: /./ }).getByRole("button", { pressed: true }).waitFor();
  expect((await ask(page, "session.current", null)) as Output<"session.current">).toMatchObject({
    page: expect.stringMatching(/^\/store\?document=/) as string,
  }); // main has parsed it
});

shopper("Answers stopped one after the other leave the next question nothing to wait for", async (page) => {
  await begin(page);
  await toAsk(page);
  const ends = await page.evaluate(async () => {
    const states: string[] = [];
    for (let count = 0; count < 9; count += 1) {
      const turnId = crypto.randomUUID();
      const asked = window.kiosk.invoke("assistant.ask", { turnId, question: "Which kettles are under $40?" });
      await window.kiosk.invoke("assistant.stop", { turnId });
      const reply = await asked;
      states.push(reply.ok ? (reply.value as { state: string }).state : reply.code); // main has parsed it
    }
    return states;
  });
  expect(ends.filter((state) => state !== "stopped" && state !== "done")).toEqual([]);
  const startedAt = performance.now();
  await askBySuggestion(page, "What is on offer today?");
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

async function toAsk(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Ask" }).tap();
  await page.getByRole("textbox", { name: "Your question" }).waitFor();
  await settled(page);
}

/** As a suggestion does it: one touch, one whole question. */
async function askBySuggestion(page: Page, question: string): Promise<void> {
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question });
}

/** The newest turn, when its answer is whole. */
async function answered(page: Page) {
  const turn = page.getByRole("list", { name: "Conversation" }).locator(":scope > li").last();
  await turn.locator("article[aria-busy=false]").waitFor();
  return turn;
}

async function cardsOf(turn: Awaited<ReturnType<typeof answered>>): Promise<string[]> {
  return turn.getByRole("list", { name: "Products in this answer" }).getByRole("listitem").allInnerTexts();
}

/** Cents, from the parts of a ticket. */
function priceIn(text: string): number {
  return Number(/\$\s*([\d,]+)[.\s]+(\d\d)/.exec(text)?.slice(1).join("").replaceAll(",", ""));
}
