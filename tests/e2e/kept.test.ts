/** Whatever breaks between the screen and main, a shopper finds cart, page, talk and sign-in again. */
import type { Page } from "playwright";
import { expect, inject } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { allowSockets, crash, loseSocket, rememberSockets } from "./breaking.ts";
import { ask, begin, goTo, open, settled, shopper, useKiosk } from "./kiosk.ts";
import { find, first, reviewed, signIn } from "./places.ts";
import { runningStore } from "./running-store.ts";

useKiosk();

const routes = [
  "/",
  "/shop",
  "/shop/kitchen",
  "/search",
  "/search?q=kettle",
  "/offers",
  "/store",
  "/orders",
  "/ask",
  "/cart",
  "/cart/code",
  "/checkout",
  "/sign-in",
  "/taste",
];

shopper("A reload on any page keeps cart, page, talk and sign-in", async (page) => {
  await somebody(page);
  for (const route of await allRoutes(page)) {
    await goTo(page, route);
    const before = await held(page);
    await page.reload();
    await settled(page);
    expect({ route, ...(await held(page)) }).toEqual({ route, ...before });
  }
});

shopper("A lost socket on any page is told, comes back by itself, and keeps cart, page, talk and sign-in", async (page, { takeTroubles }) => {
  await page.addInitScript(rememberSockets);
  await page.reload();
  await somebody(page);
  for (const route of await allRoutes(page)) {
    await goTo(page, route);
    const before = await held(page);
    await page.evaluate(loseSocket);
    await page.getByText("The connection was lost. We are trying again; please wait a moment.").waitFor();
    await page.evaluate(allowSockets);
    await page.locator("[data-lost=false]").waitFor({ state: "attached" });
    expect({ route, ...(await held(page)) }).toEqual({ route, ...before });
  }
  expect(takeTroubles().filter((trouble) => !/WebSocket/.test(trouble))).toEqual([]);
});

shopper("A renderer that crashes comes back to the same cart, page, talk and sign-in", async (page) => {
  await somebody(page);
  const all = await allRoutes(page);
  await page.close(); // it would say where it is
  const store = await runningStore(inject("storeFolder"));
  let visit = await open(store);
  for (const route of all) {
    await goTo(visit.page, route);
    const before = await held(visit.page);
    await crash(visit.page);
    await visit.context.close();
    visit = await open(store);
    await settled(visit.page);
    expect({ route, ...(await held(visit.page)), troubles: visit.takeTroubles() }).toEqual({ route, ...before, troubles: [] });
  }
  await visit.context.close();
});

shopper("A reload keeps the page of a list that a guest had turned to", async (page) => {
  await begin(page);
  await goTo(page, "/shop/kitchen");
  await page.getByRole("button", { name: "Next page" }).tap();
  await page.getByText(/^Page 2 of/).waitFor();
  await page.reload();
  await page.getByText(/^Page 2 of/).waitFor();
});

interface HalfDone {
  readonly place: string;
  /** What a shopper does there, and what has to stand there again. */
  begin(page: Page): Promise<void>;
  found(page: Page): Promise<unknown>;
}

const field = (page: Page, name: string) => page.getByRole("main").getByLabel(name, { exact: true });
const typed = (name: string, words: string): Omit<HalfDone, "place"> => ({
  begin: async (page) => field(page, name).fill(words),
  found: async (page) => field(page, name).inputValue(),
});
const sheet = (button: RegExp, title: string): Omit<HalfDone, "place"> => ({
  begin: async (page) => (
    await page.getByRole("main").getByRole("button", { name: button }).first().tap(),
    page.getByRole("dialog", { name: title }).waitFor()
  ),
  found: async (page) => (await page.getByRole("dialog", { name: title }).waitFor(), title),
});
const question = (page: Page) => field(page, "Your question");
const textSize = (page: Page) => page.evaluate(() => document.documentElement.dataset["text"]);

/** Said anew, and not yet sent. */
async function rewordQuestion(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Edit this question" }).tap();
  await question(page).fill("Which kettles are under $4");
}

/** What makes the page easier to use is no page's own. */
async function largerText(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Access", exact: true }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Largest", exact: true }).tap();
}

