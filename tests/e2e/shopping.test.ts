/** From the first touch to an order for the counter, by touch alone. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, goTo, settled, shopper, slowness, startButton, useKiosk } from "./kiosk.ts";
import { fillCart, find, first, plentiful } from "./places.ts";

useKiosk();

shopper(
  "A shopper goes from the attract screen through a department, a filter and a product to an order code and a QR code, paying at the counter",
  async (page) => {
    await begin(page);
    await bar(page, "Shop").tap();
    await page.getByRole("button", { name: /^Kitchen.*Aisle \d+, \d+ items/s }).tap();
    await page.getByRole("button", { name: "Filter", exact: true }).tap();
    const onOffer = page.getByRole("button", { name: /^On offer \(\d+\)$/ });
    const promised = Number(/\d+/.exec(await onOffer.innerText())?.[0]);
    await onOffer.tap();
    await page.getByRole("button", { name: `Show ${promised} items` }).tap();
    await page.getByRole("button", { name: "Remove On offer" }).waitFor();
    const tile = page.getByRole("list", { name: "Kitchen" }).getByRole("listitem").first();
    const listed = priceIn(await tile.innerText());
    await tile.getByRole("button").first().tap();
    const add = page.getByRole("button", { name: /^Add · / });
    const onPage = priceIn(await add.innerText());
    await add.tap();
    await page.getByRole("status").filter({ hasText: "Added:" }).waitFor();
    await page.getByRole("button", { name: /^Cart 1 · / }).tap();
    const inCart = priceIn(await page.getByRole("definition").last().innerText());
    await page.getByRole("button", { name: "Check out" }).tap();
    await page.getByText("You pay at the counter.").waitFor();
    await page.getByRole("button", { name: "Place the order" }).tap();
    const code = await page.locator("[data-order-code]").innerText();
    await page.getByRole("img", { name: "QR code that holds the receipt" }).waitFor();
    await page.getByText("Say this code at the counter and pay there.").waitFor();
    expect({ listed, onPage, code }).toEqual({ listed: inCart, onPage: inCart, code: expect.stringMatching(/^K1-\d{3}$/) });
    await page.getByRole("button", { name: "Finish" }).first().tap();
    await startButton(page).waitFor();
  },
);

shopper("The attract loop draws today's real promotions, and a touch anywhere starts in 300 ms", async (page) => {
  const running = (await ask(page, "catalogue.promotions", null)) as Output<"catalogue.promotions">; // main has parsed it
  const slides = page.locator("[aria-hidden=true] p").first();
  await expect.poll(async () => running.map(({ name }) => name).includes(await slides.innerText())).toBe(true);
  await settled(page);
  const before = performance.now();
  await page.touchscreen.tap(700, 400);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  expect(performance.now() - before).toBeLessThan(300 * slowness());
});

shopper("Departments show how many goods are in stock and the aisle where they stand", async (page) => {
  const departments = (await ask(page, "catalogue.departments", null)) as Output<"catalogue.departments">; // main has parsed it
  await begin(page);
  await bar(page, "Shop").tap();
  const tiles = page.getByRole("main").getByRole("listitem");
  await expect.poll(() => tiles.count()).toBe(departments.length);
  const told = (await tiles.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  expect(told).toEqual(departments.map(({ name, aisle, inStock }) => `${name} Aisle ${aisle}, ${inStock} items`));
});

shopper("An offer says when it ends, and its products show what they cost before and what is saved", async (page) => {
  await begin(page);
  await page.getByRole("button", { name: /^All \d+ offers$/ }).tap();
  await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "%" })
    .filter({ hasText: /\d+ items/ })
    .filter({ hasText: "Ends" })
    .first()
    .getByRole("button")
    .tap();
  const tile = page.getByRole("main").getByRole("listitem").filter({ hasText: "Was $" }).first();
  const was = priceIn(/Was (\$[\d.,]+)/.exec(await tile.innerText())?.[1] ?? "");
  await tile.getByRole("button").first().tap();
  const saving = page.getByText(/You save \$[\d.,]+ \(\d+%\)/);
  const now = priceIn(await page.getByRole("button", { name: /^Add · / }).innerText());
  expect({ was: priceIn(await saving.locator("s").innerText()), saved: priceIn((await saving.innerText()).split("save")[1] ?? "") }).toEqual({
    was,
    saved: was - now,
  });
});

shopper("Adding, changing and removing can be undone, and the same add within 400 ms counts once", async (page) => {
  await begin(page);
  const product = await plentiful(page);
  await goTo(page, `/product/${product.id}`);
  const add = page.getByRole("button", { name: /^Add · / });
  await add.dispatchEvent("click");
  await add.dispatchEvent("click");
  await page.getByRole("button", { name: /^Cart 1 · / }).tap();
  await page.getByRole("button", { name: "One more of" }).tap();
  await page.getByRole("group", { name: `2 of ${product.name}` }).waitFor();
  await page.getByRole("button", { name: "Remove" }).tap();
  await page.getByText("Nothing in the cart yet").waitFor();
  await page.getByRole("button", { name: "Undo" }).tap();
  await page.getByRole("group", { name: `2 of ${product.name}` }).waitFor();
});

shopper("A promotion is named on the lines of the cart that it makes cheaper, with at most one nudge", async (page) => {
  await begin(page);
  await fillCart(page);
  const cart = (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
  await bar(page, /^Cart/).tap();
  const explained = cart.lines.filter(({ saved, promotion }) => saved > 0 && promotion !== null).map(({ promotion }) => promotion?.name ?? "");
  expect(explained.length).toBeGreaterThan(0);
  for (const name of explained)
    await page
      .getByText(new RegExp(`^${name} saves \\$`))
      .first()
      .waitFor();
  expect(await page.getByText(/more and .* applies\.$/).count()).toBe(cart.nudge === null ? 0 : 1);
});

shopper("A product that is sold out cannot be added, and its page says so", async (page) => {
  await begin(page);
  const soldOut = (await allOf(page)).find(({ stock }) => stock === 0);
  if (soldOut === undefined) throw new Error("Nothing is sold out in the demonstration shop.");
  await goTo(page, `/product/${soldOut.id}`);
  expect(await page.getByRole("button", { name: "Sold out" }).isDisabled()).toBe(true);
  await page.getByText("Sold out in this shop.").waitFor();
  await expect(ask(page, "cart.add", { productId: soldOut.id })).rejects.toThrow("sold-out");
});

shopper("No more can be asked for than stands on the shelf, and the cart says so", async (page) => {
  await begin(page);
  const few = (await allOf(page)).find(({ stock }) => stock === 2 || stock === 3);
  if (few === undefined) throw new Error("The demonstration shop has plenty of everything.");
  await ask(page, "cart.add", { productId: few.id, quantity: few.stock });
  await goTo(page, "/cart");
  await page.getByText(`That is all ${few.stock} that are here.`).waitFor();
  expect(await page.getByRole("button", { name: "One more of" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "One less of" }).tap();
  await page.getByRole("group", { name: `${few.stock - 1} of ${few.name}` }).waitFor();
  expect(await page.getByRole("button", { name: "One more of" }).isDisabled()).toBe(false);
});

shopper("A barcode opens its product from any screen, and an unknown one offers a search", async (page) => {
  await begin(page);
  const product = first((await find(page, { query: "kettle" })).products);
  const { barcode } = (await ask(page, "catalogue.product", { productId: product.id })) as Output<"catalogue.product">; // main has parsed it
  await goTo(page, "/offers");
  await scan(page, barcode ?? "");
  await page.getByRole("heading", { name: product.name }).waitFor();
  await scan(page, "99999999");
  await page.getByText("We do not know this barcode.").waitFor();
});

shopper("A product has its specifications, its place, goods like it and goods bought with it, each with a reason", async (page) => {
  await begin(page);
  const product = first((await find(page, { query: "kettle", inStock: true })).products);
  await goTo(page, `/product/${product.id}`);
  await page.getByText(`Aisle ${product.aisle}, bay ${product.bay}. ${product.stock} on the shelf.`).waitFor();
  await page.getByRole("heading", { name: "Details" }).waitFor();
  for (const shelf of ["Often bought together", "Others like it"]) {
    const reasons = page.getByRole("list", { name: shelf }).getByRole("listitem");
    await expect.poll(() => reasons.count()).toBeGreaterThan(1);
  }
});

shopper("A maker's page tells the country, the profile and every item of theirs that is here", async (page) => {
  await begin(page);
  const { manufacturer } = first((await find(page, { query: "kettle" })).products);
  const known = (await ask(page, "catalogue.manufacturer", { manufacturerId: manufacturer.id })) as Output<"catalogue.manufacturer">; // main has parsed it
  await goTo(page, `/manufacturer/${manufacturer.id}`);
  await page.getByText(`A maker from ${known.country}.`).waitFor();
  await page.getByText(known.profile).waitFor();
  await page.getByRole("heading", { name: `${known.total} items in this shop` }).waitFor();
});

shopper("A guest sees what is popular in this shop, nothing of it sold out", async (page) => {
  await begin(page);
  const shelf = page.getByRole("list", { name: "Popular here" });
  await expect.poll(() => shelf.getByRole("listitem").count(), { timeout: 30_000 }).toBeGreaterThan(2);
  expect((await shelf.innerText()).includes("Sold out")).toBe(false);
});

test("A price is read as a shopper reads it", () => {
  expect(["$ 24 90", "Add · $1,024.90", "$24.90"].map(priceIn)).toEqual([2490, 102490, 2490]);
});

function bar(page: Page, name: string | RegExp) {
  return page.getByRole("navigation", { name: "Main" }).getByRole("button", { name });
}

/** Cents, from "$1,024.90" or from a ticket, whose parts stand in lines of their own. */
function priceIn(text: string): number {
  return Number(/\$\s*([\d,]+)[.\s]+(\d\d)/.exec(text)?.slice(1).join("").replaceAll(",", ""));
}

async function allOf(page: Page): Promise<Output<"catalogue.find">["products"]> {
  const departments = (await ask(page, "catalogue.departments", null)) as Output<"catalogue.departments">; // main has parsed it
  const found = await Promise.all(departments.map(({ id }) => ask(page, "catalogue.find", { filters: { departmentId: id }, pageSize: 48 })));
  return found.flatMap((answer) => (answer as Output<"catalogue.find">).products);
}

/** As a scanner does: faster than any hand, then Enter. */
async function scan(page: Page, barcode: string): Promise<void> {
  await settled(page);
  await Promise.all([...barcode, "Enter"].map((key) => page.keyboard.press(key))); // one round trip a key would be as slow as a hand
}
