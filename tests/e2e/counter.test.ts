/** The workstation beside the kiosk: what a shopper orders is handed out here, and what is counted here is true there. */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, begin, browserPath, finishSession, goTo, keepPicture, open, settled, typeByTouch, useKiosk, type Visit } from "./kiosk.ts";
import { find, first, pins } from "./places.ts";
import { openStore, runningStore, stopProcess } from "./running-store.ts";

let pid = 0;
let kiosk: Visit;
let counter: Visit;

useKiosk();

beforeAll(async () => {
  if (browserPath === "") return;
  const folder = inject("storeFolder");
  const store = await runningStore(folder);
  mkdirSync(folder, { recursive: true });
  const workstation = await openStore(store.data, folder, ["--role", "workstation"]);
  pid = workstation.pid;
  kiosk = await open(store);
  counter = await open(workstation, "landscape");
  await finishSession(kiosk.page);
  await begin(kiosk.page);
});

afterAll(async () => {
  await kiosk?.context.close();
  await counter?.context.close();
  if (pid !== 0) await stopProcess(pid);
});

test.skipIf(browserPath === "")("Staff sign in by badge and PIN, and their role is shown", async () => {
  const { page } = counter;
  await page.getByRole("heading", { name: "Staff sign-in" }).waitFor();
  const manager = await staffOnScreen(page, "manager");
  for (const digit of manager.badge) await page.getByRole("button", { name: digit, exact: true }).tap();
  await page.getByRole("button", { name: "Next" }).tap();
  for (const digit of manager.pin) await page.getByRole("button", { name: digit, exact: true }).tap();
  await page.getByRole("button", { name: "Sign in" }).tap();
  await page.getByText(`${manager.firstName}, manager`).waitFor();
});

test.skipIf(browserPath === "")(
  "An order placed at the kiosk appears at the counter, goes from ready to collected, and its status at the kiosk follows",
  async () => {
    const code = await placeOrder(kiosk.page);
    const row = counter.page.getByRole("row").filter({ hasText: code });
    await row.waitFor({ timeout: 30_000 });
    expect(await row.innerText()).toMatch(/New.*aisle \d+ bay \d+/s);
    await counter.page.getByRole("button", { name: `Ready: ${code}` }).tap();
    await row.getByText("Ready", { exact: true }).first().waitFor();
    expect(await statusAtKiosk(code, "Ready to collect")).toBe("Ready to collect");
    await counter.page.getByRole("button", { name: `Collected: ${code}` }).tap();
    await row.getByText("Collected", { exact: true }).first().waitFor();
    expect(await statusAtKiosk(code, "Collected")).toBe("Collected");
  },
);

test.skipIf(browserPath === "")("A cancelled order is asked about first, and returns its stock", async () => {
  const code = await placeOrder(kiosk.page);
  await counter.page.getByRole("button", { name: `Cancel: ${code}` }).tap();
  await counter.page.getByRole("button", { name: "Cancel the order" }).tap();
  await counter.page.getByRole("row").filter({ hasText: code }).getByText("Cancelled").waitFor();
});

test.skipIf(browserPath === "")("A shopper who calls is seen on the first page with what they share, and reads who comes", async () => {
  const { page } = kiosk;
  await goTo(page, "/ask");
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "Which kettles are under $40?" });
  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "Call staff" }).tap();
  await page.getByText(/your last question and our answer: “Which kettles are under \$40\?”/).waitFor();
  await page.getByRole("button", { name: "Call and share this" }).tap();
  await page.getByRole("heading", { name: "We are calling somebody for you" }).waitFor();
  await counter.page.bringToFront();
  await counter.page.getByText("Which kettles are under $40?").waitFor({ timeout: 10_000 });
  await keepPicture(counter.page, "workstation call ringing");
  await counter.page.getByRole("button", { name: /^I am coming to kiosk/ }).tap();
  const name = /^(.+), manager/.exec(await counter.page.getByText(/, manager$/).innerText())?.[1] ?? "";
  await counter.page.getByText(`${name} is coming`).waitFor();
  await page.bringToFront();
  await page.getByRole("heading", { name: `${name} is coming` }).waitFor({ timeout: 10_000 });
  await page.getByRole("button", { name: "Close" }).tap();
  await counter.page.bringToFront();
  await counter.page.getByRole("button", { name: /^Done: kiosk/ }).tap();
  await expect.poll(() => counter.page.getByRole("alert", { name: "Shoppers who call" }).count()).toBe(0);
});

test.skipIf(browserPath === "")("A shopper who has found it alone tells so, and nobody comes", async () => {
  const { page } = kiosk;
  await ringSharingNothing(page);
  await page.bringToFront();
  await keepPicture(page, "call ringing, portrait");
  await page.getByRole("button", { name: "Nobody needs to come" }).tap();
  await page.getByText("All right. Nobody comes.").waitFor();
  await counter.page.bringToFront();
  await expect.poll(() => counter.page.getByText("The shopper shared nothing.").count(), { timeout: 10_000 }).toBe(0);
});

