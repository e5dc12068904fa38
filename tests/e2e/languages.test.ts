/** A purchase from the first touch to the order code in another language, with not a word of English on its way. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, finishSession, goTo, said, settled, shopper, startButton, useKiosk } from "./kiosk.ts";
import { find, first, plentiful } from "./places.ts";

useKiosk();

const tongues = [
  { language: "es", direction: "ltr", letter: "ñ", keyboard: "Teclado" },
  { language: "ar", direction: "rtl", letter: "غ", keyboard: "لوحة المفاتيح" },
] as const;

for (const { language, direction, letter, keyboard } of tongues) {
  shopper(`A shopper buys in ${language}: the page is ${direction}, prices are that language's, and the order has a code`, async (page) => {
    await begin(page, language);
    expect(await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))).toEqual({
      lang: language,
      dir: direction,
    });
    await mainBar(page, "shell.shop");
    await page.getByRole("main").getByRole("listitem").first().getByRole("button").tap();
    const { id, price, name } = first((await find(page, { query: "kettle", inStock: true })).products);
    await goTo(page, `/product/${id}`);
    await page.getByRole("heading", { name }).waitFor();
    const add = button(page, await said(page, "product.add"));
    expect(plain(await add.innerText())).toContain(money(price.now, price.currency, language));
    await add.tap();
    await button(page, await said(page, "shell.cartWith")).tap();
    await button(page, await said(page, "cart.checkOut"))
      .first()
      .tap();
    await page.getByText(await said(page, "checkout.pay")).waitFor();
    await button(page, await said(page, "checkout.place")).tap();
    expect(await page.locator("[data-order-code]").innerText()).toMatch(/^K1-\d{3}$/);
    await page.getByText(await said(page, "checkout.say")).waitFor();
    await button(page, await said(page, "checkout.finish"))
      .first()
      .tap();
    await startButton(page).waitFor(); // who comes next is greeted in the shop's first language
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(["en", "ltr"]);
  });

  shopper(`The keyboard has the letters of ${language}`, async (page) => {
    await begin(page, language);
    await goTo(page, "/search");
    const field = page.getByRole("searchbox").or(page.getByRole("textbox")).first();
    await field.tap();
    await page.getByRole("region", { name: keyboard }).locator(`[data-skbtn="${letter}"]`).tap();
    expect(await field.inputValue()).toBe(letter);
  });
}

shopper("A language chosen in the middle keeps the page, the cart and the talk", async (page) => {
  await begin(page);
  const { id, name } = await plentiful(page);
  await ask(page, "cart.add", { productId: id, quantity: 2 });
  await goTo(page, `/product/${id}`);
  await page.getByRole("button", { name: "English", exact: true }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Deutsch" }).tap();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("heading", { name }).waitFor();
  await button(page, /^Korb 2 · /).waitFor();
  expect((await ask(page, "session.current", null)) as Output<"session.current">).toMatchObject({ page: `/product/${id}`, cartCount: 2, language: "de" }); // main has parsed it
});

shopper("Arabic letters are drawn by the shop's own font", async (page) => {
  await begin(page, "ar");
  await settled(page);
  expect(
    await page.evaluate(
      () =>
        document.fonts.check('700 28px "Noto Sans Arabic Variable"', "السلة") &&
        [...document.fonts].some((font) => font.family.includes("Noto Sans Arabic") && font.status === "loaded"),
    ),
  ).toBe(true);
  await finishSession(page);
});

function button(page: Page, name: RegExp) {
  return page.getByRole("button", { name });
}

async function mainBar(page: Page, key: string): Promise<void> {
  await page
    .getByRole("navigation", { name: await said(page, "shell.main") })
    .getByRole("button", { name: await said(page, key) })
    .tap();
}

function money(cents: number, currency: string, language: string): string {
  return plain(new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(cents / 100));
}

/** Marks of direction are not seen, and one kind of space is like another. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ");
}
