/** The company's database goes away and comes back: shopping goes on, and what was ordered arrives once. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, inject } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, browserPath, goTo, shopper, useKiosk } from "./kiosk.ts";
import { find, first, reviewed } from "./places.ts";
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

shopper("Signing in while the network is away says why, and a guest goes on", async (page) => {
  await begin(page);
  const { shoppers } = (await ask(page, "session.demonstrationPins", null)) as Output<"session.demonstrationPins">; // main has parsed it
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

async function statusOf(page: Parameters<typeof ask>[0], code: string): Promise<string> {
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
  for (const id of processes) process.kill(id, name);
}
