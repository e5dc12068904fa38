/** Finding things with the on-screen keyboard, filters and half-remembered words. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { begin, goTo, shopper, typeByTouch, useKiosk } from "./kiosk.ts";
import { find, first } from "./places.ts";

useKiosk();

shopper("A misspelt word typed on the on-screen keyboard suggests the right goods from the second letter on, with picture, price and stock", async (page) => {
  await begin(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Search" }).tap();
  await typeByTouch(page, "ke");
  const suggestions = page.getByRole("list", { name: "Suggestions" }).getByRole("listitem");
  await suggestions.first().waitFor();
  await typeByTouch(page, "tlte"); // two letters changed places
  await expect.poll(() => suggestions.first().innerText()).toMatch(/kettle/i);
  expect(await suggestions.first().innerText()).toMatch(/on the shelf, aisle \d+.*\$/s);
  expect(await suggestions.first().locator("svg, img").count()).toBeGreaterThan(0);
  await page.getByRole("region", { name: "Keyboard" }).getByRole("button", { name: "Search" }).tap();
  await expect.poll(() => names(page)).toContainEqual(expect.stringMatching(/kettle/i));
});

shopper("The caret can be moved into a word, and letters typed or erased there", async (page) => {
  await begin(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Search" }).tap();
  await typeByTouch(page, "ketle");
  const key = (name: string) => page.getByRole("region", { name: "Keyboard" }).getByRole("button", { name, exact: true });
  for (const name of ["Caret to the left", "Caret to the left"]) await key(name).tap();
  await typeByTouch(page, "tx");
  await key("Erase").tap();
  await expect.poll(() => page.getByRole("textbox").inputValue()).toBe("kettle");
});

shopper("Plain words become filters that are shown as chips, and each can be removed", async (page) => {
  await begin(page);
  await goTo(page, `/search?q=${encodeURIComponent("kettle under 40")}`);
  const chips = page.getByRole("list", { name: "Filters in force" });
  await chips.getByRole("button", { name: "Remove Up to $40" }).waitFor();
  const before = await count(page);
  await chips.getByRole("button", { name: "Remove Up to $40" }).tap();
  await expect.poll(() => count(page)).toBeGreaterThan(before);
});

shopper("Filters carry counts that hold: price, rating, in stock here, on offer; none that would leave nothing can be chosen", async (page) => {
  await begin(page);
  await goTo(page, "/shop/kitchen");
  await page.getByRole("button", { name: "Filter", exact: true }).tap();
  for (const name of [/^4 stars and up \(\d+\)$/, /^On offer \(\d+\)$/, /^In stock here \(\d+\)$/]) {
    const option = page.getByRole("button", { name });
    const promised = /\((\d+)\)/.exec(await option.innerText())?.[1];
    await option.tap();
    await page.getByRole("button", { name: `Show ${promised} items` }).waitFor();
  }
  const counts = (await page.getByRole("dialog").getByRole("button", { disabled: false }).allInnerTexts()).flatMap((text) => /\((\d+)\)/.exec(text)?.[1] ?? []);
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).not.toContain("0");
});

shopper("A search without a result says what is missing, offers one wish to drop with its count, the closest things, and staff", async (page) => {
  await begin(page);
  await goTo(page, `/search?q=${encodeURIComponent("kettle under 3")}`);
  await page.getByRole("heading", { name: /We did not find|Nothing here has all of that/ }).waitFor();
  await page.getByRole("button", { name: "Ask staff" }).waitFor();
  const drop = page.getByRole("button", { name: /^Without .* \(\d+\)$/ }).first();
  const promised = Number(/\((\d+)\)/.exec(await drop.innerText())?.[1]);
  await drop.tap();
  await expect.poll(() => count(page)).toBe(promised);
});

shopper("A listing is sorted as asked and goes on page by page", async (page) => {
  await begin(page);
  await goTo(page, "/shop/kitchen");
  await page.getByRole("button", { name: "Best match, change the order" }).tap();
  await page.getByRole("button", { name: "Cheapest first" }).tap();
  const cheapest = await find(page, { departmentId: "kitchen" }, "cheapest");
  await expect.poll(async () => (await names(page))[0]).toContain(first(cheapest.products).name);
  await page.getByRole("button", { name: "Next page" }).tap();
  await page.getByText(/^Page 2 of \d+$/).waitFor();
  await expect.poll(() => names(page)).not.toContainEqual(expect.stringContaining(first(cheapest.products).name)); // the page before is shown until then
});

function names(page: Page): Promise<string[]> {
  return page.getByRole("main").getByRole("listitem").allInnerTexts();
}

async function count(page: Page): Promise<number> {
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  return Number(/^\d+/.exec(heading)?.[0]);
}
