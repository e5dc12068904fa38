/** The page of reviews from nobody's word to the strangest: nothing is cut or taken for markup, and no tone is told by colour alone. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { atRest, ask, begin, goTo, keepPicture, shopper, useKiosk, wordsOn } from "./kiosk.ts";
import { complaintsAbout } from "./looks.ts";
import { reviewed } from "./places.ts";

useKiosk();

const markup = '<script>document.title = "taken"</script> <img src=x onerror="document.title = 1"> <b>Great</b> &amp; {{count}} %s ${x}';
const strange = [
  { stars: 5, text: markup },
  { stars: 1, text: `Terrible, it broke at once. ${"w".repeat(1900)}` },
  { stars: 3, text: "😀😡👍🏽👨‍👩‍👧‍👦".repeat(60) },
  { stars: 4, text: "\u202eرائع جدا\u202c، أحببته كثيرا. Great \u202eevitisop" },
  { stars: 2, text: `Z${"\u0301\u0335\u0489".repeat(40)}algo` },
  { stars: 4, text: "It works.\n\n\n\nStill works.\tAnd it is quiet." },
];

for (const [index, orientation] of (["portrait", "landscape"] as const).entries()) {
  shopper(
    `In ${orientation} nobody's word, one, two and the strangest have their page, with nothing cut and nothing taken for markup`,
    async (page) => {
      await begin(page);
      const product = (await fewestReviewed(page))[index];
      const path = `/product/${product?.id}/reviews`;
      await lookAt(page, path, `${orientation} no review`);
      await write(page, product?.id, [{ stars: 5, text: "Lovely, I use it every day." }]);
      await lookAt(page, path, `${orientation} one review`);
      await write(page, product?.id, [{ stars: 2, text: "The lid broke after a week." }]);
      await lookAt(page, path, `${orientation} two reviews`);
      await page.getByText("Fewer than three reviews: too few to sum up.").waitFor();
      await write(page, product?.id, strange);
      await lookAt(page, path, `${orientation} strange reviews`);
      await lookAtEach(page, orientation);
      expect({ title: await page.title(), images: await page.locator("img[src=x]").count() }).toEqual({
        title: expect.not.stringMatching(/taken|^1$/),
        images: 0,
      });
    },
    orientation,
  );
}

shopper("A narrow part of the bar of tones has its sign in it, and its word and its count under it", async (page) => {
  await begin(page);
  await goTo(page, `/product/${(await reviewed(page)).id}/reviews`);
  const bar = page.getByRole("img", { name: /^\d+ positive, \d+ neutral, \d+ negative$/ });
  const [, positive, neutral, negative] = /(\d+)\D+(\d+)\D+(\d+)/.exec((await bar.getAttribute("aria-label")) ?? "") ?? [];
  expect((await bar.innerText()).split(/\s*\n\s*/)).toEqual(["+", "=", "–", `+ Positive ${positive}`, `= Neutral ${neutral}`, `– Negative ${negative}`]);
  const parts = bar.locator("[data-tone]");
  await parts.first().evaluate((part) => (part.style.flexGrow = "100000")); // as if nearly all praised it
  const widths = await parts.evaluateAll((all) => all.slice(0, 3).map((part) => part.getBoundingClientRect().width - part.scrollWidth));
  expect(widths.every((room) => room > -1)).toBe(true);
  expect(Math.min(...(await parts.evaluateAll((all) => all.slice(0, 3).map((part) => part.getBoundingClientRect().width))))).toBeGreaterThan(30);
});

shopper("Each sentence of a topic tells its tone in words", async (page) => {
  await begin(page);
  await goTo(page, `/product/${(await reviewed(page)).id}/reviews`);
  await page
    .getByRole("button", { name: /\d+ mentions?$/ })
    .first()
    .tap();
  const cards = page.getByRole("dialog").getByRole("listitem");
  await cards.first().waitFor();
  const told = await cards.evaluateAll((all) => all.map((card) => [card.getAttribute("data-tone") ?? "", card.textContent.toLowerCase()]));
  expect(told.filter(([tone = "", words = ""]) => !words.includes(tone))).toEqual([]);
});

type Product = Output<"catalogue.find">["products"][number];

async function fewestReviewed(page: Page): Promise<Product[]> {
  const { products } = (await ask(page, "catalogue.find", { filters: { inStock: true }, sort: "newest", pageSize: 48 })) as Output<"catalogue.find">; // main has parsed it
  return products.toSorted((a, b) => a.stars.count - b.stars.count);
}

/** Written, and taken in by the shop. */
async function write(page: Page, productId: string | undefined, reviews: readonly { stars: number; text: string }[]): Promise<void> {
  const count = async () =>
    ((await ask(page, "reviews.overview", { productId })) as Output<"reviews.overview">).counts.byStars.reduce((sum, one) => sum + one, 0); // main has parsed it
  const before = await count();
  for (const review of reviews) await ask(page, "reviews.write", { ...review, reviewId: crypto.randomUUID(), productId });
  await expect.poll(count, { timeout: 30_000 }).toBe(before + reviews.length);
}

async function lookAt(page: Page, path: string, name: string): Promise<void> {
  await goTo(page, path);
  await look(page, name);
}

async function look(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.getByRole("main").locator("[aria-busy=true]").count()).toBe(0);
  await atRest(page); // a button that was pressed is smaller for a moment
  await keepPicture(page, name);
  const { cut, small } = await page.evaluate(complaintsAbout, { smallest: 64, reachLine: 0, words: await wordsOn(page) });
  expect({ name, cut, small }).toEqual({ name, cut: [], small: [] });
}

/** Every group, each card in view once. */
async function lookAtEach(page: Page, orientation: string): Promise<void> {
  const show = page.getByRole("button", { name: "Show them" });
  if ((await show.count()) > 0) await show.tap();
  for (const tone of ["Positive", "Neutral", "Negative"]) {
    const tab = page.getByRole("tab", { name: new RegExp(tone) });
    if ((await tab.count()) > 0) await tab.tap();
    await page
      .getByRole("heading", { name: new RegExp(tone) })
      .or(tab)
      .first()
      .scrollIntoViewIfNeeded();
    await look(page, `${orientation} strange ${tone}`);
  }
  await openLongOnes(page);
  await page.getByRole("button", { name: "Hide them" }).scrollIntoViewIfNeeded();
  await look(page, `${orientation} strange too close`);
}

async function openLongOnes(page: Page): Promise<void> {
  const letters = async () => (await page.getByRole("main").innerText()).length;
  const before = await letters();
  await page
    .getByRole("button", { name: /^Read all of it/ })
    .first()
    .tap();
  await expect.poll(letters).toBeGreaterThan(before + 1000);
}
