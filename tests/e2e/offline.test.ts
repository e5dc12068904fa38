/** The company's database goes away and comes back: shopping goes on, and what was ordered arrives once. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterEach, expect, inject } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, browserPath, goTo, keepPicture, shopper, sizes, useKiosk } from "./kiosk.ts";
import { find, first, pins, reviewed } from "./places.ts";
import { runningStore } from "./running-store.ts";

useKiosk();

afterEach(async () => {
  if (browserPath !== "") signal(await database(), "SIGCONT");
});

shopper(
  "While the database is away a shopper browses, searches, asks, reads reviews and orders, and the order reaches the counter when it is back",
  async (page) => {
    await begin(page);
    const product = first((await find(page, { query: "kettle", inStock: true }, "cheapest")).products);
    signal(await database(), "SIGSTOP");
    await goTo(page, `/search?q=kettle`);
    await page.getByRole("heading", { name: /items for “kettle”/ }).waitFor();
    await goTo(page, `/product/${(await reviewed(page)).id}/reviews`);
    await page.getByRole("tab", { name: /Positive \d+/ }).waitFor();
    const turn = (await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "quiet kettle under $40" })) as Output<"assistant.ask">; // main has parsed it
    expect({ state: turn.state, cards: turn.blocks.some(({ type }) => type === "products") }).toEqual({ state: "done", cards: true });
    await goTo(page, `/product/${product.id}`);
    await page.getByRole("button", { name: /^Add · / }).tap();
    await page.getByRole("button", { name: /^Cart 1 · / }).tap();
    await page.getByRole("button", { name: "Check out" }).tap();
    await page.getByRole("button", { name: "Place the order" }).tap();
    const code = await page.locator("[data-order-code]").innerText();
    await page.getByText("It reaches the counter when the network is back").waitFor();
    await expect.poll(async () => ((await ask(page, "status.shop", null)) as Output<"status.shop">).online, { timeout: 20_000 }).toBe(false);
    expect(await statusOf(page, code)).toBe("placed");
    signal(await database(), "SIGCONT");
    await expect.poll(() => statusOf(page, code), { timeout: 30_000 }).toBe("new");
  },
);

shopper(
  "While the database is away every page says how old it is, shelves and rows of a product stay, and a review and five orders wait and then arrive",
  async (page) => {
    await begin(page);
    const product = await reviewed(page);
    const before = await countOf(page, product.id);
    signal(await database(), "SIGSTOP");
    await ask(page, "help.call", { withTalk: false }).catch(() => undefined); // asks central, so that the kiosk notices at once
    await expect.poll(async () => (await status(page)).online, { timeout: 90_000 }).toBe(false);
    for (const place of ["/", "/shop", "/search?q=kettle", `/product/${product.id}`, "/offers", "/cart"]) {
      await goTo(page, place);
      await page.getByText(/^Prices and stock from \d/).waitFor();
      await keepPicture(page, `offline ${place}`);
    }
    await goTo(page, "/");
    await page
      .getByText(/^\d+ bought in two weeks$/)
      .first()
      .waitFor();
    await page.setViewportSize(sizes.landscape);
    await keepPicture(page, "offline, landscape");
    await page.setViewportSize(sizes.portrait);
    await goTo(page, `/product/${product.id}`);
    await page.getByRole("heading", { name: "Others like it" }).waitFor();
    await page.getByText(/\d+ on the shelf, last seen \d/).waitFor();
    await goTo(page, `/product/${product.id}/write-review`);
    await page.getByRole("button", { name: "5 stars" }).tap();
    await page.getByRole("button", { name: "Good quality" }).tap();
    await page.getByRole("button", { name: "Send review" }).tap();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    const codes: string[] = [];
    for (let count = 0; count < 5; count++) {
      await ask(page, "cart.add", { productId: product.id, quantity: 1 });
      const { order } = (await ask(page, "orders.place", { orderId: crypto.randomUUID() })) as Output<"orders.place">; // main has parsed it
      codes.push(order.code);
    }
    signal(await database(), "SIGCONT");
    for (const code of codes) await expect.poll(() => statusOf(page, code), { timeout: 30_000 }).toMatch(/new|short/);
    await expect.poll(() => countOf(page, product.id), { timeout: 30_000 }).toBe(before + 1);
    await expect.poll(() => page.getByText(/^Prices and stock from/).count(), { timeout: 30_000 }).toBe(0);
  },
);

const status = async (page: Page) => (await ask(page, "status.shop", null)) as Output<"status.shop">; // main has parsed it

/** How many gave five stars. */
async function countOf(page: Page, productId: string): Promise<number> {
  const { counts } = (await ask(page, "reviews.overview", { productId })) as Output<"reviews.overview">; // main has parsed it
  return counts.byStars[4] ?? 0;
}

shopper("Signing in while the network is away says why, and a guest goes on", async (page) => {
  await begin(page);
  const { shoppers } = await pins(page);
  const { phone, pin } = first(shoppers);
  signal(await database(), "SIGSTOP");
  await goTo(page, "/sign-in");
  const press = async (digits: string) => {
    for (const digit of digits) await page.getByRole("main").getByRole("button", { name: digit, exact: true }).tap();
  };
  await press(phone);
  await page.getByRole("button", { name: "Next" }).tap();
  await press(pin);
  await page.getByRole("alert").filter({ hasText: "Signing in needs the network, and it is away." }).waitFor();
  await page.getByRole("button", { name: "Go on as a guest" }).tap();
  await page.getByRole("button", { name: "Sign in", exact: true }).first().waitFor();
});

async function statusOf(page: Page, code: string): Promise<string> {
  return ((await ask(page, "orders.byCode", { code })) as Output<"orders.byCode">).status; // main has parsed it
}

/** The server and every process it has begun: stopped ones answer nobody, as behind a cut cable. */
async function database(): Promise<number[]> {
  const { data } = await runningStore(inject("storeFolder"));
  const { folder } = JSON.parse(readFileSync(join(data, "central/cluster.json"), "utf8")) as { folder: string }; // written by the store
  const postmaster = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  const children = execFileSync("pgrep", ["-P", String(postmaster)], { encoding: "utf8" });
  return [postmaster, ...children.trim().split("\n").map(Number)];
}

function signal(processes: readonly number[], name: "SIGSTOP" | "SIGCONT"): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // `as`: process.kill throws system errors; a connection ended by itself
    }
  }
}