test.skipIf(browserPath === "")("A shopper who finishes while it rings is waited for no longer", async () => {
  const { page } = kiosk;
  await ringSharingNothing(page);
  await finishSession(page);
  await expect.poll(() => counter.page.getByText("The shopper shared nothing.").count(), { timeout: 10_000 }).toBe(0);
  await begin(page);
});

test.skipIf(browserPath === "")("A stock figure that staff correct is the one that the kiosk shows", async () => {
  const product = first((await find(kiosk.page, { query: "kettle", inStock: true })).products);
  const counted = product.stock + 7;
  const { page } = counter;
  await page.getByRole("button", { name: "Stock", exact: true }).tap();
  await page.getByRole("textbox", { name: "Name, maker or article number" }).tap();
  await typeByTouch(page, "kettle");
  await page.getByRole("button", { name: "Search", exact: true }).first().tap();
  await page.getByRole("button", { name: `Correct the stock of ${product.name}`, exact: true }).tap();
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Counted now" });
  await field.fill(String(counted)); // staff have a keyboard of their own
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).tap();
  await page.getByText(`${product.name}: ${counted} in stock`).waitFor();
  await goTo(kiosk.page, `/product/${product.id}`);
  await exchangeNow(kiosk.page);
  await kiosk.page.getByText(`${counted} on the shelf.`).waitFor({ timeout: 20_000 });
});

test.skipIf(browserPath === "")("Health tells how the database, the outbox, the last runs, the model and the kiosks are", async () => {
  const { page } = counter;
  await page.getByRole("button", { name: "Health", exact: true }).tap();
  for (const fact of ["The database answers", /^Nothing waits to be sent|wait to be sent/, "Language model", "Kiosks", "Recommendations"])
    await page.getByText(fact).first().waitFor();
});

test.skipIf(browserPath === "")("Managers read the log by level and words, and nothing of a shopper stands in it", async () => {
  const { page } = counter;
  await page.getByRole("button", { name: "Logs", exact: true }).tap();
  await page.getByRole("row").nth(1).waitFor();
  const { shoppers } = await pins(page);
  const text = await page.getByRole("table").innerText();
  expect(shoppers.filter(({ phone, pin }) => text.includes(phone) || text.includes(pin))).toEqual([]);
  expect(counter.takeTroubles()).toEqual([]);
});

test.skipIf(browserPath === "")("A viewer may look but neither moves orders nor reads logs", async () => {
  const { page } = counter;
  await page.getByRole("button", { name: "Sign out" }).tap();
  const viewer = await staffOnScreen(page, "viewer");
  await page.getByRole("button", { name: new RegExp(`^${viewer.firstName}, viewer`) }).tap();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await expect(ask(page, "staff.logs", {})).rejects.toThrow("not-allowed");
  await expect(ask(page, "staff.moveOrder", { orderId: crypto.randomUUID(), from: "new", to: "ready" })).rejects.toThrow("not-allowed");
});

async function ringSharingNothing(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole("button", { name: "Call staff" }).tap();
  await page.getByRole("button", { name: "Call and share nothing" }).tap();
  await counter.page.bringToFront();
  await counter.page.getByText("The shopper shared nothing.").waitFor({ timeout: 10_000 });
}

async function staffOnScreen(page: Page, role: string): Promise<{ firstName: string; badge: string; pin: string }> {
  const entry = await page
    .getByRole("button", { name: new RegExp(`, ${role} · `) })
    .first()
    .innerText();
  const [, firstName = "", badge = "", pin = ""] = /^(.+), \w+ · (\d+) · (\d{6})$/.exec(entry.trim()) ?? [];
  return { firstName, badge, pin };
}

async function placeOrder(page: Page): Promise<string> {
  const product = first((await find(page, { query: "kettle", inStock: true }, "cheapest")).products);
  await ask(page, "cart.add", { productId: product.id });
  await goTo(page, "/checkout");
  await page.getByRole("button", { name: "Place the order" }).tap();
  const code = await page.locator("[data-order-code]").innerText();
  await page.getByRole("button", { name: "Go on shopping" }).tap();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await counter.page.bringToFront();
  await settled(counter.page);
  await counter.page.getByRole("button", { name: "Orders", exact: true }).tap();
  return code;
}

/** As a shopper asks for it, by the code on the receipt. */
async function statusAtKiosk(code: string, wanted: string): Promise<string> {
  const { page } = kiosk;
  await goTo(page, "/orders");
  await page.getByRole("textbox", { name: "Order code" }).tap();
  await typeByTouch(page, code.toLowerCase());
  await page.getByRole("region", { name: "Keyboard" }).getByRole("button", { name: "Find" }).tap();
  await exchangeNow(page);
  await page
    .getByRole("article", { name: `Order ${code}` })
    .getByText(wanted)
    .waitFor({ timeout: 20_000 });
  return wanted;
}

/** What is written at the kiosk is sent at once, and what is new comes back with it; without it the kiosk asks every minute. */
async function exchangeNow(page: Page): Promise<void> {
  const { id } = first((await find(page, { query: "toaster" })).products);
  await ask(page, "reviews.write", { reviewId: crypto.randomUUID(), productId: id, stars: 4, text: "Toasts evenly." });
}