/** On every screen that has any: something that is typed, opened or chosen. */
async function halfDone(page: Page): Promise<HalfDone[]> {
  const { id } = await reviewed(page);
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "Which kettles are under $40?" });
  return [
    { place: "/search", ...typed("Search the shop", "quiet kett") },
    { place: "/ask", ...typed("Your question", "which kettles are qui") },
    { place: "/ask", begin: rewordQuestion, found: async (page) => [await page.getByText("Change your question").count(), await question(page).inputValue()] },
    {
      place: "/ask",
      begin: (page) => page.getByRole("button", { name: "Not helpful" }).tap(),
      found: (page) => page.getByRole("region", { name: "What was wrong with it?" }).count(),
    },
    {
      place: "/ask",
      begin: (page) => page.getByRole("button", { name: "Looking at products" }).tap(),
      found: (page) => page.getByRole("group", { name: "What is your question about?" }).count(),
    },
    { place: "/shop", begin: largerText, found: async (page) => [await page.getByRole("dialog").count(), await textSize(page)] },
    { place: "/orders", ...typed("Order code", "K1-0") },
    { place: "/cart/code", ...typed("Code", "welc") },
    { place: `/product/${id}/write-review`, ...typed("In your own words (if you like)", "It boils fast and") },
    {
      place: `/product/${id}/write-review`,
      begin: (page) => page.getByRole("main").getByRole("button", { name: "4 stars" }).tap(),
      found: (page) => page.getByRole("main").locator("[aria-pressed=true]").count(),
    },
    { place: "/shop/kitchen", ...sheet(/^Filter/, "Filter") },
    { place: "/search?q=lamp", ...sheet(/^Filter/, "Filter") },
    { place: `/product/${id}/reviews`, ...sheet(/^Filter/, "Filter") },
    {
      place: "/taste",
      begin: (page) => page.getByRole("main").getByRole("listitem").first().getByRole("button").first().tap(),
      found: (page) => page.getByRole("main").locator("[aria-pressed=true]").count(),
    },
    {
      place: "/sign-in",
      begin: async (page) => {
        for (const digit of "5550") await page.getByRole("button", { name: digit, exact: true }).tap();
      },
      found: (page) => page.getByRole("main").getByText("5550").count(),
    },
  ];
}

shopper("What is half done on any page is there again after a reload: typed words, open filters, choices", async (page) => {
  await begin(page);
  for (const { place, begin: start, found } of await halfDone(page)) {
    await goTo(page, place);
    await start(page);
    const before = await found(page);
    expect({ place, before }).not.toEqual({ place, before: expect.toBeOneOf([0, ""]) as unknown });
    await page.waitForTimeout(400); // what is typed within a tenth of a second before a crash may be lost
    await page.reload();
    await settled(page);
    await expect.poll(() => found(page), { timeout: 8_000, message: place }).toEqual(before);
  }
});

shopper(
  "Every page that scrolls is where it was after a reload",
  async (page) => {
    await begin(page);
    const { id, manufacturer } = await reviewed(page);
    // The departments of /shop, the cart and the forms fit on a screen.
    const scrolling = ["/", "/shop/kitchen", "/search?q=lamp", "/offers", "/store", `/product/${id}`, `/product/${id}/reviews`];
    for (const place of [...scrolling, `/manufacturer/${manufacturer.id}`]) {
      await goTo(page, place);
      const scroller = page.locator("[data-scroller]").first();
      const room = () => scroller.evaluate((box) => box.scrollHeight - box.clientHeight);
      await expect.poll(room, { timeout: 8_000, message: place }).toBeGreaterThan(100); // what fills the page comes after the page
      const before = await scroller.evaluate((box) => ((box.scrollTop = Math.min(400, box.scrollHeight - box.clientHeight)), box.scrollTop));
      await page.waitForTimeout(400);
      await page.reload();
      await settled(page);
      // Pictures that come later may move it by a line.
      await expect.poll(async () => Math.abs((await scroller.evaluate((box) => box.scrollTop)) - before) < 60, { timeout: 8_000, message: place }).toBe(true);
    }
  },
  "landscape",
);

shopper("What is half done stays on its page, and is gone with the session", async (page) => {
  await begin(page);
  await goTo(page, "/orders");
  await field(page, "Order code").fill("K1-0");
  await page.waitForTimeout(400);
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Home" }).tap();
  await page.waitForTimeout(400);
  const left = (await ask(page, "session.current", null)) as Output<"session.current">; // main has parsed it
  await goTo(page, "/orders");
  await field(page, "Order code").fill("K1-0");
  await page.waitForTimeout(400);
  const ended = (await ask(page, "session.finish", null)) as Output<"session.current">; // main has parsed it
  expect([left.kept, ended.kept]).toEqual([{}, {}]);
});

/** Signed in, with goods in the cart and a talk begun. */
async function somebody(page: Page): Promise<void> {
  await begin(page);
  await signIn(page);
  await ask(page, "cart.clear", null);
  await ask(page, "cart.add", { productId: first((await find(page, { inStock: true }, "dearest")).products).id, quantity: 1 });
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "What is on offer today?" });
}

async function allRoutes(page: Page): Promise<string[]> {
  const { id, manufacturer } = await reviewed(page);
  const [promotion] = (await ask(page, "catalogue.promotions", null)) as Output<"catalogue.promotions">; // main has parsed it
  return [...routes, `/product/${id}`, `/product/${id}/reviews`, `/product/${id}/write-review`, `/manufacturer/${manufacturer.id}`, `/offers/${promotion?.id}`];
}

interface Held {
  readonly heading: string;
  readonly person: unknown;
  readonly page: string;
  readonly lines: unknown;
  readonly turns: readonly string[];
}

async function held(page: Page): Promise<Held> {
  const session = (await ask(page, "session.current", null)) as Output<"session.current">; // main has parsed it
  const cart = (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
  const talk = (await ask(page, "assistant.talk", null)) as Output<"assistant.talk">; // main has parsed it
  const heading = await page.getByRole("main").getByRole("heading", { level: 1 }).first().innerText();
  return {
    heading,
    person: session.person,
    page: session.page,
    lines: cart.lines.map(({ product, quantity }) => [product.id, quantity]),
    turns: talk.map(({ question }) => question),
  };
}
